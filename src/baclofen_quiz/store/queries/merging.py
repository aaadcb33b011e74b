"""Moving what one learner did to another: nothing is lost, and nothing is doubled."""

from sqlalchemy import delete, func, select, text, update

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import (
    CardReviewRow,
    FlagRow,
    ItemReportRow,
    NoteRow,
    ResponseFactRow,
    ResponseRow,
    SettingRow,
    SittingRow,
)

Owned = (
    type[CardReviewRow]
    | type[FlagRow]
    | type[ItemReportRow]
    | type[NoteRow]
    | type[ResponseFactRow]
    | type[ResponseRow]
    | type[SettingRow]
    | type[SittingRow]
)

_AUTHORED = (
    text(
        "UPDATE question_file_version SET author_id = :target WHERE author_id = :source"
    ),
    text("UPDATE item_mark SET author_id = :target WHERE author_id = :source"),
    text("UPDATE picture SET author_id = :target WHERE author_id = :source"),
)
"""What somebody wrote stays under the name of then; plain SQL, see ``models``."""


def move_all(store: Store, source: int, target: int) -> None:
    """Move every row that can; what stays behind is the target's already.

    Settings of the target win, flags unite, notes on one item become one.
    """
    for table in (SittingRow, ResponseRow, ResponseFactRow, ItemReportRow):
        _move(store, table, source, target)
    _drop_reviews_known_to(store, source, target)
    _move(store, CardReviewRow, source, target)
    _join_notes(store, source, target)
    for beside_items in (FlagRow, NoteRow):
        _drop_what_is_there(store, beside_items, source, target)
        _move(store, beside_items, source, target)
    if store.session.get(SettingRow, target) is None:
        _move(store, SettingRow, source, target)
    for hand_over in _AUTHORED:
        store.session.execute(hand_over, {"source": source, "target": target})
    store.session.expire_all()


def _move(store: Store, table: Owned, source: int, target: int) -> None:
    store.session.execute(
        update(table)
        .where(table.learner_id == source)
        .values(learner_id=target)
        .execution_options(synchronize_session=False)
    )


def _drop_reviews_known_to(store: Store, source: int, target: int) -> None:
    """Both may have brought the same reviews along from one collection of cards."""
    known = select(CardReviewRow.uuid).where(CardReviewRow.learner_id == target)
    store.session.execute(
        delete(CardReviewRow)
        .where(CardReviewRow.learner_id == source, CardReviewRow.uuid.in_(known))
        .execution_options(synchronize_session=False)
    )


def _drop_what_is_there(
    store: Store, table: type[FlagRow | NoteRow], source: int, target: int
) -> None:
    known = select(table.item_id).where(table.learner_id == target)
    store.session.execute(
        delete(table)
        .where(table.learner_id == source, table.item_id.in_(known))
        .execution_options(synchronize_session=False)
    )


def _join_notes(store: Store, source: int, target: int) -> None:
    """Write what the source noted below the target's note on the same item."""
    both = select(NoteRow.item_id).where(NoteRow.learner_id.in_((source, target)))
    twice = both.group_by(NoteRow.item_id).having(func.count() > 1)
    for item_id in store.session.scalars(twice).all():
        theirs = store.session.get_one(NoteRow, (source, item_id))
        note = store.session.get_one(NoteRow, (target, item_id))
        if theirs.text not in note.text:
            note.text = f"{note.text}\n\n{theirs.text}"
        note.changed_at = max(note.changed_at, theirs.changed_at)
    store.session.flush()
