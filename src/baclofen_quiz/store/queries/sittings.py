"""Sittings and their items, always those of one learner."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select

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


def place(store: Store, sitting_id: str, position: int) -> Place:
    """Load one position, which exists, of a sitting that was found before."""
    (found,) = _places(store, sitting_id, SittingItemRow.position == position)
    return found


def places(store: Store, sitting_id: str) -> list[Place]:
    """Load all positions of a sitting that was found before, in order."""
    return _places(store, sitting_id)


def _places(
    store: Store, sitting_id: str, *conditions: ColumnElement[bool]
) -> list[Place]:
    query = (
        select(SittingItemRow, SnapshotRow, ResponseRow)
        .join(SnapshotRow, SnapshotRow.digest == SittingItemRow.snapshot_digest)
        .outerjoin(ResponseRow, _answers_it())
        .where(SittingItemRow.sitting_id == sitting_id, *conditions)
        .order_by(SittingItemRow.position)
    )
    rows = store.session.execute(query)
    return [Place(item, snapshot, response) for item, snapshot, response in rows]


def _answers_it() -> ColumnElement[bool]:
    return (ResponseRow.sitting_id == SittingItemRow.sitting_id) & (
        ResponseRow.position == SittingItemRow.position
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


def open_positions(store: Store, sitting_id: str) -> list[int]:
    """List the positions without an answer of a sitting that was found before."""
    query = (
        select(SittingItemRow.position)
        .outerjoin(ResponseRow, _answers_it())
        .where(SittingItemRow.sitting_id == sitting_id, ResponseRow.id.is_(None))
        .order_by(SittingItemRow.position)
    )
    return list(store.session.scalars(query))
