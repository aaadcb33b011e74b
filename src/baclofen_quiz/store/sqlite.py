"""SQLite by the recipe that loses no update (docs/administration.md says why)."""

import sqlite3
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from sqlalchemy import Connection, Engine, event

ON_CONNECT = (
    "PRAGMA busy_timeout=10000",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
)
"""Wait for a lock, readers beside a writer, survive power loss, keep references."""


def module() -> ModuleType:
    """Choose the newer of Python's own SQLite and the ``pysqlite3`` wheel, if any.

    Releases before 3.51.3 can, very rarely, corrupt a database in WAL mode; the wheel
    carries a newer one than most systems.
    """
    if find_spec("pysqlite3") is None:
        return sqlite3
    wheel = import_module("pysqlite3.dbapi2")
    newer: bool = wheel.sqlite_version_info > sqlite3.sqlite_version_info
    return wheel if newer else sqlite3


def version() -> str:
    """Name the release of SQLite in use, as ``3.53.0``."""
    return str(module().sqlite_version)


def prepare(engine: Engine) -> None:
    """Make every connection of an engine follow the recipe."""
    event.listen(engine, "connect", _connected)
    event.listen(engine, "begin", _begin)


def _connected(connection: Any, record: object) -> None:  # noqa: ANN401 - a DBAPI connection has no common type
    del record
    connection.isolation_level = None  # the driver begins nothing by itself
    cursor = connection.cursor()
    for pragma in ON_CONNECT:
        cursor.execute(pragma)
    cursor.close()


def _begin(connection: Connection) -> None:
    """Begin as the transaction's options say; foreign keys can change only before."""
    options = connection.get_execution_options()
    write = options.get("sqlite_write", False)
    keys = options.get("sqlite_foreign_keys", True)
    for statement in (
        f"PRAGMA query_only={'OFF' if write else 'ON'}",
        f"PRAGMA foreign_keys={'ON' if keys else 'OFF'}",
        "BEGIN IMMEDIATE" if write else "BEGIN",
    ):
        connection.exec_driver_sql(statement)
