"""Deadlines of timed sittings."""

from datetime import datetime

from sqlalchemy import ColumnElement, Select, bindparam, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import SittingRow, TimerRow
from baclofen_quiz.store.queries.inserting import table_of


def add(store: Store, timer: TimerRow) -> None:
    """Keep the deadline of a new sitting."""
    store.session.add(timer)
    store.session.flush()


def find(store: Store, sitting_id: str) -> TimerRow | None:
    """Find the deadline of a sitting that was found before; None if it has none."""
    return store.session.get(TimerRow, sitting_id)


_TIMER, _SITTING = table_of(TimerRow), table_of(SittingRow)


def overdue_of(
    learner: ColumnElement[int], now: ColumnElement[datetime]
) -> Select[tuple[str]]:
    """Choose a learner's sittings that are open although their deadline is over."""
    return (
        select(_SITTING.c.id)
        .join_from(_TIMER, _SITTING, _TIMER.c.sitting_id == _SITTING.c.id)
        .where(
            _SITTING.c.learner_id == learner,
            _SITTING.c.ended_at.is_(None),
            _TIMER.c.ends_at <= now,
        )
    )


_OVERDUE = overdue_of(bindparam("learner"), bindparam("now")).order_by(
    _TIMER.c.ends_at, _SITTING.c.id
)


def overdue(store: Store, learner_id: int, now: datetime) -> list[str]:
    """List a learner's sittings that are open although their deadline is over."""
    asked = {"learner": learner_id, "now": now}
    return list(store.connection.scalars(_OVERDUE, asked))
