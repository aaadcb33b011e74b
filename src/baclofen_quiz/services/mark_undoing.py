"""Taking back what one form did to many items."""

from datetime import datetime

from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models.authoring import ItemMarkRow
from baclofen_quiz.store.queries import bank_version, item_marks

MOST = 500
"""Of more marks at once nothing is taken back: each asks for its history."""


def undo(store: Store, who: Learner, made_at: datetime, now: datetime) -> int:
    """Give items back the marks that they had before somebody's own form.

    A new mark is added for each; an item that was marked again since stays as it is.

    Returns:
        How many items were given back what they had.
    """
    bank_version.hold(store)
    made = item_marks.made(store, who.id, made_at)
    if len(made) > MOST:
        return 0
    rows = [row for one in made for row in _before(store, one, who, now)]
    if rows:
        item_marks.add(store, rows)
        bank_version.step(store)
    return len(rows)


def _before(
    store: Store, made: ItemMarkRow, who: Learner, now: datetime
) -> list[ItemMarkRow]:
    newest, *older = item_marks.history(store, made.item_id)
    if newest.id != made.id:
        return []
    return [
        ItemMarkRow(
            item_id=made.item_id,
            status=older[0].status if older else "",
            tags=list(older[0].tags) if older else [],
            author_id=who.id,
            author=who.name,
            made_at=now,
        )
    ]
