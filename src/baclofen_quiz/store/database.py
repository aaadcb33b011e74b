"""One database: its engine, and the transactions in which everything happens.

A writer begins with ``BEGIN IMMEDIATE`` (SQLite), so that what it reads is still true
when it writes; a reader begins with ``BEGIN`` and cannot write at all. A transaction is
a writer exactly when ``Database.writing`` began it, which refuses inside a request with
a safe method.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from flask import Flask, has_request_context, request
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import URL, Connection, Engine, create_engine, make_url
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.orm import Session

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.store import sqlite
from baclofen_quiz.store.base import Base

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})

extension = SQLAlchemy(model_class=Base, disable_autonaming=True)
"""Flask-SQLAlchemy, which makes the engine from the application's settings."""


AGAIN = "Try again in a moment."
LASTING = ("readonly", "read-only", "no such", "full", "malformed")
"""What a database says of troubles that waiting does not mend."""


class StoreUnavailable(BaclofenQuizError):
    """The database could not be reached, read or written."""

    def __init__(self, reason: str) -> None:
        """Say what became of the request, and the database's own reason."""
        self.reason = reason
        lasting = any(word in reason for word in LASTING)
        mend = "Whoever runs this site must mend that first." if lasting else AGAIN
        super().__init__(
            f"The database cannot be used just now ({reason}). Nothing of this request "
            f"was stored and nothing stored before is lost. {mend}"
        )


class DatabaseUrlUnfit(BaclofenQuizError):
    """What should name a database does not; it is not repeated, for its password."""

    def __init__(self) -> None:
        """Show both forms."""
        super().__init__(
            "DATABASE_URL names no database that can be used. Write it as "
            "postgresql://USER:PASSWORD@HOST/NAME or sqlite:////PATH/TO/FILE, or leave "
            "it out for a file in the home folder."
        )


class DriverMissing(BaclofenQuizError):
    """PostgreSQL is asked for and its driver is not installed."""

    def __init__(self) -> None:
        """Name the install line."""
        super().__init__(
            "DATABASE_URL names PostgreSQL, whose driver is not installed. "
            "Install it with: pip install 'baclofen-quiz[postgres]'"
        )


class NestedWriting(RuntimeError):
    """A writer was begun inside another: a fault of the program."""

    def __init__(self) -> None:
        """Say why it cannot work."""
        super().__init__("A writer cannot begin inside a writer: it would wait for it.")


class WriteInSafeRequest(RuntimeError):
    """A view that answers GET tried to write: a fault of the program."""

    def __init__(self, method: str) -> None:
        """Name the method, and what to use in its place."""
        super().__init__(
            f"A {method} request must not write; use reading(), or answer to POST."
        )


class Store:
    """One transaction, handed to services; only ``store.queries`` looks inside.

    Args:
        connection: where the transaction runs.
        server_zone: the time zone of learners who have set none.
    """

    def __init__(self, connection: Connection, server_zone: str) -> None:
        """Begin without objects."""
        self.connection = connection
        self.server_zone = server_zone
        self._session: Session | None = None

    @property
    def session(self) -> Session:
        """The object mapper; what only asks for plain rows does without it."""
        if self._session is None:
            self._session = Session(self.connection)
        return self._session

    def flush(self) -> None:
        """Write down what changed in objects and was not written yet."""
        if self._session is not None:
            self._session.flush()

    def close(self) -> None:
        """Let the objects go; the transaction is somebody else's to end."""
        if self._session is not None:
            self._session.close()


