"""The files of question folders: which there are, and whether one was changed."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from baclofen_quiz.content.decoding import LARGEST, too_large
from baclofen_quiz.exchange import suffixes
from baclofen_quiz.exchange.format import decoding
from baclofen_quiz.exchange.format.limits import LARGEST_UPLOAD
from baclofen_quiz.items.item import PICTURE_ENDINGS
from baclofen_quiz.problems import Location, Problem, Severity
from baclofen_quiz.text import visible

LEXICON = "lexicon.yaml"
VOCABULARY = "lexicon"
MONOGRAPHS = "monographs"
_NO_WAITING = getattr(os, "O_NONBLOCK", 0)  # a pipe would wait for a writer for good
_BINARY = getattr(os, "O_BINARY", 0)
_NATIVE = ".md"
_FOREIGN = tuple({*suffixes(), ".txt"})
_NO_QUESTIONS = frozenset({"readme", "changelog", "contributing"})


@dataclass(frozen=True, slots=True)
class Folder:
    """A question folder and the name under which its files are reported."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True, order=True)
class Shelved:
    """A file as it stands on the disk: enough to see that it was changed.

    ``name`` is what problems and sources call it, with ``/`` on every system and
    what cannot be printed escaped.
    """

    name: str
    path: Path
    size: int
    changed: tuple[int, int, int]


def shelve(folders: Iterable[Folder]) -> tuple[Shelved, ...]:
    """List the files of all folders that may hold content, in the order of names.

    Pictures are among them: what questions show is part of a bank.
    A missing folder holds nothing; one that may not be opened stands in the list
    itself, so that reading it says why. Hidden files and folders are passed over.
    """
    return tuple(
        file
        for folder in folders
        for file in sorted(_walk(folder.path, folder.name), key=_place)
    )


def _place(file: Shelved) -> tuple[str, Path]:
    """Put a file where it stands in the order of files, which no two share."""
    return file.name, file.path


def is_monograph(file: Shelved) -> bool:
    """Whether a file stands directly in a folder named monographs."""
    return not is_lexicon(file) and file.path.parent.name == MONOGRAPHS


def is_foreign(file: Shelved) -> bool:
    """Whether a file may hold questions in a format of other programs."""
    return file.path.name.lower().endswith(_FOREIGN)


def is_picture(file: Shelved) -> bool:
    """Whether a file may be a picture of a question."""
    return file.path.name.lower().endswith(PICTURE_ENDINGS)


def is_lexicon(file: Shelved) -> bool:
    """Whether a file extends the vocabulary."""
    return _is_vocabulary(file.path.parent.name, file.path.name)


def is_content(path: Path) -> bool:
    """Whether a file of this path is read: not a hidden one, not a README."""
    return _holds_content(path.parent.name, path.name)


def _holds_content(folder: str, name: str) -> bool:
    plain = name.lower()
    if plain.startswith((".", "~$")) or plain.rpartition(".")[0] in _NO_QUESTIONS:
        return False
    if plain.endswith(_FOREIGN):
        return folder != MONOGRAPHS
    return plain.endswith(_NATIVE) or _is_vocabulary(folder, name)


def _is_shown(name: str) -> bool:
    plain = name.lower()
    return plain.endswith(PICTURE_ENDINGS) and not plain.startswith((".", "~$"))


def _is_vocabulary(folder: str, name: str) -> bool:
    """A lexicon.yaml, or any .yaml directly in a folder named lexicon."""
    plain = name.lower()
    inside = folder.lower() == VOCABULARY
    return plain == LEXICON or (inside and plain.endswith(".yaml"))


def is_utf_8(path: Path) -> bool:
    """Whether a path can be written down."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True


def shelved(path: Path, name: str) -> Shelved:
    """Look at one file as it stands on the disk."""
    return _looked_at(str(path), name)


def _looked_at(path: str, name: str) -> Shelved:
    try:
        found = os.stat(path)  # noqa: PTH116 - of the three ways the fastest
    except OSError:  # gone, or a link to nowhere: reading it will say so
        return _as_it_was(path, name, 0, (0, 0, 0))
    changed = (found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
    return _as_it_was(path, name, found.st_size, changed)


@lru_cache(maxsize=4096)
def _as_it_was(
    path: str, name: str, size: int, changed: tuple[int, int, int]
) -> Shelved:
    """Write a file down; one that did not change is the same as at the last look."""
    return Shelved(visible(name), Path(path), size, changed)


def read_bytes(file: Shelved) -> bytes | Problem:
    """Read a file, or say why it cannot be read."""
    if not is_utf_8(file.path):
        return _misnamed(file)
    if file.size > _limit(file):
        return _too_large(file)
    try:
        return _read(file)
    except OSError as error:
        return _unreadable(file, error.strerror or str(error))


def _read(file: Shelved) -> bytes | Problem:
    """Read a regular file; a pipe or a device may never end."""
    handle = os.open(file.path, os.O_RDONLY | _NO_WAITING | _BINARY)
    with os.fdopen(handle, "rb") as opened:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return _unreadable(file, "it is a pipe or a device, no regular file")
        data = opened.read(_limit(file) + 1)  # it may have grown
    return _too_large(file) if len(data) > _limit(file) else data


def _limit(file: Shelved) -> int:
    return LARGEST_UPLOAD if is_foreign(file) else LARGEST


def _too_large(file: Shelved) -> Problem:
    return (decoding.too_large if is_foreign(file) else too_large)(file.name)


def _walk(path: Path, name: str) -> Iterator[Shelved]:
    """Find the files of a folder; every page looks, so names stay strings for long."""
    top = str(path)
    refused: list[OSError] = []
    for folder, inner, files in os.walk(top, onerror=refused.append):
        inner[:] = [part for part in inner if not part.startswith(".")]
        called = _called(folder, top, name)
        own = called.rpartition("/")[2] if folder != top else path.name
        for file in files:
            if _holds_content(own, file) or _is_shown(file):
                whole = os.path.join(folder, file)  # noqa: PTH118 - twice as fast
                yield _looked_at(whole, f"{called}/{file}")
    for error in refused:
        if not isinstance(error, FileNotFoundError):  # a missing folder is just empty
            yield shelved(Path(error.filename), _called(error.filename, top, name))


def _called(folder: str, top: str, name: str) -> str:
    """Name a folder inside another as problems and sources call it."""
    return name + folder.removeprefix(top).replace(os.sep, "/")


def _unreadable(file: Shelved, reason: str) -> Problem:
    return Problem(
        Location(file.name, 1),
        Severity.ERROR,
        "file-unreadable",
        f"This file cannot be read: {reason}.",
        "Nothing in it can be asked.",
        "Allow reading it, or remove it.",
    )


def _misnamed(file: Shelved) -> Problem:
    return Problem(
        Location(file.name, 1),
        Severity.ERROR,
        "file-name",
        "The name of this file is not UTF-8.",
        "It cannot be shown or written down, so nothing in the file can be asked.",
        "Rename it, with letters, digits and hyphens.",
    )
