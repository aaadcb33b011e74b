"""The bank of an installation for one command, which changes nothing there."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from baclofen_quiz.services.additions import Nothing, Source
from baclofen_quiz.services.home import Home
from baclofen_quiz.services.library import Library

if TYPE_CHECKING:
    from baclofen_quiz.items.bank import Bank


def installed_bank(folders: Sequence[Path], home: Path) -> "Bank":
    """Give the bank of some folders and of what instructors added on the site.

    Raises:
        BaclofenQuizError: there is a database, and it cannot be read.
    """
    with opened_source(home) as source:
        return Library(folders, source=source).bank()


@contextmanager
def opened_source(home: Path) -> Iterator[Source]:
    """Open what instructors added; neither a home nor a database is made for it.

    Raises:
        BaclofenQuizError: there is a database, and it cannot be read.
    """
    if not (home.is_dir() or os.environ.get("DATABASE_URL")):
        yield Nothing()
        return
    from baclofen_quiz.services.stored_additions import StoredAdditions  # noqa: PLC0415 - slow
    from baclofen_quiz.store.opening import PICTURES_SINCE, looked_into  # noqa: PLC0415 - slow
    from baclofen_quiz.store.upgrading import stands_at  # noqa: PLC0415 - slow

    with looked_into(Home(home).database_url) as database:
        if database is None:
            yield Nothing()
            return
        pictured = stands_at(database) >= PICTURES_SINCE
        yield StoredAdditions(database, pictured=pictured)
