"""What is known of a learner and of items when a quiz is put together."""

from dataclasses import dataclass

from sqlalchemy import Double, cast, func, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import ResponseRow, SnapshotRow


@dataclass(frozen=True, slots=True)
class ItemAnswers:
    """A learner's answers to one item, of which the ``last`` has the largest id."""

    item_id: str
    family: str
    last: int


def answered_items(store: Store, learner_id: int) -> list[ItemAnswers]:
    """List the items that a learner has answered, the latest first."""
    last = func.max(ResponseRow.id)
    query = (
        select(ResponseRow.item_id, SnapshotRow.family, last)
        .join(SnapshotRow, SnapshotRow.digest == ResponseRow.snapshot_digest)
        .where(ResponseRow.learner_id == learner_id)
        .group_by(ResponseRow.item_id, SnapshotRow.family)
        .order_by(last.desc())
    )
    return [ItemAnswers(*row) for row in store.session.execute(query)]


def first_answers(store: Store) -> dict[str, tuple[float, int]]:
    """Sum up the first answers of all learners by family: marks, and how many."""
    first = (
        select(func.min(ResponseRow.id))
        .join(SnapshotRow, SnapshotRow.digest == ResponseRow.snapshot_digest)
        .group_by(ResponseRow.learner_id, SnapshotRow.family)
    )
    mark = cast(ResponseRow.mark_numerator, Double) / ResponseRow.mark_denominator
    query = (
        select(SnapshotRow.family, func.sum(mark), func.count())
        .join(SnapshotRow, SnapshotRow.digest == ResponseRow.snapshot_digest)
        .where(ResponseRow.id.in_(first))
        .group_by(SnapshotRow.family)
    )
    rows = store.session.execute(query)
    return {family: (float(marks), asked) for family, marks, asked in rows}


@dataclass(frozen=True, slots=True)
class SectionMarks:
    """All that a learner answered in one section of one drug: marks, and how many."""

    drug: str
    section: str
    marks: float
    asked: int


def marks_by_section(store: Store, learner_id: int) -> list[SectionMarks]:
    """Sum up a learner's answers by drug and section."""
    mark = cast(ResponseRow.mark_numerator, Double) / ResponseRow.mark_denominator
    query = (
        select(SnapshotRow.drug, SnapshotRow.section, func.sum(mark), func.count())
        .join(SnapshotRow, SnapshotRow.digest == ResponseRow.snapshot_digest)
        .where(ResponseRow.learner_id == learner_id)
        .group_by(SnapshotRow.drug, SnapshotRow.section)
    )
    rows = store.session.execute(query)
    return [SectionMarks(drug, part, float(marks), n) for drug, part, marks, n in rows]
