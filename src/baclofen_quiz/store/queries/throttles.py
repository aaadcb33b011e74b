"""Counting failed attempts to sign in, by account name."""

from datetime import datetime

from sqlalchemy import delete

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import ThrottleRow
from baclofen_quiz.store.queries.inserting import insert_into


def counted(store: Store, name_hash: str, now: datetime) -> ThrottleRow:
    """Load the count of one name, 0 at first, to be changed.

    Whoever else asks for it waits until this transaction ends.
    """
    none = {"name_hash": name_hash, "failures": 0, "last_at": now, "open_at": now}
    query = insert_into(store, ThrottleRow).on_conflict_do_nothing()
    store.session.execute(query, none)
    return store.session.get_one(ThrottleRow, name_hash, with_for_update=True)


def forget(store: Store, name_hash: str) -> None:
    """Forget the attempts on one name."""
    store.session.execute(delete(ThrottleRow).where(ThrottleRow.name_hash == name_hash))


def forget_before(store: Store, moment: datetime) -> None:
    """Forget names that nobody has tried since a moment."""
    store.session.execute(delete(ThrottleRow).where(ThrottleRow.last_at < moment))
