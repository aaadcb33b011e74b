"""Counting failed attempts to sign in, by account name."""

from datetime import datetime

from sqlalchemy import delete, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import ThrottleRow
from baclofen_quiz.store.queries.inserting import insert_into, values_of


def throttle(store: Store, name_hash: str) -> ThrottleRow | None:
    """Load the count of one name; another process waits until this is committed."""
    return store.session.scalar(
        select(ThrottleRow).where(ThrottleRow.name_hash == name_hash).with_for_update()
    )


def put(store: Store, row: ThrottleRow) -> None:
    """Keep a count in place of the one before."""
    values = values_of(row)
    query = insert_into(store, ThrottleRow).on_conflict_do_update(
        index_elements=["name_hash"], set_=values
    )
    store.session.execute(query, values)


def forget(store: Store, name_hash: str) -> None:
    """Forget the attempts on one name."""
    store.session.execute(delete(ThrottleRow).where(ThrottleRow.name_hash == name_hash))


def forget_before(store: Store, moment: datetime) -> None:
    """Forget names that nobody has tried since a moment."""
    store.session.execute(delete(ThrottleRow).where(ThrottleRow.last_at < moment))
