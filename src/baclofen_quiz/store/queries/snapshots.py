"""Snapshots of items, each kept once."""

from collections.abc import Iterable

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import SnapshotRow
from baclofen_quiz.store.queries.inserting import insert_into, values_of


def add(store: Store, rows: Iterable[SnapshotRow]) -> None:
    """Keep the snapshots that are not there yet.

    Two processes may add the same one at once; in a fixed order they cannot block
    each other.
    """
    ordered = sorted(rows, key=lambda row: row.digest)
    query = insert_into(store, SnapshotRow).on_conflict_do_nothing()
    store.session.execute(query, [values_of(row) for row in ordered])
