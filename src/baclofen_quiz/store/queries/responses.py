"""Responses: added once, never changed, summed up on demand."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import func, insert, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import (
    ResponseFactRow,
    ResponseRow,
    SittingItemRow,
    SittingRow,
    SnapshotRow,
)
from baclofen_quiz.store.queries.inserting import table_of


class Response(NamedTuple):
    """One answer, as ``ResponseRow`` explains it; ``id`` is 0 until it is kept."""

    id: int
    uuid: str
    learner_id: int
    sitting_id: str
    position: int
    item_id: str
    revision: str
    snapshot_digest: str
    facts: list[str]
    answer: str
    mark_numerator: int
    mark_denominator: int
    verdict: str
    diagnosis: str
    confidence: str | None
    predicted: float | None
    hint: bool
    shown_at: datetime
    answered_at: datetime
    zone: str
    study_day: date


@dataclass(frozen=True, slots=True)
class Sum:
    """The items of one sitting in one section, those of one outcome together.

    ``numerators`` are to be divided by ``denominator``; of items without an answer
    there are ``denominator`` 0 and ``first``, the lowest of their positions.
    """

    sitting_id: str
    section: str
    denominator: int
    items: int
    numerators: int
    first: int


_ADD = insert(table_of(ResponseRow)).returning(ResponseRow.id)
_ADD_FACT = insert(table_of(ResponseFactRow))


def add(store: Store, response: Response) -> None:
    """Keep an answer and list its facts.

    The caller holds the lock of its sitting and saw none there.
    """
    values = response._asdict()
    del values["id"]  # counted by the database
    number = store.connection.execute(_ADD, values).scalar_one()
    about = [
        {"response_id": number, "fact_id": fact, "learner_id": response.learner_id}
        for fact in dict.fromkeys(response.facts)
    ]
    if about:
        store.connection.execute(_ADD_FACT, about)


def sums(
    store: Store, learner_id: int, sitting_ids: Collection[str] | None
) -> list[Sum]:
    """Sum up a learner's sittings by section; all of them when none are named."""
    denominator = func.coalesce(ResponseRow.mark_denominator, 0)
    query = (
        select(
            SittingItemRow.sitting_id,
            SnapshotRow.section,
            denominator,
            func.count(),
            func.coalesce(func.sum(ResponseRow.mark_numerator), 0),
            func.min(SittingItemRow.position),
        )
        .join(SittingRow, SittingRow.id == SittingItemRow.sitting_id)
        .join(SnapshotRow, SnapshotRow.digest == SittingItemRow.snapshot_digest)
        .outerjoin(
            ResponseRow,
            (ResponseRow.sitting_id == SittingItemRow.sitting_id)
            & (ResponseRow.position == SittingItemRow.position),
        )
        .where(SittingRow.learner_id == learner_id)
        .group_by(SittingItemRow.sitting_id, SnapshotRow.section, denominator)
    )
    if sitting_ids is not None:
        query = query.where(SittingItemRow.sitting_id.in_(sitting_ids))
    return [Sum(*row) for row in store.session.execute(query)]


def latest_by_family(store: Store, learner_id: int) -> dict[str, bool]:
    """Tell for each item family whether the learner's latest answer was all right."""
    latest = (  # by what the index holds; an item has few snapshots, a family few items
        select(func.max(ResponseRow.id))
        .where(ResponseRow.learner_id == learner_id)
        .group_by(ResponseRow.snapshot_digest)
    )
    query = (
        select(
            SnapshotRow.family,
            ResponseRow.mark_numerator == ResponseRow.mark_denominator,
        )
        .join(SnapshotRow, SnapshotRow.digest == ResponseRow.snapshot_digest)
        .where(ResponseRow.id.in_(latest))
        .order_by(ResponseRow.id)  # so that the latest of a family is kept
    )
    return {family: bool(right) for family, right in store.session.execute(query)}
