"""All that is kept of one learner, table by table, without secrets."""

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import ColumnElement, Select, select

from baclofen_quiz.store.base import Base
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import (
    AccountRow,
    CardReviewRow,
    CardUndoRow,
    DraftRow,
    FlagRow,
    ItemReportRow,
    LearnerRow,
    LoginRow,
    MemoryRow,
    MissReasonRow,
    NoteRow,
    ResponseFactRow,
    ResponseRow,
    SettingRow,
    SittingItemRow,
    SittingRow,
    SnapshotRow,
    TimerRow,
)
from baclofen_quiz.store.models.authoring import (
    ItemMarkRow,
    PictureRow,
    QuestionFileVersionRow,
)

AT_ONCE = 1000
"""How many rows are held in memory, however many there are."""

SECRET = frozenset({"password_hash", "token_hash"})
"""Columns that would let others in, whoever reads them."""

BULKY = frozenset({"data"})
"""What is in a picture: it is sent from the address that its digest names."""

OWNED: tuple[type[Base], ...] = (
    LearnerRow,
    AccountRow,
    LoginRow,
    SettingRow,
    SittingRow,
    SittingItemRow,
    TimerRow,
    DraftRow,
    SnapshotRow,
    ResponseRow,
    ResponseFactRow,
    MissReasonRow,
    CardReviewRow,
    CardUndoRow,
    MemoryRow,
    FlagRow,
    NoteRow,
    ItemReportRow,
    QuestionFileVersionRow,
    ItemMarkRow,
    PictureRow,
)


class Exported(NamedTuple):
    """The rows of one table; ``rows`` can be gone through once, before the next."""

    table: str
    columns: tuple[str, ...]
    rows: Iterator[tuple[object, ...]]


def tables(store: Store, learner_id: int) -> Iterator[Exported]:
    """Go through all tables that hold something of learners, and their rows."""
    for model in OWNED:
        table = model.__table__
        columns = [one for one in table.columns if one.name not in SECRET | BULKY]
        query = (
            select(*columns)
            .where(_is_theirs(model, learner_id))
            .order_by(*table.primary_key)
            .execution_options(yield_per=AT_ONCE)
        )
        rows = (tuple(row) for row in store.session.execute(query))
        yield Exported(
            str(model.__tablename__), tuple(column.name for column in columns), rows
        )


def _is_theirs(model: type[Base], learner_id: int) -> ColumnElement[bool]:
    """Say which rows of a table are a learner's."""
    if model is LearnerRow:
        return LearnerRow.id == learner_id
    columns = model.__table__.columns
    for owner in ("learner_id", "author_id"):
        if owner in columns:
            return columns[owner] == learner_id
    if model is CardUndoRow:
        return CardUndoRow.review_id.in_(_owned_ids(CardReviewRow, learner_id))
    if model is MissReasonRow:
        return MissReasonRow.response_id.in_(_owned_ids(ResponseRow, learner_id))
    sittings = _owned_ids(SittingRow, learner_id)
    if model is SnapshotRow:
        answered = select(ResponseRow.snapshot_digest).where(
            ResponseRow.learner_id == learner_id  # a key before the answer is no data
        )
        return SnapshotRow.digest.in_(answered)
    return columns["sitting_id"].in_(sittings)


def _owned_ids(
    model: type[CardReviewRow | ResponseRow | SittingRow], learner_id: int
) -> Select[object]:
    return select(model.id).where(model.learner_id == learner_id)
