"""A learner's answers in the order in which they happened, each with what it told."""

from collections.abc import Collection, Iterator
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Select, func, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import (
    MissReasonRow,
    ResponseFactRow,
    ResponseRow,
    SnapshotRow,
)

AT_ONCE = 1000
"""How many answers are held in memory, however many there are."""


class Given(NamedTuple):
    """An answer, as ``ResponseRow`` explains it; ``miss_reason`` is "" if none is told.

    The item as it was asked is the snapshot of its digest.
    """

    id: int
    uuid: str
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
    study_day: date
    family: str
    kind: str
    miss_reason: str


OF_SNAPSHOT = ("family", "kind")
OF_RESPONSE = Given._fields[: -len(OF_SNAPSHOT) - 1]


def of_learner(store: Store, learner_id: int) -> Iterator[Given]:
    """Go through all answers of a learner."""
    query = _given(learner_id).execution_options(yield_per=AT_ONCE)
    return (Given._make(row) for row in store.session.execute(query))


def of_facts(store: Store, learner_id: int, fact_ids: Collection[str]) -> list[Given]:
    """List a learner's answers to items on any of some facts, each once."""
    about = select(ResponseFactRow.response_id).where(
        ResponseFactRow.learner_id == learner_id, ResponseFactRow.fact_id.in_(fact_ids)
    )
    query = _given(learner_id).where(ResponseRow.id.in_(about))
    return [Given._make(row) for row in store.session.execute(query)]


def latest_of_facts(
    store: Store, learner_id: int, fact_ids: Collection[str], limit: int
) -> list[Given]:
    """List the last of a learner's answers to items on any of some facts, latest first.

    The index holds them in the order in which they were kept.
    """
    about = (
        select(ResponseFactRow.response_id)
        .where(
            ResponseFactRow.learner_id == learner_id,
            ResponseFactRow.fact_id.in_(fact_ids),
        )
        .distinct()
        .order_by(ResponseFactRow.response_id.desc())
        .limit(limit)
    )
    query = _given(learner_id).where(ResponseRow.id.in_(about))
    return [Given._make(row) for row in store.session.execute(query)][::-1]


def _given(learner_id: int) -> Select[tuple[object, ...]]:
    return (
        select(
            *(getattr(ResponseRow, name) for name in OF_RESPONSE),
            *(getattr(SnapshotRow, name) for name in OF_SNAPSHOT),
            func.coalesce(MissReasonRow.reason, ""),
        )
        .join(SnapshotRow, SnapshotRow.digest == ResponseRow.snapshot_digest)
        .outerjoin(MissReasonRow, MissReasonRow.response_id == ResponseRow.id)
        .where(ResponseRow.learner_id == learner_id)
        .order_by(ResponseRow.study_day, ResponseRow.answered_at, ResponseRow.id)
    )
