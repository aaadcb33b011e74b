"""Sittings and their items, always those of one learner."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, bindparam, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import (
    ResponseRow,
    SittingItemRow,
    SittingRow,
    SnapshotRow,
)
from baclofen_quiz.store.queries.people import hold


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

    With ``lock``, whoever else wants to change what is this learner's waits.
    """
    if lock:
        hold(store, learner_id)
    return store.session.scalar(_OWN, {"learner": learner_id, "sitting": sitting_id})


def located(
    store: Store, learner_id: int, sitting_id: str, position: int, *, lock: bool = False
) -> tuple[SittingRow, Place] | None:
    """Find one position of a learner's own sitting in one step; ``lock`` as above.

    What another wrote while this one waited shows only in a later step.
    """
    if lock:
        hold(store, learner_id)
    asked = {"learner": learner_id, "sitting": sitting_id, "position": position}
    found = store.session.execute(_LOCATED, asked).one_or_none()
    if found is None:
        return None
    sitting, item, snapshot, response = found
    return sitting, Place(item, snapshot, response)


def places(store: Store, sitting_id: str) -> list[Place]:
    """Load all positions of a sitting that was found before, in order."""
    rows = store.session.execute(_PLACES, {"sitting": sitting_id})
    return [Place(item, snapshot, response) for item, snapshot, response in rows]


def _answers_it() -> ColumnElement[bool]:
    return (ResponseRow.sitting_id == SittingItemRow.sitting_id) & (
        ResponseRow.position == SittingItemRow.position
    )


def _own_sitting() -> ColumnElement[bool]:
    return (SittingRow.id == bindparam("sitting")) & (
        SittingRow.learner_id == bindparam("learner")
    )


# Built once, since each answer asks these: building takes longer than running.

_OWN = select(SittingRow).where(_own_sitting())

_LOCATED = (
    select(SittingRow, SittingItemRow, SnapshotRow, ResponseRow)
    .join(SittingItemRow, SittingItemRow.sitting_id == SittingRow.id)
    .join(SnapshotRow, SnapshotRow.digest == SittingItemRow.snapshot_digest)
    .outerjoin(ResponseRow, _answers_it())
    .where(_own_sitting(), SittingItemRow.position == bindparam("position"))
)

_PLACES = (
    select(SittingItemRow, SnapshotRow, ResponseRow)
    .join(SnapshotRow, SnapshotRow.digest == SittingItemRow.snapshot_digest)
    .outerjoin(ResponseRow, _answers_it())
    .where(SittingItemRow.sitting_id == bindparam("sitting"))
    .order_by(SittingItemRow.position)
)

_OPEN = (
    select(SittingItemRow.position)
    .outerjoin(ResponseRow, _answers_it())
    .where(SittingItemRow.sitting_id == bindparam("sitting"), ResponseRow.id.is_(None))
    .order_by(SittingItemRow.position)
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
    return list(store.session.scalars(_OPEN, {"sitting": sitting_id}))
