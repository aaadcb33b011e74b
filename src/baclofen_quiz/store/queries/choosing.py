"""What is known of a learner and of items when a quiz is put together.

Answers are grouped by snapshot first, as an index has them: an item has few.
"""

from dataclasses import dataclass

from sqlalchemy import Double, cast, func, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import ResponseRow, SnapshotRow

MARK = cast(ResponseRow.mark_numerator, Double) / ResponseRow.mark_denominator


@dataclass(frozen=True, slots=True)
class ItemAnswers:
    """A learner's answers to one item as it once was; ``last`` is the largest id."""

    item_id: str
    family: str
    last: int


def answered_items(store: Store, learner_id: int) -> list[ItemAnswers]:
    """List the items that a learner has answered, the latest first."""
    answered = (
        select(ResponseRow.snapshot_digest, func.max(ResponseRow.id).label("last"))
        .where(ResponseRow.learner_id == learner_id)
        .group_by(ResponseRow.snapshot_digest)
        .subquery()
    )
    query = (
        select(SnapshotRow.item_id, SnapshotRow.family, answered.c.last)
        .join(answered, answered.c.snapshot_digest == SnapshotRow.digest)
        .order_by(answered.c.last.desc())
    )
    return [ItemAnswers(*row) for row in store.session.execute(query)]


def first_answers(store: Store) -> dict[str, tuple[float, int]]:
    """Sum up the first answers of all learners by family: marks, and how many."""
    by_snapshot = (
        select(
            ResponseRow.learner_id,
            ResponseRow.snapshot_digest,
            func.min(ResponseRow.id).label("first"),
        )
        .group_by(ResponseRow.learner_id, ResponseRow.snapshot_digest)
        .subquery()
    )
    by_family = (
        select(SnapshotRow.family, func.min(by_snapshot.c.first).label("first"))
        .join(by_snapshot, by_snapshot.c.snapshot_digest == SnapshotRow.digest)
        .group_by(by_snapshot.c.learner_id, SnapshotRow.family)
        .subquery()
    )
    query = (
        select(by_family.c.family, func.sum(MARK), func.count())
        .join(ResponseRow, ResponseRow.id == by_family.c.first)
        .group_by(by_family.c.family)
    )
    rows = store.session.execute(query)
    return {family: (float(marks), asked) for family, marks, asked in rows}


@dataclass(frozen=True, slots=True)
class SectionMarks:
    """A learner's latest answers in one section of one drug: marks, and how many."""

    drug: str
    section: str
    marks: float
    asked: int


def marks_by_section(store: Store, learner_id: int) -> list[SectionMarks]:
    """Sum up a learner's latest answer to each item by drug and section."""
    latest = (
        select(func.max(ResponseRow.id))
        .where(ResponseRow.learner_id == learner_id)
        .group_by(ResponseRow.snapshot_digest)
    )
    query = (
        select(SnapshotRow.drug, SnapshotRow.section, func.sum(MARK), func.count())
        .join(SnapshotRow, SnapshotRow.digest == ResponseRow.snapshot_digest)
        .where(ResponseRow.id.in_(latest))
        .group_by(SnapshotRow.drug, SnapshotRow.section)
    )
    rows = store.session.execute(query)
    return [
        SectionMarks(drug, section, float(marks), asked)
        for drug, section, marks, asked in rows
    ]
