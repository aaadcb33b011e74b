"""Inserts that know what to do when the row is there already, in either dialect."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sqlalchemy import inspect
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


def upsert(store: Store, table: type[Base], rows: Iterable[Base]) -> None:
    """Keep new rows of a table; one that is there already becomes what the new one is.

    Whoever reads such rows again in the same transaction must populate existing ones.
    """
    keys = [column.name for column in inspect(table).primary_key]
    values = [values_of(row) for row in rows]
    if not values:
        return
    query = insert_into(store, table)
    changed = {name: query.excluded[name] for name in values[0] if name not in keys}
    store.session.execute(
        query.on_conflict_do_update(index_elements=keys, set_=changed), values
    )


def values_of(row: Base) -> dict[str, object]:
    """Give the values of a row that no session knows."""
    columns = row.__table__.columns.keys()
    return {column: getattr(row, column) for column in columns}
