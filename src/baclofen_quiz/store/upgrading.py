"""Bringing a database to this program's schema: by itself, at every start.

When there is nothing to do, that is one small query: alembic, which takes most of a
second to import, is imported only when a migration must run. All migrations happen in
one transaction under a lock, so two processes may start at once and a killed one leaves
the old schema whole.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DatabaseError, OperationalError

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.store.database import Database, StoreUnavailable

REVISION = "0005"
"""The schema this program works with: the newest module in ``migrations/versions``."""

LOCK = 0x62616331
"""The number of the advisory lock that PostgreSQL processes upgrade under."""


class DatabaseTooNew(BaclofenQuizError):
    """The database was made by a later version of the program."""

    def __init__(self, found: str) -> None:
        """Name both revisions, and the ways on."""
        super().__init__(
            f"The database has schema {found}, and this version of baclofen-quiz knows "
            f"schemas up to {REVISION}. Nothing was changed. Install the version that "
            "the database was last used with, or a later one."
        )


class NotOurDatabase(BaclofenQuizError):
    """What stands there cannot be read as a database."""

    def __init__(self, place: str, reason: str) -> None:
        """Name the place and the database's own reason."""
        super().__init__(
            f"{place} cannot be read as a database ({reason}). Nothing was changed. "
            "Move the file away, or put a backup in its place."
        )


def upgrade(database: Database) -> str:
    """Bring a database to ``REVISION``; a fresh one gets all its tables.

    Returns:
        The revision before: "" of a fresh one, ``REVISION`` if nothing was done.

    Raises:
        DatabaseTooNew: a later version of the program has used it.
        NotOurDatabase: it cannot be read at all.
        StoreUnavailable: it cannot be reached.
        OSError: its file cannot be made.
    """
    database.make_private()
    with _faults_in_sentences(database):
        with database.engine.connect() as connection:
            found = _revision(connection)
        return found if found == REVISION else _migrate(database)


def stands_at(database: Database) -> str:
    """Give the revision of a database as it is; "" of one that has none.

    Raises:
        NotOurDatabase: it cannot be read at all.
        StoreUnavailable: it cannot be reached.
    """
    with _faults_in_sentences(database), database.begin(write=False) as connection:
        return _revision(connection)


@contextmanager
def _faults_in_sentences(database: Database) -> Iterator[None]:
    try:
        yield
    except OperationalError as error:
        raise StoreUnavailable(str(error.orig)) from error
    except DatabaseError as error:
        raise NotOurDatabase(_place(database), str(error.orig)) from error


def _revision(connection: Connection) -> str:
    """Read the stored revision; "" when there is none yet."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    query = text("SELECT version_num FROM alembic_version")
    return str(connection.execute(query).scalar_one_or_none() or "")


def _migrate(database: Database) -> str:
    """Run what is missing; another process may have been faster."""
    with _locked(database) as connection:
        found = _revision(connection)
        if found != REVISION:
            _run(connection, found)
    return found


@contextmanager
def _locked(database: Database) -> Iterator[Connection]:
    """Open the one transaction that may change the schema.

    Changing a SQLite table means copying and dropping it; with foreign keys on, that
    would delete the rows that refer to it. So they are off meanwhile, and checked
    before the end.
    """
    with database.begin(write=True, foreign_keys=False) as connection:
        if not database.is_sqlite:
            connection.execute(
                text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK}
            )
        yield connection
        if database.is_sqlite:
            _require_references(connection)


def _require_references(connection: Connection) -> None:
    broken = connection.execute(text("PRAGMA foreign_key_check")).all()
    if broken:
        message = f"A migration left {len(broken)} broken references."
        raise RuntimeError(message)


def _run(connection: Connection, found: str) -> None:
    from alembic import command  # noqa: PLC0415 - takes most of a second
    from alembic.config import Config  # noqa: PLC0415 - rarely needed
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - rarely needed

    config = Config()
    folder = Path(__file__).parent / "migrations"
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.attributes["connection"] = connection
    known = {
        script.revision
        for script in ScriptDirectory.from_config(config).walk_revisions()
    }
    if found and found not in known:
        raise DatabaseTooNew(found)
    command.upgrade(config, REVISION)


def _place(database: Database) -> str:
    return database.url.render_as_string(hide_password=True)
