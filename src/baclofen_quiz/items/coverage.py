"""What becomes of every statement: the items that ask it, or the reason for none."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from baclofen_quiz.content.monograph import Entry, Monograph
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.items.bank import Bank

NOT_READ = "It is not understood, so it became no fact."
NO_MODEL = "No item model asks this kind of fact yet."
DISPUTED = "It is disputed (see its warning), so nothing may rest on it."
UNASKED = "The monograph keeps it out of the questions."


@dataclass(frozen=True, slots=True)
class Row:
    """One statement; ``items`` and ``reason`` are never both empty.

    A second source has the facts of the statement that it repeats.
    """

    drug: str
    file: str
    line: int
    section: Section
    statement: str
    facts: tuple[str, ...]
    items: tuple[str, ...]
    reason: str


def coverage(bank: Bank) -> tuple[Row, ...]:
    """Account for every statement of every monograph, in the order of the text."""
    reasons = Reasons(bank)
    return tuple(row for book in bank.monographs for row in rows_of(book, reasons))


def rows_of(book: Monograph, reasons: "Reasons") -> tuple[Row, ...]:
    """Account for every statement of one monograph: one row an entry."""
    return tuple(_row(book, entry, reasons) for entry in book.entries)


def _row(book: Monograph, entry: Entry, reasons: "Reasons") -> Row:
    statement = entry.statement
    repeated = statement.second_source_of
    facts = tuple(fact.id for fact in entry.facts) or ((repeated,) if repeated else ())
    asking = dict.fromkeys(
        item.id for fact in facts for item in reasons.bank.items_of_fact.get(fact, ())
    )
    return Row(
        drug=book.drug,
        file=statement.location.file,
        line=statement.location.line,
        section=statement.section,
        statement=statement.text,
        facts=facts,
        items=tuple(asking),
        reason=reasons.of(statement, facts),
    )


class Reasons:
    """Why a fact is not asked, from all that the bank tells.

    One serves all monographs of a bank: what it looks up is sorted once.
    """

    def __init__(self, bank: Bank) -> None:
        """Look nothing up yet."""
        self.bank = bank

    def of(self, statement: Statement, facts: tuple[str, ...]) -> str:
        """Say why these facts of a statement are not asked; "" when all are."""
        if statement.disputed:
            return DISPUTED
        if statement.unasked:
            return UNASKED
        if not facts:
            place = (statement.location.file, statement.location.line)
            return self._problems.get(place, NOT_READ)
        unasked = [fact for fact in facts if fact not in self.bank.items_of_fact]
        return " ".join(dict.fromkeys(self._of_fact(fact) for fact in unasked))

    def _of_fact(self, fact: str) -> str:
        original = self.bank.facts.get(fact)
        if original is not None and original.statement.disputed:
            return DISPUTED
        if original is not None and original.statement.unasked:
            return UNASKED
        return (
            self._refusals.get(fact)
            or self._withheld.get(fact)
            or self._set_aside.get(fact)
            or NO_MODEL
        )

    @cached_property
    def _refusals(self) -> Mapping[str, str]:
        return _joined(self.bank.refusals)

    @cached_property
    def _withheld(self) -> Mapping[str, str]:
        return _joined(
            (fact, f"{held.item_id} is withheld: {held.reason}.".replace("..", "."))
            for held in self.bank.withheld
            for fact in held.facts
        )

    @cached_property
    def _set_aside(self) -> Mapping[str, str]:
        aside = ((self.bank.drafts, "a draft"), (self.bank.retired, "retired"))
        return _joined(
            (fact, f"{item.id} is {said}.")
            for items, said in aside
            for item in items
            for fact in item.facts
        )

    @cached_property
    def _problems(self) -> Mapping[tuple[str, int], str]:
        found: dict[tuple[str, int], str] = {}
        for problem in self.bank.problems:
            place = (problem.location.file, problem.location.line)
            found.setdefault(place, f"{problem.what} {problem.why}")
        return found


def _joined(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Join the different reasons of each fact, in the order in which they came."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for fact, reason in pairs:
        found[fact][reason] = None
    return {fact: " ".join(reasons) for fact, reasons in found.items()}
