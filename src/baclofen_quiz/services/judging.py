"""Judging files: what is wrong with them in the bank that they are to be part of."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from baclofen_quiz.problems import Location, Problem, Severity, in_file_order
from baclofen_quiz.services.collecting import Memo, collect
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.shelf import Folder, Shelved, is_lexicon, shelve


def judge(folders: Sequence[Path], paths: Sequence[Path]) -> tuple[Problem, ...]:
    """Give the problems of some files, judged together with all files of the folders.

    Args:
        folders: the question folders of the bank.
        paths: files and folders to judge; none means the whole bank.
    """
    library = Library(folders)
    if not paths:
        return library.bank().problems
    standing = library.files()
    names = {file.path.resolve(): file.name for file in standing}
    asked = [file for path in paths for file in _shelved(path)]
    strange = [file for file in asked if not _is_content(file)]
    added = {
        file.path.resolve(): file
        for file in asked
        if _is_content(file) and file.path.resolve() not in names
    }
    bank = collect((*standing, *added.values()), Memo())
    wanted = {names.get(file.path.resolve(), file.name) for file in asked}
    found = [p for p in bank.problems if p.location.file in wanted]
    return tuple(in_file_order([*found, *map(_unknown_format, strange)]))


def _shelved(path: Path) -> Iterator[Shelved]:
    if path.is_dir():
        yield from shelve((Folder(path, path.as_posix()),))
    else:
        yield Shelved(path.as_posix(), path, path.stat().st_size, (0, 0, 0))


def _is_content(file: Shelved) -> bool:
    return file.path.suffix == ".md" or is_lexicon(file)


def _unknown_format(file: Shelved) -> Problem:
    return Problem(
        Location(file.name, 1),
        Severity.ERROR,
        "unknown-format",
        "This file is no Markdown file (.md) and no lexicon.yaml.",
        "It is not read, so nothing in it can be asked.",
        'A monograph in plain text becomes one with "baclofen-quiz import".',
    )
