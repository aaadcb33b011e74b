"""What a learner did on each study day, summed up over an index."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import func, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import CardReviewRow, CardUndoRow, ResponseRow


class DaySum(NamedTuple):
    """The answers of one day whose marks have one denominator, together."""

    study_day: date
    mark_denominator: int
    answers: int
    numerators: int


def answers(store: Store, learner_id: int) -> list[DaySum]:
    """Sum up a learner's answers by day, the oldest first."""
    query = (
        select(
            ResponseRow.study_day,
            ResponseRow.mark_denominator,
            func.count(),
            func.sum(ResponseRow.mark_numerator),
        )
        .where(ResponseRow.learner_id == learner_id)
        .group_by(ResponseRow.study_day, ResponseRow.mark_denominator)
        .order_by(ResponseRow.study_day, ResponseRow.mark_denominator)
    )
    return [DaySum._make(row) for row in store.session.execute(query)]


def active(store: Store, learner_id: int, first: date) -> set[date]:
    """Give the days from one on with an answer or a review that counts."""
    answered = (
        select(ResponseRow.study_day)
        .where(ResponseRow.learner_id == learner_id, ResponseRow.study_day >= first)
        .distinct()
    )
    return set(store.session.scalars(answered)) | {
        day for day in reviews(store, learner_id) if day >= first
    }


def since(store: Store, learner_id: int, first: date) -> int:
    """Count the answers, and the reviews that count, from a day on."""
    answered = select(func.count()).where(
        ResponseRow.learner_id == learner_id, ResponseRow.study_day >= first
    )
    reviewed = reviews(store, learner_id)
    rated = sum(number for day, number in reviewed.items() if day >= first)
    return (store.session.scalar(answered) or 0) + rated


def reviews(store: Store, learner_id: int) -> dict[date, int]:
    """Count a learner's reviews that count by day, the oldest first."""
    query = (
        select(CardReviewRow.study_day, func.count())
        .outerjoin(CardUndoRow, CardUndoRow.review_id == CardReviewRow.id)
        .where(CardReviewRow.learner_id == learner_id, CardUndoRow.review_id.is_(None))
        .group_by(CardReviewRow.study_day)
        .order_by(CardReviewRow.study_day)
    )
    return {row[0]: row[1] for row in store.session.execute(query)}
