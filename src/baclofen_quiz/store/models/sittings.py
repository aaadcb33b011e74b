"""A sitting and its items, kept as they were when it began."""

from datetime import datetime

from sqlalchemy import JSON, BigInteger, CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from baclofen_quiz.store.base import Base, Key
from baclofen_quiz.store.models.people import of_learner


class SnapshotRow(Base):
    """An item as it once was, kept once however often it was asked.

    ``body`` is what ``items.records.to_snapshot`` writes, without an order; ``digest``
    is its sha256. The other columns repeat what queries ask for.
    """

    __tablename__ = "snapshot"

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    item_id: Mapped[str] = mapped_column(String(), index=True)
    revision: Mapped[str] = mapped_column(String(16))
    family: Mapped[str] = mapped_column(String(), index=True)
    drug: Mapped[str] = mapped_column(String())
    section: Mapped[str] = mapped_column(String(32))
    kind: Mapped[str] = mapped_column(String(16))
    body: Mapped[str]


class SittingRow(Base):
    """One learner taking one quiz; with its items it can be shown again as it was."""

    __tablename__ = "sitting"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    learner_id: Mapped[int] = mapped_column(Key, of_learner())
    seed: Mapped[int] = mapped_column(BigInteger)
    bank_digest: Mapped[str] = mapped_column(String(64))
    program_version: Mapped[str] = mapped_column(String(64))
    mode: Mapped[str] = mapped_column(String(16))
    filter: Mapped[dict[str, object]] = mapped_column(JSON)
    length: Mapped[int]
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    __table_args__ = (Index(None, "learner_id", "started_at"),)


class SittingItemRow(Base):
    """The item at one position (from 1), and the order its options were shown in."""

    __tablename__ = "sitting_item"

    sitting_id: Mapped[str] = mapped_column(
        ForeignKey("sitting.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    snapshot_digest: Mapped[str] = mapped_column(ForeignKey("snapshot.digest"))
    shown_order: Mapped[list[str]] = mapped_column(JSON)

    __table_args__ = (CheckConstraint("position >= 1", name="counts_from_one"),)