class Database:
    """A database by its URL; thread-safe, one for a process.

    Args:
        url: ``sqlite:////path/to/file`` or ``postgresql://...``.
        app: the Flask application that it belongs to; None outside the web.
        server_zone: the time zone of learners who have set none.
    """

    def __init__(
        self, url: str, app: Flask | None = None, server_zone: str = "UTC"
    ) -> None:
        """Make the engine; nothing is opened before the first transaction.

        Raises:
            DatabaseUrlUnfit: the URL is none, or of a database that is not supported.
            DriverMissing: it is PostgreSQL, and psycopg is not installed.
        """
        self.url = driver_url(url)
        self.server_zone = server_zone
        carrier = app or Flask(__name__)
        carrier.config["SQLALCHEMY_DATABASE_URI"] = self.url
        carrier.config["SQLALCHEMY_ENGINE_OPTIONS"] = engine_options(self.url)
        try:
            extension.init_app(carrier)
        except ModuleNotFoundError as error:
            raise DriverMissing from error
        with carrier.app_context():
            self.engine: Engine = extension.engine
        self._writers: ContextVar[bool] = ContextVar("writing", default=False)
        self._readers = self._reading_engine()

    def _reading_engine(self) -> Engine:
        """Make the engine of those who cannot write."""
        if not self.is_sqlite:
            return self.engine.execution_options(postgresql_readonly=True)
        readers = create_engine(self.engine.url, **engine_options(self.url))
        sqlite.prepare(self.engine)
        sqlite.prepare(readers)
        sqlite.forbid_writing(readers)
        return readers

    @property
    def is_sqlite(self) -> bool:
        """Whether it is the embedded one."""
        return self.url.get_backend_name() == "sqlite"

    @property
    def is_there(self) -> bool:
        """Whether there is a file of an embedded database; others are asked first."""
        file = Path(self.url.database or ":memory:")
        return not self.is_sqlite or file.name == ":memory:" or file.exists()

    def make_private(self) -> None:
        """Make the file of a new embedded database, for its owner alone (0600)."""
        if not self.is_there:
            Path(self.url.database or "").touch(mode=0o600)

    @contextmanager
    def reading(self) -> Iterator[Store]:
        """Begin a transaction that sees one state and cannot write.

        Raises:
            StoreUnavailable: the database failed.
        """
        with self._transaction(write=False) as store:
            yield store

    @contextmanager
    def writing(self) -> Iterator[Store]:
        """Begin a transaction that writes; it commits at the end, or is undone.

        Raises:
            StoreUnavailable: the database failed, and nothing was stored.
            WriteInSafeRequest: called while answering a GET request.
            NestedWriting: this thread is in a writer already.
        """
        if has_request_context() and request.method in SAFE_METHODS:
            raise WriteInSafeRequest(request.method)
        if self._writers.get():
            raise NestedWriting
        outside = self._writers.set(True)
        try:
            with self._transaction(write=True) as store:
                yield store
        finally:
            self._writers.reset(outside)

    @contextmanager
    def begin(self, *, write: bool, foreign_keys: bool = True) -> Iterator[Connection]:
        """Begin a bare transaction, for what no service does.

        Without ``foreign_keys`` an embedded database does not check references.
        """
        engine = self.engine if write else self._readers
        with engine.begin() as connection:
            if self.is_sqlite:
                sqlite.begin(connection, write=write, foreign_keys=foreign_keys)
            yield connection

    @contextmanager
    def _transaction(self, *, write: bool) -> Iterator[Store]:
        try:
            with self.begin(write=write) as connection:
                store = Store(connection, self.server_zone)
                try:
                    yield store
                    store.flush()
                finally:
                    store.close()
        except OperationalError as error:
            raise StoreUnavailable(str(error.orig)) from error

    def close(self) -> None:
        """Close every connection; the next transaction opens a new one."""
        self.engine.dispose()
        self._readers.dispose()


def driver_url(url: str) -> URL:
    """Read a database URL; PostgreSQL is spoken to by psycopg 3.

    Raises:
        DatabaseUrlUnfit: the URL is none, or of a database that is not supported.
    """
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise DatabaseUrlUnfit from error
    scheme = parsed.drivername.partition("+")[0]
    if scheme == "sqlite":
        return parsed.set(drivername="sqlite")
    if scheme in {"postgres", "postgresql"}:
        return parsed.set(drivername="postgresql+psycopg")
    raise DatabaseUrlUnfit


def engine_options(url: URL) -> dict[str, Any]:
    """Choose what an engine of this kind needs beyond SQLAlchemy's own defaults."""
    if url.get_backend_name() == "sqlite":
        return {"module": sqlite.module(), "connect_args": {"timeout": 10}}
    return {"pool_pre_ping": True}
