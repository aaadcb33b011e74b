"""Sittings and their items, always those of one learner."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Select, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import (
    ResponseRow,
    SittingItemRow,
    SittingRow,
    SnapshotRow,
)


@dataclass(frozen=True, slots=True)
class Place:
    """One position of a sitting; ``response`` is None until it is answered."""

    item: SittingItemRow
    snapshot: SnapshotRow
    response: ResponseRow | None


def add(store: Store, sitting: SittingRow, items: Iterable[SittingItemRow]) -> None:
    """Keep a new sitting; the snapshots that its items refer to are there already."""
    store.session.add(sitting)
    store.session.flush()
    store.session.add_all(items)


def find(
    store: Store, learner_id: int, sitting_id: str, *, lock: bool = False
) -> SittingRow | None:
    """Find a learner's own sitting.

    With ``lock``, whoever else wants to change this sitting waits for this transaction.
    """
    query = select(SittingRow).where(
        SittingRow.id == sitting_id, SittingRow.learner_id == learner_id
    )
    return store.session.scalar(query.with_for_update() if lock else query)


def place(store: Store, sitting_id: str, position: int) -> Place | None:
    """Load one position of a sitting that was found before."""
    query = _places(sitting_id).where(SittingItemRow.position == position)
    found = store.session.execute(query).one_or_none()
    return None if found is None else Place(*found)


def places(store: Store, sitting_id: str) -> list[Place]:
    """Load all positions of a sitting that was found before, in order."""
    query = _places(sitting_id).order_by(SittingItemRow.position)
    return [Place(*found) for found in store.session.execute(query)]


def _places(
    sitting_id: str,
) -> Select[tuple[SittingItemRow, SnapshotRow, ResponseRow | None]]:
    return (
        select(SittingItemRow, SnapshotRow, ResponseRow)
        .join(SnapshotRow, SnapshotRow.digest == SittingItemRow.snapshot_digest)
        .outerjoin(
            ResponseRow,
            (ResponseRow.sitting_id == SittingItemRow.sitting_id)
            & (ResponseRow.position == SittingItemRow.position),
        )
        .where(SittingItemRow.sitting_id == sitting_id)
    )


def newest(store: Store, learner_id: int, limit: int | None) -> list[SittingRow]:
    """List a learner's sittings, newest first; all of them without a limit."""
    query = (
        select(SittingRow)
        .where(SittingRow.learner_id == learner_id)
        .order_by(SittingRow.started_at.desc(), SittingRow.id)
        .limit(limit)
    )
    return list(store.session.scalars(query))


def newest_open(store: Store, learner_id: int) -> SittingRow | None:
    """Find a learner's newest sitting that has not ended."""
    query = (
        select(SittingRow)
        .where(SittingRow.learner_id == learner_id, SittingRow.ended_at.is_(None))
        .order_by(SittingRow.started_at.desc(), SittingRow.id)
        .limit(1)
    )
    return store.session.scalar(query)
