"""Inserts that know what to do when the row is there already, in either dialect."""

from sqlalchemy.dialects import postgresql, sqlite

from baclofen_quiz.store.base import Base
from baclofen_quiz.store.database import Store

Insert = postgresql.Insert | sqlite.Insert


def insert_into(store: Store, table: type[Base]) -> Insert:
    """Begin an insert that can take an ``on_conflict`` clause."""
    if store.session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)


def values_of(row: Base) -> dict[str, object]:
    """Give the values of a row that no session knows."""
    columns = row.__table__.columns.keys()
    return {column: getattr(row, column) for column in columns}
