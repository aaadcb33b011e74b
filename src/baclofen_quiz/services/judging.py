"""Judging files: what is wrong with them in the bank that they are to be part of."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from baclofen_quiz.problems import Location, Problem, Severity, in_file_order
from baclofen_quiz.services.additions import Nothing, Source
from baclofen_quiz.services.collecting import Memo, collect
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.shelf import (
    Folder,
    Shelved,
    is_content,
    is_picture,
    shelve,
    shelved,
)


def judge(
    folders: Sequence[Path], paths: Sequence[Path], source: Source | None = None
) -> tuple[Problem, ...]:
    """Give the problems of some files, judged together with all files of the folders.

    Args:
        folders: the question folders of the bank.
        paths: files and folders to judge; none means the whole bank.
        source: what instructors added on the site.
    """
    source = source or Nothing()
    library = Library(folders, source=source)
    if not paths:
        return library.bank().problems
    contents = library.contents()
    standing = contents.files
    names = {_real(file): file.name for file in standing}
    asked = [file for path in paths for file in _shelved(path)]
    strange = [file for file in asked if not is_content(file.path)]
    added = {
        _real(file): file
        for file in asked
        if is_content(file.path) and _real(file) not in names
    }
    together = replace(contents, files=(*standing, *added.values()))
    bank = collect(together, Memo(), source.text, source.picture)
    wanted = {names.get(_real(file), file.name) for file in asked}
    found = [p for p in bank.problems if _stands_in(p.location.file, wanted)]
    return tuple(in_file_order([*found, *map(_unknown_format, strange)]))


def _stands_in(place: str, files: set[str]) -> bool:
    """Whether a place is in one of these files; a sheet is named behind its file."""
    inside = "!" in place and any(place.startswith(f"{file}!") for file in files)
    return inside or place in files


def _real(file: Shelved) -> str:
    """Follow links as far as they go; unlike ``Path.resolve`` a loop is no error."""
    return os.path.realpath(file.path)


def _shelved(path: Path) -> Iterator[Shelved]:
    if path.is_dir():
        found = shelve((Folder(path, path.as_posix()),))
        yield from (file for file in found if not is_picture(file))
    else:
        yield shelved(path, path.as_posix())


def _unknown_format(file: Shelved) -> Problem:
    return Problem(
        Location(file.name, 1),
        Severity.ERROR,
        "unknown-format",
        "This file is no Markdown file (.md), no lexicon.yaml, no lexicon/*.yaml and of"
        " no other format that is known.",
        "It is not read, so nothing in it can be asked.",
        'A monograph in plain text becomes one with "baclofen-quiz import".',
    )
