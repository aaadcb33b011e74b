"""What was put down in a sitting and may still be changed."""

from datetime import datetime

from sqlalchemy import bindparam, delete, func, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import DraftRow
from baclofen_quiz.store.queries.inserting import table_of, upsert


def save(store: Store, draft: DraftRow) -> None:
    """Keep a draft in place of the one before; the caller has found its sitting."""
    upsert(store, DraftRow, [draft])


def find(store: Store, sitting_id: str, position: int) -> DraftRow | None:
    """Find the draft at one position of a sitting that was found before."""
    return store.session.get(DraftRow, (sitting_id, position), populate_existing=True)


def of_sitting(store: Store, sitting_id: str) -> list[DraftRow]:
    """List the drafts of a sitting that was found before, in order."""
    query = (
        select(DraftRow)
        .where(DraftRow.sitting_id == sitting_id)
        .order_by(DraftRow.position)
        .execution_options(populate_existing=True)
    )
    return list(store.session.scalars(query))


def latest(store: Store, sitting_id: str) -> datetime | None:
    """Say when a draft of a sitting was last saved; None if there is none."""
    query = select(func.max(DraftRow.saved_at)).where(DraftRow.sitting_id == sitting_id)
    return store.session.scalar(query)


_DRAFT = table_of(DraftRow)
_REMOVE = delete(_DRAFT).where(
    _DRAFT.c.sitting_id == bindparam("sitting"), _DRAFT.c.position == bindparam("place")
)


def remove(store: Store, sitting_id: str, position: int) -> None:
    """Forget a draft, since it was answered."""
    place = {"sitting": sitting_id, "place": position}
    store.connection.execute(_REMOVE, place)


def remove_all(store: Store, sitting_id: str) -> None:
    """Forget the drafts of a sitting, since it has ended."""
    store.session.execute(delete(DraftRow).where(DraftRow.sitting_id == sitting_id))
