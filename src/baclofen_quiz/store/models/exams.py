"""What a sitting holds until it ends: its deadline, and answers not yet given."""

from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, ForeignKey, ForeignKeyConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from baclofen_quiz.store.base import Base


class TimerRow(Base):
    """The deadline of a timed sitting; the others have none."""

    __tablename__ = "timer"

    sitting_id: Mapped[str] = mapped_column(
        ForeignKey("sitting.id", ondelete="CASCADE"), primary_key=True
    )
    seconds: Mapped[int]
    ends_at: Mapped[datetime] = mapped_column(index=True)

    __table_args__ = (CheckConstraint("seconds > 0", name="takes_time"),)


class DraftRow(Base):
    """What a learner has put down at one position and may still change.

    It is whose sitting it is. ``answer`` is what ``items.answers.to_record`` writes, ""
    while there is none; ``typed`` holds the fields of the form as they were, so that
    half a value comes back; ``struck`` are the option ids that were struck out, and
    ``late`` tells that it came after the deadline.
    """

    __tablename__ = "draft"

    sitting_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    answer: Mapped[str]
    typed: Mapped[dict[str, list[str]]] = mapped_column(JSON)
    confidence: Mapped[str | None] = mapped_column(String(16))
    struck: Mapped[list[str]] = mapped_column(JSON)
    shown_at: Mapped[datetime]
    saved_at: Mapped[datetime]
    late: Mapped[bool]

    __table_args__ = (
        ForeignKeyConstraint(
            ["sitting_id", "position"],
            ["sitting_item.sitting_id", "sitting_item.position"],
            ondelete="CASCADE",
        ),
    )
