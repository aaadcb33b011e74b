"""Deadlines of timed sittings."""

from datetime import datetime

from sqlalchemy import select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import SittingRow, TimerRow


def add(store: Store, timer: TimerRow) -> None:
    """Keep the deadline of a new sitting."""
    store.session.add(timer)
    store.session.flush()


def find(store: Store, sitting_id: str) -> TimerRow | None:
    """Find the deadline of a sitting that was found before; None if it has none."""
    return store.session.get(TimerRow, sitting_id)


def overdue(store: Store, learner_id: int, now: datetime) -> list[str]:
    """List a learner's sittings that are open although their deadline is over."""
    query = (
        select(SittingRow.id)
        .join(TimerRow, TimerRow.sitting_id == SittingRow.id)
        .where(
            SittingRow.learner_id == learner_id,
            SittingRow.ended_at.is_(None),
            TimerRow.ends_at <= now,
        )
        .order_by(TimerRow.ends_at, SittingRow.id)
    )
    return list(store.session.scalars(query))
