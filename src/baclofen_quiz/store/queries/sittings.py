"""Sittings and their items, always those of one learner."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, bindparam, exists, func, select, update

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
from baclofen_quiz.store.queries.responses import Response


class Sitting(NamedTuple):
    """A sitting, as ``SittingRow`` explains it, without what it was drawn by."""

    id: str
    learner_id: int
    mode: str
    length: int
    started_at: datetime
    ended_at: datetime | None


class Asked(NamedTuple):
    """A position, as ``SittingItemRow`` explains it."""

    sitting_id: str
    position: int
    shown_order: Sequence[str]


class Snapshot(NamedTuple):
    """The item at a position as it was, as ``SnapshotRow`` explains it."""

    digest: str
    item_id: str
    revision: str
    section: str
    body: str


@dataclass(frozen=True, slots=True)
class Place:
    """One position of a sitting; ``response`` is None until it is answered."""

    item: Asked
    snapshot: Snapshot
    response: Response | None


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

    sitting: Sitting
    place: Place
    around: Around


def add(store: Store, sitting: SittingRow, items: Iterable[SittingItemRow]) -> None:
    """Keep a new sitting; the snapshots that its items refer to are there already."""
    store.session.add(sitting)
    store.session.flush()
    store.session.add_all(items)
    store.session.flush()


def find(
    store: Store, learner_id: int, sitting_id: str, *, lock: bool = False
) -> Sitting | None:
    """Find a learner's own sitting.

    With ``lock``, whoever else wants to change what is this learner's waits.
    """
    if lock:
        hold(store, learner_id)
    asked = {"learner": learner_id, "sitting": sitting_id}
    found = store.connection.execute(_OWN, asked).one_or_none()
    return None if found is None else Sitting._make(found)


def drawn(store: Store, learner_id: int, sitting_id: str) -> SittingRow | None:
    """Find a learner's own sitting with what it was drawn by."""
    return store.session.scalar(
        select(SittingRow).where(
            SittingRow.id == sitting_id, SittingRow.learner_id == learner_id
        )
    )


def located(
    store: Store, learner_id: int, sitting_id: str, position: int, *, lock: bool = False
) -> Found | None:
    """Find one position of a learner's own sitting in one step; ``lock`` as above.

    What another wrote while this one waited shows only in a later step.
    """
    if lock:
        hold(store, learner_id)
    asked = {"learner": learner_id, "sitting": sitting_id, "position": position}
    found = store.connection.execute(_LOCATED, asked).one_or_none()
    if found is None:
        return None
    following, answered, drafted = found[:_BESIDE]
    around = Around(following, answered, bool(drafted))
    at = _BESIDE + len(Sitting._fields)
    return Found(Sitting._make(found[_BESIDE:at]), _place(found, at), around)


def places(store: Store, sitting_id: str) -> list[Place]:
    """Load all positions of a sitting that was found before, in order."""
    rows = store.connection.execute(_PLACES, {"sitting": sitting_id})
    return [_place(row, 0) for row in rows]


def end(store: Store, sitting_id: str, moment: datetime) -> None:
    """Keep when a sitting ended."""
    store.connection.execute(_END, {"sitting": sitting_id, "moment": moment})


def _place(row: Row[Any], at: int) -> Place:
    """Take the columns of a position out of a row; those of the response are last."""
    to = at + len(Asked._fields)
    end = to + len(Snapshot._fields)
    given = row[end:]
    return Place(
        Asked._make(row[at:to]),
        Snapshot._make(row[to:end]),
        None if given[0] is None else Response._make(given),
    )


# Built once and of plain tables, since each answer asks these: building takes longer
# than running, and making objects as long.

_SITTING, _ITEM, _SHOWN, _GIVEN, _DRAFT = map(
    table_of, (SittingRow, SittingItemRow, SnapshotRow, ResponseRow, DraftRow)
)

_OF_SITTING = tuple(_SITTING.c[name] for name in Sitting._fields)

_OF_PLACE = (
    *(_ITEM.c[name] for name in Asked._fields),
    *(_SHOWN.c[name] for name in Snapshot._fields),
    *(_GIVEN.c[name] for name in Response._fields),
)

_OWNED = (_SITTING.c.id == bindparam("sitting")) & (
    _SITTING.c.learner_id == bindparam("learner")
)

_ANSWERS_IT = (_GIVEN.c.sitting_id == _ITEM.c.sitting_id) & (
    _GIVEN.c.position == _ITEM.c.position
)

_OWN = select(*_OF_SITTING).where(_OWNED)

_END = (
    update(_SITTING)
    .where(_SITTING.c.id == bindparam("sitting"))
    .values(ended_at=bindparam("moment"))
)

_ELSEWHERE = (
    select(func.min(_ITEM.c.position))
    .outerjoin(_GIVEN, _ANSWERS_IT)
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

_BESIDE = 3
"""How many columns stand before those of the sitting."""

_LOCATED = (
    select(_FOLLOWING, _ANSWERED, _DRAFTED, *_OF_SITTING, *_OF_PLACE)
    .join_from(_SITTING, _ITEM, _ITEM.c.sitting_id == _SITTING.c.id)
    .join(_SHOWN, _SHOWN.c.digest == _ITEM.c.snapshot_digest)
    .outerjoin(_GIVEN, _ANSWERS_IT)
    .where(_OWNED, _ITEM.c.position == bindparam("position"))
)

_PLACES = (
    select(*_OF_PLACE)
    .join_from(_ITEM, _SHOWN, _SHOWN.c.digest == _ITEM.c.snapshot_digest)
    .outerjoin(_GIVEN, _ANSWERS_IT)
    .where(_ITEM.c.sitting_id == bindparam("sitting"))
    .order_by(_ITEM.c.position)
)

_NEWEST = (
    select(*_OF_SITTING)
    .where(_SITTING.c.learner_id == bindparam("learner"))
    .order_by(_SITTING.c.started_at.desc(), _SITTING.c.id)
)


def newest(store: Store, learner_id: int, limit: int | None) -> list[Sitting]:
    """List a learner's sittings, newest first; all of them without a limit."""
    rows = store.connection.execute(_NEWEST.limit(limit), {"learner": learner_id})
    return [Sitting._make(row) for row in rows]


def newest_open(store: Store, learner_id: int) -> Sitting | None:
    """Find a learner's newest sitting that has not ended."""
    query = _NEWEST.where(_SITTING.c.ended_at.is_(None)).limit(1)
    found = store.connection.execute(query, {"learner": learner_id}).one_or_none()
    return None if found is None else Sitting._make(found)
