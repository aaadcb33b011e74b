"""What a learner has set; whoever has no row studies by the usual settings."""

from datetime import date

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from baclofen_quiz.store.base import Base, Key
from baclofen_quiz.store.models.people import of_learner


class SettingRow(Base):
    """The settings of one learner; the time zone stands in ``learner``.

    ``new_cards`` is a day's number of flashcards not seen before, ``weekly_goal`` a
    number of days (0: none), and ``extra_time`` a factor or "none" for no limit.
    """

    __tablename__ = "setting"

    learner_id: Mapped[int] = mapped_column(Key, of_learner(), primary_key=True)
    single_keys: Mapped[bool]
    new_cards: Mapped[int]
    weekly_goal: Mapped[int]
    extra_time: Mapped[str] = mapped_column(String(8))
    exam_day: Mapped[date | None]

    __table_args__ = (
        CheckConstraint("new_cards >= 0", name="new_cards_from_none"),
        CheckConstraint("weekly_goal BETWEEN 0 AND 7", name="goal_within_a_week"),
    )
