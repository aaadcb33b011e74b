"""The memory of each fact: read as plain tuples, for a page may need all of them."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Executable, bindparam, delete, func, select, union_all

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import CardReviewRow, MemoryRow, ResponseFactRow
from baclofen_quiz.store.queries.inserting import table_of, upsert_values

AGAIN = 1
"""The button that says a card was not remembered."""


class Remembered(NamedTuple):
    """The memory of one fact, as ``MemoryRow`` explains it."""

    fact_id: str
    stability: float | None
    difficulty: float | None
    last_day: date | None
    due_day: date | None
    reviews: int
    lapses: int
    tried: int
    known: bool
    retest_day: date | None
    second_retest_day: date | None
    event_day: date
    event_at: datetime
    event_source: str
    event_key: str


_TABLE = table_of(MemoryRow)
_ALL = select(*(_TABLE.c[name] for name in Remembered._fields)).where(
    _TABLE.c.learner_id == bindparam("learner")
)
_ONE = _ALL.where(_TABLE.c.fact_id == bindparam("fact"))
_SOME = _ALL.where(_TABLE.c.fact_id.in_(bindparam("facts", expanding=True)))


def save(store: Store, learner_id: int, memories: Iterable[Remembered]) -> None:
    """Keep the memories of some facts in place of those before.

    In a fixed order two transactions cannot block each other.
    """
    ordered = sorted(memories, key=lambda memory: memory.fact_id)
    whose = {"learner_id": learner_id}
    upsert_values(store, MemoryRow, [whose | memory._asdict() for memory in ordered])


def of_learner(store: Store, learner_id: int) -> dict[str, Remembered]:
    """Give all that a learner remembers, by fact id."""
    return _found(store, _ALL, {"learner": learner_id})


def of_facts(
    store: Store, learner_id: int, fact_ids: Collection[str]
) -> dict[str, Remembered]:
    """Give what a learner remembers of some facts; those without memory are missing."""
    if len(fact_ids) == 1:  # as of most items; a list is written anew at each asking
        (fact,) = fact_ids
        return _found(store, _ONE, {"learner": learner_id, "fact": fact})
    return _found(store, _SOME, {"learner": learner_id, "facts": list(fact_ids)})


def forgotten(store: Store, learner_id: int) -> list[str]:
    """List the facts whose latest event is a card with the button Again.

    A review that was taken back is no event, so no memory names it.
    """
    query = (
        select(MemoryRow.fact_id)
        .join(
            CardReviewRow,
            (CardReviewRow.learner_id == MemoryRow.learner_id)
            & (CardReviewRow.uuid == MemoryRow.event_key)
            & (CardReviewRow.fact_id == MemoryRow.fact_id),
        )
        .where(MemoryRow.learner_id == learner_id, CardReviewRow.button == AGAIN)
        .order_by(MemoryRow.fact_id)
    )
    return list(store.session.scalars(query))


def event_counts(store: Store, learner_id: int) -> dict[str, int]:
    """Count what is kept of each fact of a learner: answers, reviews and a memory."""
    kept = union_all(
        *(
            select(table.fact_id).where(table.learner_id == learner_id)
            for table in (ResponseFactRow, CardReviewRow, MemoryRow)
        )
    ).subquery()
    query = select(kept.c.fact_id, func.count()).group_by(kept.c.fact_id)
    found = store.connection.execute(query.order_by(kept.c.fact_id))
    return {row[0]: row[1] for row in found}


def _found(
    store: Store, query: Executable, asked: dict[str, object]
) -> dict[str, Remembered]:
    rows = store.connection.execute(query, asked)
    return {row[0]: Remembered._make(row) for row in rows}


def remove(store: Store, learner_id: int, fact_ids: Collection[str]) -> None:
    """Forget what a learner remembers of some facts, to make it anew."""
    store.session.execute(
        delete(MemoryRow).where(
            MemoryRow.learner_id == learner_id, MemoryRow.fact_id.in_(fact_ids)
        )
    )
