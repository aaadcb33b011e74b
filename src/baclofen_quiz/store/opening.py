"""Opening a database for one command: upgraded, and closed again at the end."""

from collections.abc import Iterator
from contextlib import contextmanager

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.upgrading import stands_at, upgrade

ADDITIONS_SINCE = "0004"
"""The first schema that holds what instructors added."""
PICTURES_SINCE = "0005"
"""The first schema that holds pictures too."""


@contextmanager
def opened(url: str) -> Iterator[Database]:
    """Open a database and bring it to this program's schema.

    Raises:
        DatabaseTooNew, NotOurDatabase, StoreUnavailable: see ``store.upgrading``.
    """
    database = Database(url)
    try:
        upgrade(database)
        yield database
    finally:
        database.close()


@contextmanager
def looked_into(url: str) -> Iterator[Database | None]:
    """Open a database as it is; None where it holds nothing that instructors added.

    It is neither made nor upgraded: a command that only reads must not do that.

    Raises:
        NotOurDatabase, StoreUnavailable: see ``store.upgrading``.
    """
    database = Database(url)
    try:
        there = database.is_there and stands_at(database) >= ADDITIONS_SINCE
        yield database if there else None
    finally:
        database.close()
