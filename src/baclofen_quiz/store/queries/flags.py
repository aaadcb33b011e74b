"""Items that a learner wants to find again."""

from datetime import datetime

from sqlalchemy import delete, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import FlagRow
from baclofen_quiz.store.queries.inserting import insert_into


def add(store: Store, learner_id: int, item_id: str, now: datetime) -> None:
    """Flag an item; flagged twice, it keeps its first moment."""
    query = insert_into(store, FlagRow).on_conflict_do_nothing()
    values = {"learner_id": learner_id, "item_id": item_id, "made_at": now}
    store.session.execute(query, values)


def remove(store: Store, learner_id: int, item_id: str) -> None:
    """Take the flag off an item, if it has one."""
    store.session.execute(
        delete(FlagRow).where(
            FlagRow.learner_id == learner_id, FlagRow.item_id == item_id
        )
    )


def is_set(store: Store, learner_id: int, item_id: str) -> bool:
    """Tell whether a learner flagged an item."""
    found = store.session.get(FlagRow, (learner_id, item_id), populate_existing=True)
    return found is not None


def of_learner(store: Store, learner_id: int) -> dict[str, datetime]:
    """Give the flagged items of a learner and since when, newest first."""
    query = (
        select(FlagRow.item_id, FlagRow.made_at)
        .where(FlagRow.learner_id == learner_id)
        .order_by(FlagRow.made_at.desc(), FlagRow.item_id)
    )
    return {row.item_id: row.made_at for row in store.session.execute(query)}
