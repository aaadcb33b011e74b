"""Inserts that know what to do when the row is there already, in either dialect."""

from typing import TYPE_CHECKING

from sqlalchemy.dialects import sqlite

from baclofen_quiz.store.base import Base
from baclofen_quiz.store.database import Store

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql


def insert_into(store: Store, table: type[Base]) -> "postgresql.Insert | sqlite.Insert":
    """Begin an insert that can take an ``on_conflict`` clause."""
    if store.session.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - slow to import

        return postgresql.insert(table)
    return sqlite.insert(table)


def values_of(row: Base) -> dict[str, object]:
    """Give the values of a row that no session knows."""
    columns = row.__table__.columns.keys()
    return {column: getattr(row, column) for column in columns}
