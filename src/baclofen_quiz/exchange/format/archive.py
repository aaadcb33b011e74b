"""Zip files of strangers: read in memory, member by member, never on to the disk.

No header is believed: bytes are counted while they are unpacked.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable

from baclofen_quiz.content.complaints import error
from baclofen_quiz.exchange.format.decoding import too_large
from baclofen_quiz.exchange.format.limits import (
    LARGEST_MEMBER,
    LARGEST_UNPACKED,
    LARGEST_UPLOAD,
    MOST_MEMBERS,
)
from baclofen_quiz.problems import Location, Problem
from baclofen_quiz.text import visible

_UNSAFE = re.compile(r"(?:^|/)\.\.?(?:/|$)|^/|^[A-Za-z]:|[\\\x00-\x1f]|//")
_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!")
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What office programs write; others take memory by what a header says."""
_LINK = 0o120000
_TYPE = 0o170000
_ENCRYPTED = 1
_MB = 1_000_000


def members(data: bytes, file: str) -> dict[str, bytes] | Problem:
    """Unpack an archive, or tell why it is refused: the whole of it, or nothing."""
    if len(data) > LARGEST_UPLOAD:
        return too_large(file)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            refused = _refused(archive.infolist(), file)
            return refused or _unpacked(archive, file)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
        ValueError,
        OverflowError,  # a member that begins beyond what can be counted
    ):
        return _not_unpacked(file)


def _refused(found: Iterable[zipfile.ZipInfo], file: str) -> Problem | None:
    known: set[str] = set()
    for info in found:
        name = info.orig_filename
        if len(known) >= MOST_MEMBERS:
            return _refusal(
                file,
                f"This archive holds more than {MOST_MEMBERS:,} files.",
                "Unpacking them would hold up everybody.",
                "Split it.",
            )
        if _UNSAFE.search(name.removesuffix("/")) or _is_link(info):
            return _refusal(
                file,
                f'The file "{visible(name[:80])}" in this archive has an unsafe name,'
                " or is a link.",
                "Such names are meant to reach other places than the archive.",
                "Pack the files anew.",
            )
        if info.compress_type not in _PACKED:
            return _not_unpacked(file)
        if name.lower() in known:
            return _refusal(
                file,
                f'This archive holds two files named "{visible(name[:80])}".',
                "Programs disagree which of them counts.",
                "Pack the files anew.",
            )
        known.add(name.lower())
    return None


def _is_link(info: zipfile.ZipInfo) -> bool:
    return (info.external_attr >> 16) & _TYPE == _LINK


def _unpacked(archive: zipfile.ZipFile, file: str) -> dict[str, bytes] | Problem:
    unpacked: dict[str, bytes] = {}
    left = LARGEST_UNPACKED
    for info in archive.infolist():
        if info.is_dir():
            continue
        with archive.open(info) as member:
            content = member.read(min(LARGEST_MEMBER, left) + 1)
        left -= len(content)
        if len(content) > LARGEST_MEMBER or left < 0:
            return _refusal(
                file,
                f"Unpacked, this archive is larger than {LARGEST_UNPACKED // _MB} MB,"
                f" or one file in it than {LARGEST_MEMBER // _MB} MB.",
                "Reading it would hold up everybody.",
                "Split it, or take out pictures and empty cells.",
            )
        if content.startswith(_ARCHIVES):
            return _refusal(
                file,
                f'The file "{visible(info.filename[:80])}" in this archive is itself an'
                " archive.",
                "Archives in archives can unpack without end.",
                "Unpack it, and give its files one by one.",
            )
        unpacked[info.filename] = content
    return unpacked


def _not_unpacked(file: str) -> Problem:
    return _refusal(
        file,
        "This is no archive that can be unpacked.",
        "It is damaged, protected by a password, or packed in another way.",
        "Save it anew.",
    )


def _refusal(file: str, what: str, why: str, mend: str) -> Problem:
    return error(Location(file, 1), "unsafe-archive", what, why, mend)
