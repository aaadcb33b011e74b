"""Sittings and their items, always those of one learner."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, bindparam, exists, func, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import (
    DraftRow,
    ResponseRow,
    SittingItemRow,
    SittingRow,
    SnapshotRow,
)
from baclofen_quiz.store.queries.inserting import table_of
from baclofen_quiz.store.queries.people import hold


@dataclass(frozen=True, slots=True)
class Place:
    """One position of a sitting; ``response`` is None until it is answered."""

    item: SittingItemRow
    snapshot: SnapshotRow
    response: ResponseRow | None


@dataclass(frozen=True, slots=True)
class Around:
    """What else the sitting of a position holds.

    ``following`` is the next position without an answer, from there on and then from
    the top, None if it is the only one or none is left; ``answered`` counts the
    answers, and ``drafted`` tells whether something is put down at the position itself.
    """

    following: int | None
    answered: int
    drafted: bool


@dataclass(frozen=True, slots=True)
class Found:
    """One position, its sitting, and what else that holds."""

    sitting: SittingRow
    place: Place
    around: Around


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
) -> Found | None:
    """Find one position of a learner's own sitting in one step; ``lock`` as above.

    What another wrote while this one waited shows only in a later step.
    """
    if lock:
        hold(store, learner_id)
    asked = {"learner": learner_id, "sitting": sitting_id, "position": position}
    found = store.session.execute(_LOCATED, asked).one_or_none()
    if found is None:
        return None
    sitting, item, snapshot, response, following, answered, drafted = found
    around = Around(following, answered, bool(drafted))
    return Found(sitting, Place(item, snapshot, response), around)


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

_ITEM, _GIVEN, _DRAFT = map(table_of, (SittingItemRow, ResponseRow, DraftRow))

_ELSEWHERE = (
    select(func.min(_ITEM.c.position))
    .outerjoin(
        _GIVEN,
        (_GIVEN.c.sitting_id == _ITEM.c.sitting_id)
        & (_GIVEN.c.position == _ITEM.c.position),
    )
    .where(_ITEM.c.sitting_id == bindparam("sitting"), _GIVEN.c.id.is_(None))
)

_FOLLOWING = func.coalesce(
    _ELSEWHERE.where(_ITEM.c.position > bindparam("position")).scalar_subquery(),
    _ELSEWHERE.where(_ITEM.c.position < bindparam("position")).scalar_subquery(),
)

_ANSWERED = (
    select(func.count())
    .where(_GIVEN.c.sitting_id == bindparam("sitting"))
    .scalar_subquery()
)

_DRAFTED = exists().where(
    _DRAFT.c.sitting_id == bindparam("sitting"),
    _DRAFT.c.position == bindparam("position"),
)

_LOCATED = (
    select(
        SittingRow,
        SittingItemRow,
        SnapshotRow,
        ResponseRow,
        _FOLLOWING,
        _ANSWERED,
        _DRAFTED,
    )
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
