import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from anki_packages import Form, collection, package, zipped
from baclofen_quiz.exchange.anki import unpacking
from baclofen_quiz.exchange.anki.package_errors import (
    DamagedPackageError,
    EncryptedPackageError,
    NewerPackageError,
    NoCollectionError,
    NotAPackageError,
    TooLargePackageError,
    UnreadablePackageError,
)
from baclofen_quiz.exchange.anki.unpacking import unpack

STORED, DEFLATED = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED
DATABASE = collection()


def _unpacked(data: bytes) -> bytes:
    target = io.BytesIO()
    unpack(io.BytesIO(data), target)
    return target.getvalue()


@pytest.mark.parametrize("form", Form)
def test_each_form_gives_its_database_and_not_the_placeholder(form: Form) -> None:
    assert _unpacked(package(DATABASE, form)) == DATABASE


def _encrypted(data: bytes) -> bytes:
    """Say of every member that it is encrypted, in both of its headers."""
    changed = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            changed[at + offset] |= 1
    return bytes(changed)


def _flipped(data: bytes) -> bytes:
    """Change one byte in the middle of a collection, so that its sum is wrong."""
    at = data.index(b"collection.anki2") + 200
    return data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]


OTHER_NAME = {"notes.txt": (b"hello", STORED)}
NEWEST = {"collection.anki22": (b"future", STORED)}
DUMMY = {"collection.anki2": (DATABASE, DEFLATED)}
REFUSED: dict[str, tuple[bytes, type[UnreadablePackageError]]] = {
    "nothing": (b"", NotAPackageError),
    "a text": (b"Dear Anki, " * 100, NotAPackageError),
    "a bare database": (DATABASE, NotAPackageError),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(500), NotAPackageError),
    "the first half": (package(DATABASE)[:3_000], DamagedPackageError),
    "a changed byte": (_flipped(package(DATABASE, Form.OLDEST)), DamagedPackageError),
    "an empty archive": (zipped({}), NoCollectionError),
    "another archive": (zipped(OTHER_NAME), NoCollectionError),
    "a password": (_encrypted(package(DATABASE, Form.OLDEST)), EncryptedPackageError),
    "a password on all": (_encrypted(package(DATABASE)), EncryptedPackageError),
    "a packing of its own": (
        zipped({"collection.anki2": (DATABASE, zipfile.ZIP_BZIP2)}),
        DamagedPackageError,
    ),
    "the next form": (zipped(NEWEST), NewerPackageError),
    "the next form and a placeholder": (zipped(NEWEST | DUMMY), NewerPackageError),
    "a version to come": (
        zipped({"meta": (b"\x08\x04", STORED)} | DUMMY),
        NewerPackageError,
    ),
    "a placeholder alone": (
        zipped({"meta": (b"\x08\x03", STORED)} | DUMMY),
        NewerPackageError,
    ),
    "what is not Zstandard": (
        zipped({"collection.anki21b": (DATABASE, STORED)}),
        DamagedPackageError,
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_no_sound_package_is_refused_by_name(name: str) -> None:
    data, error = REFUSED[name]
    with pytest.raises(error):
        _unpacked(data)


@pytest.mark.parametrize("meta", [b"", b"\x08", b"\x12\x03", b"garbage"])
def test_a_note_of_version_that_says_nothing_hides_nothing(meta: bytes) -> None:
    assert _unpacked(zipped({"meta": (meta, STORED)} | DUMMY)) == DATABASE


def test_an_unreadable_note_of_version_is_none() -> None:
    data = zipped({"meta": (b"\x08\x09", zipfile.ZIP_BZIP2)} | DUMMY)
    assert _unpacked(data) == DATABASE


@pytest.mark.parametrize("beyond", [1, 2**31])
def test_a_list_of_members_that_pretends_to_lie_later_is_damage_in_a_file_too(
    beyond: int, tmp_path: Path
) -> None:
    data = bytearray(package(DATABASE, Form.OLDEST))
    at = data.rindex(b"PK\x05\x06") + 16
    told = int.from_bytes(data[at : at + 4], "little") + beyond
    data[at : at + 4] = told.to_bytes(4, "little")
    file = tmp_path / "moved.apkg"
    file.write_bytes(data)
    with file.open("rb") as source, pytest.raises(DamagedPackageError):
        unpack(source, io.BytesIO())


def _zeros(length: int) -> bytes:
    """Pack zeros as Zstandard, piece by piece."""
    buffer = io.BytesIO()
    with zstandard.ZstdCompressor().stream_writer(buffer, closefd=False) as writer:
        for _ in range(length // 2**20):
            writer.write(bytes(2**20))
    return buffer.getvalue()


def _bomb_of_zip(length: int) -> bytes:
    return zipped({"collection.anki21": (bytes(length), DEFLATED)})


def _bomb_of_zstandard(length: int) -> bytes:
    return zipped({"collection.anki21b": (_zeros(length), STORED)})


@pytest.mark.parametrize("bomb", [_bomb_of_zip, _bomb_of_zstandard])
def test_a_bomb_is_refused_as_soon_as_it_passes_the_limit(
    bomb: Callable[[int], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpacking, "LARGEST_COLLECTION", 3 * 2**20)
    target = io.BytesIO()
    with pytest.raises(TooLargePackageError, match="larger than 3 MB"):
        unpack(io.BytesIO(bomb(32 * 2**20)), target)
    assert len(target.getvalue()) <= 3 * 2**20
    target = io.BytesIO()
    unpack(io.BytesIO(bomb(3 * 2**20)), target)
    assert len(target.getvalue()) == 3 * 2**20


def test_a_window_beyond_what_is_held_in_memory_is_refused() -> None:
    wide = zstandard.ZstdCompressionParameters(window_log=28, enable_ldm=True)
    compressor = zstandard.ZstdCompressor(compression_params=wide)
    buffer = io.BytesIO()
    with compressor.stream_writer(buffer, closefd=False) as writer:
        writer.write(DATABASE)
    data = zipped({"collection.anki21b": (buffer.getvalue(), STORED)})
    with pytest.raises(DamagedPackageError):
        _unpacked(data)


def test_a_member_that_claims_a_huge_extra_field_is_not_read_for_it() -> None:
    data = bytearray(package(DATABASE, Form.OLDEST))
    at = data.index(b"PK\x03\x04")
    data[at + 28 : at + 30] = b"\xff\xff"
    with pytest.raises(DamagedPackageError):
        _unpacked(bytes(data))


def test_a_list_of_members_without_end_is_not_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(unpacking, "LARGEST_DIRECTORY", 100_000)
    media = {f"{number:04}": (b"", STORED) for number in range(2_000)}
    with pytest.raises(TooLargePackageError):
        _unpacked(zipped(media | DUMMY))
    few = {f"{number:04}": (b"", STORED) for number in range(1_000)}
    assert _unpacked(zipped(few | DUMMY)) == DATABASE
