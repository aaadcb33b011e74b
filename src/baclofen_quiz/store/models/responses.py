"""Responses: append-only, and the truth from which everything else is computed."""

from datetime import date, datetime

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from baclofen_quiz.store.base import Base, Key
from baclofen_quiz.store.models.people import of_learner


class ResponseRow(Base):
    """One answer to one item of a sitting; there is never a second one.

    ``answer`` is what ``items.answers.to_record`` writes: option ids or the raw text.
    ``facts`` are the asked fact ids. The exact mark is a fraction; verdict and
    diagnosis are what the learner was told. ``predicted`` is the probability of a right
    answer that was expected before marking, null while nothing predicts. ``zone`` is
    the learner's time zone at that moment, and ``study_day`` the day it belongs to.
    """

    __tablename__ = "response"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    uuid: Mapped[str] = mapped_column(String(32))
    learner_id: Mapped[int] = mapped_column(Key, of_learner())
    sitting_id: Mapped[str] = mapped_column(String(32))
    position: Mapped[int]
    item_id: Mapped[str] = mapped_column(String())
    revision: Mapped[str] = mapped_column(String(16))
    snapshot_digest: Mapped[str] = mapped_column(ForeignKey("snapshot.digest"))
    facts: Mapped[list[str]] = mapped_column(JSON)
    answer: Mapped[str]
    mark_numerator: Mapped[int]
    mark_denominator: Mapped[int]
    verdict: Mapped[str] = mapped_column(String(16))
    diagnosis: Mapped[str]
    confidence: Mapped[str | None] = mapped_column(String(16))
    predicted: Mapped[float | None] = mapped_column(Double)
    hint: Mapped[bool]
    shown_at: Mapped[datetime]
    answered_at: Mapped[datetime]
    zone: Mapped[str] = mapped_column(String(64))
    study_day: Mapped[date]

    __table_args__ = (
        ForeignKeyConstraint(
            ["sitting_id", "position"],
            ["sitting_item.sitting_id", "sitting_item.position"],
            ondelete="CASCADE",
        ),
        UniqueConstraint("sitting_id", "position"),
        UniqueConstraint("learner_id", "uuid"),
        CheckConstraint(
            "mark_denominator > 0 AND mark_numerator BETWEEN 0 AND mark_denominator",
            name="mark_is_a_share",
        ),
        Index(None, "learner_id", "answered_at"),
        Index(
            "ix_response_marks_by_study_day",  # the usual name would be too long
            "learner_id",
            "study_day",
            "mark_numerator",
            "mark_denominator",
        ),
        Index(None, "learner_id", "snapshot_digest", "id"),
        Index(
            "ix_response_marks_by_snapshot",
            "learner_id",
            "snapshot_digest",
            "confidence",
            "mark_numerator",
            "mark_denominator",
            "predicted",
        ),
        # Of misses only, on PostgreSQL too: that is said by the migration alone, for to
        # say it here takes all of that dialect to import, at every start.
        Index(
            "ix_response_misses",
            "learner_id",
            "item_id",
            sqlite_where=text("mark_numerator < mark_denominator"),
        ),
        Index(None, "item_id", "revision"),
    )


class ResponseFactRow(Base):
    """A fact that an answer was about, so that its answers are found by an index.

    It repeats what ``response.facts`` and ``response.learner_id`` say.
    """

    __tablename__ = "response_fact"

    response_id: Mapped[int] = mapped_column(
        Key, ForeignKey("response.id", ondelete="CASCADE"), primary_key=True
    )
    fact_id: Mapped[str] = mapped_column(String(), primary_key=True)
    learner_id: Mapped[int] = mapped_column(Key, of_learner())

    __table_args__ = (Index(None, "learner_id", "fact_id", "response_id"),)
