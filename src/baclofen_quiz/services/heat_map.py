"""A monograph as one learner remembers it, statement by statement."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from baclofen_quiz.content.monograph import Entry, Monograph
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.coverage import Reasons, Row, rows_of
from baclofen_quiz.learning.heat import (
    Closed,
    Heat,
    NotAsked,
    Recalled,
    Tint,
    tint,
    together,
)
from baclofen_quiz.learning.memory.states import UNTRIED, next_day
from baclofen_quiz.services.readiness import ReadinessView, States, readiness_of


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One statement; ``due`` is the first day on which a fact of it is due.

    ``facts`` are its own, or the fact that it repeats. ``questions`` counts families of
    items; ``reason`` says why nothing asks it, or a part of it.
    """

    statement: Statement
    facts: tuple[str, ...]
    tint: Tint
    due: date | None
    questions: int
    reason: str


@dataclass(frozen=True, slots=True)
class HeatMap:
    """All statements of a monograph in the order of the text, as of a day."""

    book: Monograph
    day: date
    rows: tuple[HeatRow, ...]
    readiness: ReadinessView

    @property
    def sections(self) -> Mapping[Section, Heat]:
        """What each section sums up to."""
        there = dict.fromkeys(row.statement.section for row in self.rows)
        return {
            section: together(
                row.tint for row in self.rows if row.statement.section is section
            )
            for section in there
        }


def heat_map(bank: Bank, book: Monograph, states: States, day: date) -> HeatMap:
    """Tint every statement of a monograph by what is remembered of it on a day."""
    covered = rows_of(book, Reasons(bank))
    pairs = zip(book.entries, covered, strict=True)
    rows = tuple(_row(bank, entry, row, states, day) for entry, row in pairs)
    return HeatMap(book, day, rows, readiness_of(bank, (book,), states, day))


def of_class(view: HeatMap, means: Mapping[str, float]) -> HeatMap:
    """Tint the same statements by the mean recall of a class, where that is told."""
    rows = tuple(
        replace(row, tint=_class_tint(row, means), due=None) for row in view.rows
    )
    return replace(view, rows=rows)


def _class_tint(row: HeatRow, means: Mapping[str, float]) -> Tint:
    told = [means[fact] for fact in row.facts if fact in means]
    if isinstance(row.tint, Closed):
        return row.tint
    if told:
        return Recalled(min(told), len(row.facts) - len(told))
    return NotAsked() if row.questions else Closed(row.reason)


def heat_row(
    bank: Bank, book: Monograph, statement: Statement, states: States, day: date
) -> HeatRow:
    """Tint one statement of a monograph."""
    entry = next(e for e in book.entries if e.statement == statement)
    alone = Monograph(book.drug, "", (), None, book.file, (entry,))
    (covered,) = rows_of(alone, Reasons(bank))
    return _row(bank, entry, covered, states, day)


def _row(bank: Bank, entry: Entry, covered: Row, states: States, day: date) -> HeatRow:
    own = [
        states.get(fact, UNTRIED)
        for fact in covered.facts
        if not entry.statement.disputed and usable(bank, fact)
    ]
    days = [due for due in map(next_day, own) if due is not None]
    families = {bank.by_id[item].family for item in covered.items}
    return HeatRow(
        statement=entry.statement,
        facts=covered.facts,
        tint=tint(own, day, "" if families else covered.reason),
        due=min(days, default=None),
        questions=len(families),
        reason=covered.reason,
    )


def usable(bank: Bank, fact_id: str) -> bool:
    """Whether a fact may be asked by a question or a card."""
    fact = bank.facts.get(fact_id)
    return fact is not None and fact.usable
