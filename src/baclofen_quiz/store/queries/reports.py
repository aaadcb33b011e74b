"""What is said to be wrong with items; instructors read all of it."""

from sqlalchemy import select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import ItemReportRow


def add(store: Store, report: ItemReportRow) -> None:
    """Keep a report."""
    store.session.add(report)
    store.session.flush()


def newest(store: Store, limit: int) -> list[ItemReportRow]:
    """List everybody's reports, newest first."""
    query = (
        select(ItemReportRow)
        .order_by(ItemReportRow.made_at.desc(), ItemReportRow.id.desc())
        .limit(limit)
    )
    return list(store.session.scalars(query))
