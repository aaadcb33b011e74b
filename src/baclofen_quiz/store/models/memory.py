"""What a learner remembers of each fact: computed from answers and reviews."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Double, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from baclofen_quiz.store.base import Base, Key
from baclofen_quiz.store.models.people import of_learner


class MemoryRow(Base):
    """The memory of one fact, after all that happened to it.

    ``tried`` counts what happened, ``reviews`` what of it rated the memory. Before the
    first rating there are no ``stability``, ``difficulty``, ``last_day`` and
    ``due_day``, and afterwards all four. ``known`` tells that a right answer was marked
    and not only a button pressed. A fact whose question was misread is asked again on
    ``retest_day``, and once more on ``second_retest_day``. The columns ``event_...``
    are the latest event's place among all: its study day, moment, source and uuid.
    """

    __tablename__ = "memory"

    learner_id: Mapped[int] = mapped_column(Key, of_learner(), primary_key=True)
    fact_id: Mapped[str] = mapped_column(String(), primary_key=True)
    stability: Mapped[float | None] = mapped_column(Double)
    difficulty: Mapped[float | None] = mapped_column(Double)
    last_day: Mapped[date | None]
    due_day: Mapped[date | None]
    reviews: Mapped[int]
    lapses: Mapped[int]
    tried: Mapped[int]
    known: Mapped[bool]
    retest_day: Mapped[date | None]
    second_retest_day: Mapped[date | None]
    event_day: Mapped[date]
    event_at: Mapped[datetime]
    event_source: Mapped[str] = mapped_column(String(16))
    event_key: Mapped[str] = mapped_column(String(64))

    __table_args__ = (
        CheckConstraint(
            "(stability IS NULL) = (reviews = 0)"
            " AND (difficulty IS NULL) = (reviews = 0)"
            " AND (last_day IS NULL) = (reviews = 0)"
            " AND (due_day IS NULL) = (reviews = 0)",
            name="rated_wholly_or_not",
        ),
        Index(None, "learner_id", "due_day"),
    )
