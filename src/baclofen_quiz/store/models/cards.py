"""Reviews of flashcards: append-only, as responses are; an undone one stays too."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from baclofen_quiz.store.base import Base, Key
from baclofen_quiz.store.models.people import of_learner


class CardReviewRow(Base):
    """One button pressed on one card.

    ``card`` is the id of its note, ``button`` 1 (again) to 4 (easy), ``source`` where
    it was shown: "site" or "anki".
    """

    __tablename__ = "card_review"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    uuid: Mapped[str] = mapped_column(String(64))
    learner_id: Mapped[int] = mapped_column(Key, of_learner())
    fact_id: Mapped[str] = mapped_column(String())
    card: Mapped[str] = mapped_column(String())
    button: Mapped[int]
    source: Mapped[str] = mapped_column(String(16))
    shown_at: Mapped[datetime]
    reviewed_at: Mapped[datetime]
    zone: Mapped[str] = mapped_column(String(64))
    study_day: Mapped[date]

    __table_args__ = (
        UniqueConstraint("learner_id", "uuid"),
        CheckConstraint("button BETWEEN 1 AND 4", name="is_a_button"),
        Index(None, "learner_id", "study_day", "reviewed_at"),
        Index(None, "learner_id", "fact_id"),
    )


class CardUndoRow(Base):
    """A review that was taken back: it counts for nothing."""

    __tablename__ = "card_undo"

    review_id: Mapped[int] = mapped_column(
        Key, ForeignKey("card_review.id", ondelete="CASCADE"), primary_key=True
    )
    made_at: Mapped[datetime]
