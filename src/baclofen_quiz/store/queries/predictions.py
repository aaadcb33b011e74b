"""What was expected of a learner's answers, and what came of them."""

from typing import NamedTuple

from sqlalchemy import func, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import ResponseRow, SnapshotRow


class Predicted(NamedTuple):
    """The probability of a right answer, expected before marking, and the mark."""

    kind: str
    predicted: float
    mark_numerator: int
    mark_denominator: int


class Claimed(NamedTuple):
    """The answers of one confidence whose marks have one denominator, together."""

    confidence: str
    mark_denominator: int
    answers: int
    numerators: int


def of_learner(store: Store, learner_id: int) -> list[Predicted]:
    """List what was predicted of a learner's answers, in the order of the answers."""
    query = (
        select(
            SnapshotRow.kind,
            ResponseRow.predicted,
            ResponseRow.mark_numerator,
            ResponseRow.mark_denominator,
        )
        .join(SnapshotRow, SnapshotRow.digest == ResponseRow.snapshot_digest)
        .where(ResponseRow.learner_id == learner_id, ResponseRow.predicted.is_not(None))
        .order_by(ResponseRow.id)
    )
    return [Predicted._make(row) for row in store.session.execute(query)]


def by_confidence(store: Store, learner_id: int) -> list[Claimed]:
    """Sum up the answers that a learner said to be more or less sure of."""
    query = (
        select(
            ResponseRow.confidence,
            ResponseRow.mark_denominator,
            func.count(),
            func.sum(ResponseRow.mark_numerator),
        )
        .where(
            ResponseRow.learner_id == learner_id, ResponseRow.confidence.is_not(None)
        )
        .group_by(ResponseRow.confidence, ResponseRow.mark_denominator)
        .order_by(ResponseRow.confidence, ResponseRow.mark_denominator)
    )
    return [Claimed._make(row) for row in store.session.execute(query)]
