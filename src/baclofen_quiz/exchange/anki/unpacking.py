"""Getting the collection out of a package that a learner brought.

A package is a zip archive. What is in it is a stranger's: no length in a header is
believed, bytes are counted while they are unpacked, and never held in memory whole.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO, Final

from baclofen_quiz.exchange.anki.package_errors import (
    DamagedPackageError,
    EncryptedPackageError,
    NewerPackageError,
    NoCollectionError,
    NotAPackageError,
    TooLargePackageError,
)

LARGEST_COLLECTION: Final = 512 * 1024 * 1024
"""Bytes of a collection, unpacked."""

LARGEST_WINDOW: Final = 2**27
"""Bytes that unpacking Zstandard may look back; the window is held in memory."""

LARGEST_DIRECTORY: Final = 4 * 1024 * 1024
"""Bytes of the list of members: some 80,000 files of media."""

_COLLECTIONS: Final = ("collection.anki21b", "collection.anki21", "collection.anki2")
"""Newest first: an older one may be a placeholder beside the true one."""

_VERSIONS: Final = {"collection.anki21b": 3, "collection.anki21": 2}
"""What ``meta`` says of a package that holds such a collection."""

_PACKED: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How Anki packs; other ways take memory by what a header says."""

_ENCRYPTED: Final = 1
_PIECE: Final = 256 * 1024
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,  # a member that begins beyond what can be counted
)


class _TooMuch(Exception):
    """More was asked for at once than an honest archive needs."""


class _Sparing:
    """A file that hands out little at once, so that no header can ask for a lot."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.tell = file.tell
        self.seekable = file.seekable

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place as a file does.

        Raises:
            BadZipFile: it lies before the beginning, so a header lied.
        """
        if whence == io.SEEK_SET and offset < 0:
            raise zipfile.BadZipFile
        return self._file.seek(offset, whence)

    def read(self, size: int = -1) -> bytes:
        """Read as a file does.

        Raises:
            _TooMuch: that would be more than the list of members may take.
        """
        if size > LARGEST_DIRECTORY:
            raise _TooMuch
        return self._file.read(LARGEST_DIRECTORY if size < 0 else size)


def unpack(source: IO[bytes], target: BinaryIO) -> None:
    """Write the collection of a package to a file, as a database.

    Args:
        source: the package; it must be seekable.
        target: where the database goes; what it held before is of no use afterwards.

    Raises:
        UnreadablePackageError: it cannot be had; ``target`` may hold a part of it.
    """
    with _archive(source) as archive:
        info = _chosen(archive)
        if info.flag_bits & _ENCRYPTED:
            raise EncryptedPackageError
        if info.compress_type not in _PACKED:
            raise DamagedPackageError
        with archive.open(info) as member:
            if info.filename == _COLLECTIONS[0]:
                _unpack_zstandard(member, target)
            else:
                _copy(member, target)


@contextmanager
def _archive(source: IO[bytes]) -> Iterator[zipfile.ZipFile]:
    try:
        archive = zipfile.ZipFile(_Sparing(source))
    except _TooMuch as error:
        raise TooLargePackageError(LARGEST_COLLECTION >> 20) from error
    except _BROKEN as error:
        lost_its_end = _begins_well(source)
        raise (DamagedPackageError if lost_its_end else NotAPackageError) from error
    with archive:
        try:
            yield archive
        except _TooMuch as error:
            raise DamagedPackageError from error
        except _BROKEN as error:
            raise DamagedPackageError from error


def _begins_well(source: IO[bytes]) -> bool:
    """Whether it begins like an archive, so that its end must have been lost."""
    source.seek(0)
    return source.read(4) == b"PK\x03\x04"


def _chosen(archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    """Choose the newest form of the collection; a placeholder is none."""
    names = set(archive.namelist())
    version = _version(archive) if "meta" in names else 0
    found = next((name for name in _COLLECTIONS if name in names), "")
    unknown = any(n.startswith("collection.anki") for n in names - {*_COLLECTIONS})
    if version > max(_VERSIONS.values()) or (
        unknown and found in {"", "collection.anki2"}
    ):
        raise NewerPackageError
    if not found:
        raise NoCollectionError
    if version > _VERSIONS.get(found, 1):
        raise NewerPackageError
    return archive.getinfo(found)


def _version(archive: zipfile.ZipFile) -> int:
    """Read the version in ``meta``: its first field, a number below 128 so far."""
    info = archive.getinfo("meta")
    if info.flag_bits & _ENCRYPTED or info.compress_type not in _PACKED:
        return 0
    with archive.open(info) as member:
        start = member.read(2)
    return start[1] if start[:1] == b"\x08" and len(start) > 1 else 0


def _unpack_zstandard(member: IO[bytes], target: BinaryIO) -> None:
    import zstandard  # noqa: PLC0415 -- few packages are packed so

    unpacker = zstandard.ZstdDecompressor(max_window_size=LARGEST_WINDOW)
    try:
        with unpacker.stream_reader(member) as unpacked:
            _copy(unpacked, target)
    except zstandard.ZstdError as error:
        raise DamagedPackageError from error


def _copy(source: IO[bytes], target: BinaryIO) -> None:
    left = LARGEST_COLLECTION
    while piece := source.read(_PIECE):
        left -= len(piece)
        if left < 0:
            raise TooLargePackageError(LARGEST_COLLECTION >> 20)
        target.write(piece)
    target.flush()
