"""Snapshots of items, each kept once."""

from collections.abc import Collection, Iterable

from sqlalchemy import select

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


def shows(store: Store, picture: str) -> bool:
    """Whether some snapshot shows the picture of a digest; it looks through all."""
    query = select(SnapshotRow.digest).where(SnapshotRow.body.contains(picture))
    return store.session.scalar(query.limit(1)) is not None


AT_ONCE = 500
"""How many a query may name; SQLite may be built to take no more than 999."""


def bodies(store: Store, digests: Collection[str]) -> dict[str, str]:
    """Give the bodies of snapshots by their digests."""
    wanted = sorted(digests)
    return {
        digest: body
        for at in range(0, len(wanted), AT_ONCE)
        for digest, body in store.session.execute(
            select(SnapshotRow.digest, SnapshotRow.body).where(
                SnapshotRow.digest.in_(wanted[at : at + AT_ONCE])
            )
        )
    }
