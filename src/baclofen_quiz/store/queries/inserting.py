"""Inserts that know what to do when the row is there already, in either dialect."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import Table, inspect
from sqlalchemy.dialects import sqlite

from baclofen_quiz.store.base import Base
from baclofen_quiz.store.database import Store

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql


def insert_into(store: Store, table: type[Base]) -> "postgresql.Insert | sqlite.Insert":
    """Begin an insert that can take an ``on_conflict`` clause."""
    return _insert(store.connection.dialect.name, table)


def _insert(dialect: str, table: type[Base]) -> "postgresql.Insert | sqlite.Insert":
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - slow to import

        return postgresql.insert(table_of(table))
    return sqlite.insert(table_of(table))


def table_of(model: type[Base]) -> Table:
    """Give the table itself, past the object mapper and what it costs a row."""
    return Base.metadata.tables[model.__tablename__]


def upsert(store: Store, table: type[Base], rows: Iterable[Base]) -> None:
    """Keep new rows of a table; one that is there already becomes what the new one is.

    Whoever reads such rows again in the same transaction must populate existing ones.
    """
    upsert_values(store, table, [values_of(row) for row in rows])


def upsert_values(
    store: Store, table: type[Base], values: Sequence[Mapping[str, object]]
) -> None:
    """Keep rows like ``upsert``, given the values of all their columns."""
    if values:
        query = _upsert(store.connection.dialect.name, table)
        store.connection.execute(query, values)


@cache
def _upsert(dialect: str, table: type[Base]) -> "postgresql.Insert | sqlite.Insert":
    """Build the query once: that takes longer than running it."""
    query = _insert(dialect, table)
    keys = [column.name for column in inspect(table).primary_key]
    others = [name for name in _columns(table) if name not in keys]
    return query.on_conflict_do_update(
        index_elements=keys, set_={name: query.excluded[name] for name in others}
    )


def values_of(row: Base) -> dict[str, object]:
    """Give the values of a row that no session knows."""
    return {column: getattr(row, column) for column in _columns(type(row))}


@cache
def _columns(table: type[Base]) -> tuple[str, ...]:
    return tuple(table_of(table).columns.keys())
