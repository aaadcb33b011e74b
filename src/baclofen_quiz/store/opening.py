"""Opening a database for one command: upgraded, and closed again at the end."""

from collections.abc import Iterator
from contextlib import contextmanager

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.upgrading import upgrade


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
