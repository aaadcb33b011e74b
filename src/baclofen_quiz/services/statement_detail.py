"""One statement: its facts as a learner remembers them, and what asked them."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.item import Item
from baclofen_quiz.learning.memory.states import UNTRIED, MemoryState
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.heat_map import HeatRow, heat_row
from baclofen_quiz.services.learner_memory import memory_of
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import histories

LAST = 5
"""How many of the last answers are shown."""


@dataclass(frozen=True, slots=True)
class FactStanding:
    """A fact of the statement, and what is remembered of it."""

    fact: str
    state: MemoryState


@dataclass(frozen=True, slots=True)
class PastAnswer:
    """An answer to a question on the statement; it can be read again.

    ``stem`` is that of the question as the bank has it now, or "" if it is gone.
    """

    sitting_id: str
    position: int
    answered_at: datetime
    verdict: str
    stem: str


@dataclass(frozen=True, slots=True)
class StatementDetail:
    """Everything about one statement that a page shows.

    ``items`` are the first of each family that asks it, ``answers`` the learner's
    last, the latest first; ``practice`` are the facts that a quiz on it asks.
    """

    book: Monograph
    row: HeatRow
    today: date
    facts: tuple[FactStanding, ...]
    items: tuple[Item, ...]
    answers: tuple[PastAnswer, ...]
    practice: tuple[str, ...]


def statement_detail(  # noqa: PLR0913, PLR0917 - who, where and when are six things
    store: Store,
    bank: Bank,
    learner: Learner | None,
    book: Monograph,
    statement: Statement,
    now: datetime,
) -> StatementDetail:
    """Collect what there is to know of a statement for a learner, or for nobody."""
    memory = memory_of(store, learner, now)
    row = heat_row(bank, book, statement, memory.states, memory.today)
    standings = (
        FactStanding(fact, memory.states.get(fact, UNTRIED)) for fact in row.facts
    )
    return StatementDetail(
        book=book,
        row=row,
        today=memory.today,
        facts=tuple(standings),
        items=_items(bank, row),
        answers=_answers(store, bank, learner, row),
        practice=tuple(fact for fact in row.facts if fact in bank.items_of_fact),
    )


def _items(bank: Bank, row: HeatRow) -> tuple[Item, ...]:
    found = {i.id: i for f in row.facts for i in bank.items_of_fact.get(f, ())}
    ordered = sorted(found.values(), key=lambda item: (item.family, item.id))
    families = groupby(ordered, key=lambda item: item.family)
    return tuple(next(items) for _, items in families)


def _answers(
    store: Store, bank: Bank, learner: Learner | None, row: HeatRow
) -> tuple[PastAnswer, ...]:
    if learner is None or not row.facts:
        return ()
    return tuple(
        PastAnswer(
            sitting_id=given.sitting_id,
            position=given.position,
            answered_at=given.answered_at,
            verdict=given.verdict,
            stem=bank.by_id[given.item_id].stem if given.item_id in bank.by_id else "",
        )
        for given in histories.latest_of_facts(store, learner.id, row.facts, LAST)
    )
