"""Copying a SQLite database while it is in use, whole or not at all."""

import os
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy import text

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.store import sqlite
from baclofen_quiz.store.database import Database, StoreUnavailable
from baclofen_quiz.store.upgrading import NotOurDatabase

COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database, by the end of its name."""

DAMAGED = ("not a database", "malformed")
"""What SQLite says of a file that it cannot read, whatever class the error has."""


class BackupElsewhere(BaclofenQuizError):
    """PostgreSQL has tools of its own for this."""

    def __init__(self) -> None:
        """Name the tool."""
        super().__init__(
            "This database is PostgreSQL: make the copy with its own tool, "
            "pg_dump --format=custom --file=FILE, which can be run at any time."
        )


class BackupOntoItself(BaclofenQuizError):
    """The file named for the copy is the database itself, or its log or index."""

    def __init__(self, file: Path, what: str) -> None:
        """Name the file, and what it is."""
        super().__init__(f"{file} {what}. Name another file.")


class NoDatabaseYet(BaclofenQuizError):
    """There is nothing to copy."""

    def __init__(self, file: Path) -> None:
        """Say where it was looked for."""
        super().__init__(
            f"There is no database at {file} yet. It is made when the server first "
            "starts, or by baclofen-quiz db upgrade."
        )


def back_up(database: Database, file: Path) -> None:
    """Copy the database into a file that takes the name only when it is whole.

    The copy has everything that was committed when it began, and mode 0600: it holds
    names and password hashes.

    Raises:
        BackupElsewhere, BackupOntoItself, NoDatabaseYet: nothing was written.
        NotOurDatabase: what stands there is damaged; nothing was written.
        OSError: the file cannot be written.
    """
    if not database.is_sqlite:
        raise BackupElsewhere
    source = Path(database.url.database or "")
    if not source.is_file():
        raise NoDatabaseYet(source)
    _require_elsewhere(source.resolve(), file)
    target = file.resolve()  # a link stays, and what it leads to is replaced
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}-")
    os.close(handle)
    try:
        _copy_readable(source, Path(name))
        Path(name).replace(target)
    finally:
        Path(name).unlink(missing_ok=True)


def _require_elsewhere(source: Path, file: Path) -> None:
    if file.exists() and file.samefile(source):
        raise BackupOntoItself(file, "is the database itself")
    if file.resolve() in {source.with_name(source.name + end) for end in COMPANIONS}:
        raise BackupOntoItself(file, "belongs to the database")


def _copy_readable(source: Path, target: Path) -> None:
    try:
        _copy(source, target)
    except sqlite.module().DatabaseError as error:
        reason = str(error)
        if any(sign in reason for sign in DAMAGED):
            raise NotOurDatabase(str(source), reason) from error
        raise StoreUnavailable(reason) from error


def _copy(source: Path, target: Path) -> None:
    """Copy by SQLite's online backup into one file without a log beside it."""
    module = sqlite.module()
    with closing(module.connect(source)) as old, closing(module.connect(target)) as new:
        old.backup(new)
        new.execute("PRAGMA journal_mode=DELETE")
        with target.open("rb+") as file:
            os.fsync(file.fileno())


def rebuild(database: Database) -> None:
    """Make anew what is computed from the rows: indexes, and the planner's statistics.

    Scores are summed up from the responses each time, so there is no copy to rebuild.
    """
    with database.writing() as store:
        if database.is_sqlite:
            store.session.execute(text("REINDEX"))
        store.session.execute(text("ANALYZE"))
