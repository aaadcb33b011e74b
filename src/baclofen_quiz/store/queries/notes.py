"""What a learner wrote beside items."""

from sqlalchemy import delete, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import NoteRow
from baclofen_quiz.store.queries.inserting import upsert


def save(store: Store, note: NoteRow) -> None:
    """Keep a note in place of the one before."""
    upsert(store, NoteRow, [note])


def remove(store: Store, learner_id: int, item_id: str) -> None:
    """Delete a note, if there is one."""
    store.session.execute(
        delete(NoteRow).where(
            NoteRow.learner_id == learner_id, NoteRow.item_id == item_id
        )
    )


def find(store: Store, learner_id: int, item_id: str) -> NoteRow | None:
    """Find what a learner wrote beside an item."""
    return store.session.get(NoteRow, (learner_id, item_id), populate_existing=True)


def of_learner(store: Store, learner_id: int) -> list[NoteRow]:
    """List a learner's notes, newest first."""
    query = (
        select(NoteRow)
        .where(NoteRow.learner_id == learner_id)
        .order_by(NoteRow.changed_at.desc(), NoteRow.item_id)
        .execution_options(populate_existing=True)
    )
    return list(store.session.scalars(query))
