"""Snapshots of items, each kept once."""

from collections.abc import Iterable

from sqlalchemy.dialects import postgresql, sqlite

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import SnapshotRow

COLUMNS = tuple(SnapshotRow.__table__.columns.keys())


def add(store: Store, rows: Iterable[SnapshotRow]) -> None:
    """Keep the snapshots that are not there yet.

    Two processes may add the same one at once; in a fixed order they cannot block
    each other.
    """
    values = [
        {column: getattr(row, column) for column in COLUMNS}
        for row in sorted(rows, key=lambda row: row.digest)
    ]
    dialect = postgresql if _speaks_postgresql(store) else sqlite
    query = dialect.insert(SnapshotRow).on_conflict_do_nothing()
    store.session.execute(query, values)


def _speaks_postgresql(store: Store) -> bool:
    return store.session.get_bind().dialect.name == "postgresql"
