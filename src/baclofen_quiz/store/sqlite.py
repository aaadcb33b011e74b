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


FIXED = ((3, 44, 6), (3, 50, 7), (3, 51, 3))
"""First releases of each line that cannot, very rarely, corrupt a database in WAL mode.

Others can if two connections write at the same instant.
"""


def is_fixed(found: tuple[int, ...]) -> bool:
    """Tell whether a release holds the fix: of its own line, or later than all."""
    return found >= FIXED[-1] or any(
        found[:2] == fixed[:2] and found >= fixed for fixed in FIXED
    )


def module() -> ModuleType:
    """Choose the better of Python's own SQLite and the ``pysqlite3`` wheel, if any."""
    if find_spec("pysqlite3") is None:
        return sqlite3
    wheel = import_module("pysqlite3.dbapi2")
    return max(sqlite3, wheel, key=_rank)


def _rank(candidate: Any) -> tuple[bool, tuple[int, ...]]:  # noqa: ANN401 - a module
    """Rank a release: a fixed one is better than a newer one that is not."""
    found: tuple[int, ...] = candidate.sqlite_version_info
    return is_fixed(found), found


def version() -> str:
    """Name the release of SQLite in use, as ``3.53.0``."""
    return str(module().sqlite_version)


def prepare(engine: Engine) -> None:
    """Make every connection of an engine follow the recipe."""
    event.listen(engine, "connect", _connected)


def forbid_writing(engine: Engine) -> None:
    """Let no connection of an engine write.

    Readers have connections of their own, for whoever tells a connection to write or
    not makes SQLite forget every statement that it has prepared there.
    """
    event.listen(engine, "connect", _read_only)


def _connected(connection: Any, record: object) -> None:  # noqa: ANN401 - a DBAPI connection has no common type
    del record
    connection.isolation_level = None  # the driver begins nothing by itself
    cursor = connection.cursor()
    for pragma in ON_CONNECT:
        cursor.execute(pragma)
    cursor.close()


def _read_only(connection: Any, record: object) -> None:  # noqa: ANN401 - as above
    del record
    cursor = connection.cursor()
    cursor.execute("PRAGMA query_only=ON")
    cursor.close()


def begin(connection: Connection, *, write: bool, foreign_keys: bool = True) -> None:
    """Begin a transaction.

    It is told directly, not by an event: an engine that has any listener asks all of
    them at every statement.
    """
    kept = connection.info
    if kept.get("foreign_keys", True) is not foreign_keys:  # they can change only now
        state = "ON" if foreign_keys else "OFF"
        connection.exec_driver_sql(f"PRAGMA foreign_keys={state}")
        kept["foreign_keys"] = foreign_keys
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
