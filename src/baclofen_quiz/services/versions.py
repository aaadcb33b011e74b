"""The versions of uploaded question files; each stays as it was."""

from dataclasses import dataclass
from datetime import datetime

from baclofen_quiz.services.version_errors import NoSuchFile, NoSuchVersion
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import question_files

_LARGEST = 2**31 - 1
"""The largest number that every database can look for."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A version of an uploaded file; ``told`` says how it came to be."""

    stem: str
    number: int
    author: str
    made_at: datetime
    told: str


@dataclass(frozen=True, slots=True)
class Version:
    """A version with its text."""

    filed: Filed
    text: str


def files(store: Store) -> tuple[Filed, ...]:
    """List the current version of every uploaded file, by name."""
    return tuple(Filed(*head) for head in question_files.newest(store))


def history(store: Store, stem: str) -> tuple[Filed, ...]:
    """List all versions of a file, newest first.

    Raises:
        NoSuchFile: nothing was uploaded under this name.
    """
    found = tuple(Filed(*head) for head in question_files.history(store, stem))
    if not found:
        raise NoSuchFile(stem)
    return found


def version(store: Store, stem: str, number: int | None = None) -> Version:
    """Give a version with its text; without a number the current one.

    Raises:
        NoSuchFile: nothing was uploaded under this name.
        NoSuchVersion: it has no version of this number.
    """
    known = number is None or 0 < number <= _LARGEST
    found = question_files.find(store, stem, number or 0) if known else None
    if found is None:
        if number is not None and question_files.find(store, stem):
            raise NoSuchVersion(stem, number)
        raise NoSuchFile(stem)
    return Version(Filed(*found.head), found.text)
