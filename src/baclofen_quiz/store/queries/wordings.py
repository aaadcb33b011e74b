"""In which wordings an item was answered, how often and when."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import ResponseRow, SnapshotRow


class Wording(NamedTuple):
    """A revision, its answers, when they came, and the snapshot of the newest one."""

    revision: str
    answers: int
    first: datetime
    last: datetime
    body: str


def of_item(store: Store, item_id: str) -> list[Wording]:
    """List the revisions of an item that were answered, the newest first."""
    sums = (
        select(
            ResponseRow.revision,
            func.count().label("answers"),
            func.min(ResponseRow.answered_at).label("first"),
            func.max(ResponseRow.answered_at).label("last"),
            func.max(ResponseRow.id).label("newest"),
        )
        .where(ResponseRow.item_id == item_id)
        .group_by(ResponseRow.revision)
        .subquery()
    )
    query = (
        select(sums.c.revision, sums.c.answers, sums.c.first, sums.c.last)
        .add_columns(SnapshotRow.body)
        .join(ResponseRow, ResponseRow.id == sums.c.newest)
        .join(SnapshotRow, SnapshotRow.digest == ResponseRow.snapshot_digest)
        .order_by(sums.c.newest.desc())
    )
    return [Wording(*row) for row in store.session.execute(query)]
