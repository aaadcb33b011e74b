"""What learners put beside items: flags, notes, reasons of a miss, and reports."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from baclofen_quiz.store.base import Base, Key
from baclofen_quiz.store.models.people import of_learner


class FlagRow(Base):
    """An item that a learner wants to find again."""

    __tablename__ = "flag"

    learner_id: Mapped[int] = mapped_column(Key, of_learner(), primary_key=True)
    item_id: Mapped[str] = mapped_column(String(), primary_key=True)
    made_at: Mapped[datetime]


class NoteRow(Base):
    """What a learner wrote beside an item."""

    __tablename__ = "note"

    learner_id: Mapped[int] = mapped_column(Key, of_learner(), primary_key=True)
    item_id: Mapped[str] = mapped_column(String(), primary_key=True)
    text: Mapped[str]
    changed_at: Mapped[datetime]


class MissReasonRow(Base):
    """Why an answer was missed, in the learner's own judgement."""

    __tablename__ = "miss_reason"

    response_id: Mapped[int] = mapped_column(
        Key, ForeignKey("response.id", ondelete="CASCADE"), primary_key=True
    )
    reason: Mapped[str] = mapped_column(String(32))
    made_at: Mapped[datetime]


class ItemReportRow(Base):
    """What somebody finds wrong with an item; it stays when they go, without them."""

    __tablename__ = "item_report"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    learner_id: Mapped[int | None] = mapped_column(
        Key, ForeignKey("learner.id", ondelete="SET NULL"), index=True
    )
    item_id: Mapped[str] = mapped_column(String(), index=True)
    revision: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(String(32))
    text: Mapped[str]
    made_at: Mapped[datetime]
