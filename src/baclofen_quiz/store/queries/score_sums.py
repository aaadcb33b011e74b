"""A learner's answers summed up for My scores.

All marks are read from an index alone; what needs more is read of the newest answers.
"""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Integer, Subquery, cast, func, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import ResponseRow, SittingRow, SnapshotRow
from baclofen_quiz.store.queries.study_days import DaySum

HUNDREDTHS = 100
"""Predictions that agree to so many parts of one are summed up together."""


class MarkSum(NamedTuple):
    """The answers of one section, kind and confidence whose marks have one denominator.

    ``confidence`` is None where none was said.
    """

    section: str
    kind: str
    confidence: str | None
    mark_denominator: int
    answers: int
    numerators: int


class ForetoldSum(NamedTuple):
    """The answers to one kind, of about one prediction, that earned one mark.

    Their predictions lie within one hundredth; ``predicted`` is the sum of them.
    """

    kind: str
    mark_numerator: int
    mark_denominator: int
    answers: int
    predicted: float


class Miss(NamedTuple):
    """Answers to an item that were the same and not wholly right, counted."""

    item_id: str
    answer: str
    diagnosis: str
    answers: int


def marks(
    store: Store, learner_id: int, since: datetime | None = None
) -> list[MarkSum]:
    """Sum up a learner's marks; with ``since``, of the answers given from then on.

    Grouped as the index stands, it is read once from end to end and nothing is sorted.
    """
    alike = (
        ResponseRow.snapshot_digest,
        ResponseRow.confidence,
        ResponseRow.mark_numerator,
        ResponseRow.mark_denominator,
    )
    grouped = (
        select(*alike, func.count().label("answers"))
        .where(ResponseRow.learner_id == learner_id)
        .group_by(*alike)
    )
    if since is not None:
        grouped = grouped.where(ResponseRow.answered_at >= since)
    each = grouped.subquery()
    shown = (
        SnapshotRow.section,
        SnapshotRow.kind,
        each.c.confidence,
        each.c.mark_denominator,
    )
    query = (
        select(
            *shown,
            func.sum(each.c.answers),
            func.sum(each.c.mark_numerator * each.c.answers),
        )
        .join(each, each.c.snapshot_digest == SnapshotRow.digest)
        .group_by(*shown)
    )
    rows = store.session.execute(query)
    return [MarkSum._make((*row[:4], int(row[4]), int(row[5]))) for row in rows]


def foretold(store: Store, learner_id: int, newest: int) -> list[ForetoldSum]:
    """Sum up what was predicted of a learner's newest answers, and what came of it."""
    each = _newest(learner_id, newest)
    about = _whole(store, each.c.predicted * HUNDREDTHS)
    alike = (SnapshotRow.kind, each.c.mark_numerator, each.c.mark_denominator)
    query = (
        select(*alike, func.count(), func.sum(each.c.predicted))
        .join(SnapshotRow, SnapshotRow.digest == each.c.snapshot_digest)
        .where(each.c.predicted.is_not(None))
        .group_by(about, *alike)
        .order_by(about, *alike)
    )
    return [ForetoldSum._make(row) for row in store.session.execute(query)]


def _newest(learner_id: int, most: int) -> Subquery:
    """Choose a learner's newest answers: an index is read from its end, and so far."""
    return (
        select(
            ResponseRow.item_id,
            ResponseRow.snapshot_digest,
            ResponseRow.answer,
            ResponseRow.diagnosis,
            ResponseRow.mark_numerator,
            ResponseRow.mark_denominator,
            ResponseRow.predicted,
        )
        .where(ResponseRow.learner_id == learner_id)
        .order_by(ResponseRow.answered_at.desc(), ResponseRow.id.desc())
        .limit(most)
        .subquery()
    )


def _whole(
    store: Store, number: ColumnElement[float | None]
) -> ColumnElement[float | None]:
    """Leave out a fraction: SQLite may lack ``floor``, and its cast rounds nothing."""
    if store.connection.dialect.name == "sqlite":
        return cast(number, Integer)
    return func.floor(number)


def misses(store: Store, learner_id: int, newest: int) -> list[Miss]:
    """Count the newest answers that were not wholly right, by item and answer."""
    each = _newest(learner_id, newest)
    alike = (each.c.item_id, each.c.answer, each.c.diagnosis)
    query = (
        select(*alike, func.count())
        .where(each.c.mark_numerator < each.c.mark_denominator)
        .group_by(*alike)
        .order_by(*alike)
    )
    return [Miss._make(row) for row in store.session.execute(query)]


def newest_days(store: Store, learner_id: int, most: int) -> list[DaySum]:
    """Sum up a learner's newest study days, in no more than ``most`` sums.

    Grouped as the index stands, it is read from its end, and only so far.
    """
    grouped = (
        ResponseRow.study_day,
        ResponseRow.mark_numerator,
        ResponseRow.mark_denominator,
    )
    query = (
        select(*grouped, func.count())
        .where(ResponseRow.learner_id == learner_id)
        .group_by(*grouped)
        .order_by(*(column.desc() for column in grouped))
        .limit(most + 1)
    )
    rows = store.session.execute(query).all()
    cut = rows[-1].study_day if len(rows) > most else None  # it may not be whole
    return [
        DaySum(day, denominator, answers, numerator * answers)
        for day, numerator, denominator, answers in rows
        if day != cut
    ]


def sittings(store: Store, learner_id: int) -> int:
    """Count a learner's sittings, also those that have no answer."""
    query = select(func.count()).where(SittingRow.learner_id == learner_id)
    return store.session.scalar(query) or 0
