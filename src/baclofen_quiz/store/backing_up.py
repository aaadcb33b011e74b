"""Copying a SQLite database while it is in use, whole or not at all."""

import os
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy import text

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.store import sqlite
from baclofen_quiz.store.database import Database


class BackupElsewhere(BaclofenQuizError):
    """PostgreSQL has tools of its own for this."""

    def __init__(self) -> None:
        """Name the tool."""
        super().__init__(
            "This database is PostgreSQL: make the copy with its own tool, "
            "pg_dump --format=custom --file=FILE, which can be run at any time."
        )


class BackupOntoItself(BaclofenQuizError):
    """The file named for the copy is the database itself."""

    def __init__(self, file: Path) -> None:
        """Name the file."""
        super().__init__(f"{file} is the database itself. Name another file.")


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
        OSError: the file cannot be written.
    """
    if not database.is_sqlite:
        raise BackupElsewhere
    source = Path(database.url.database or "")
    if not source.is_file():
        raise NoDatabaseYet(source)
    if file.exists() and file.samefile(source):
        raise BackupOntoItself(file)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")
    os.close(handle)
    try:
        _copy(source, Path(name))
        Path(name).replace(file)
    finally:
        Path(name).unlink(missing_ok=True)


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
