"""The report on a monograph: each statement with its questions, and how many are asked.

A question is what a learner counts as one: an item, or all variants of a family.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.items.bank import Bank, Withheld
from baclofen_quiz.items.coverage import DISPUTED, UNASKED, Reasons, Row, rows_of
from baclofen_quiz.items.item import Item

ENOUGH = 2
"""As many questions as a safety-critical statement should have."""


@dataclass(frozen=True, slots=True)
class Question:
    """The first item of a family, and how many items the family has."""

    item: Item
    variants: int


@dataclass(frozen=True, slots=True)
class Line:
    """One statement; ``reason`` says why it, or a part of it, is not asked."""

    statement: Statement
    questions: tuple[Question, ...]
    reason: str

    @property
    def asked(self) -> bool:
        """Whether at least one question asks it."""
        return bool(self.questions)

    @property
    def left_out(self) -> bool:
        """Whether it is not asked because the monograph says so."""
        return not self.asked and self.reason in {DISPUTED, UNASKED}

    @property
    def thin(self) -> bool:
        """Whether it is safety-critical and too few questions ask it."""
        enough = len(self.questions) >= ENOUGH
        return self.statement.critical and not enough and not self.left_out


@dataclass(frozen=True, slots=True)
class Tally:
    """How many statements there are, are asked, and are left out on purpose."""

    statements: int
    asked: int
    left_out: int

    @property
    def unasked(self) -> int:
        """How many are not asked, on purpose or for want of an item."""
        return self.statements - self.asked


@dataclass(frozen=True, slots=True)
class Report:
    """One monograph: its statements in the order of the text, and what is withheld."""

    book: Monograph
    lines: tuple[Line, ...]
    withheld: tuple[Withheld, ...]

    @property
    def tally(self) -> Tally:
        """The counts of the whole monograph."""
        return _tally(self.lines)

    @property
    def sections(self) -> tuple[tuple[Section, Tally], ...]:
        """The counts of each section, in the order of the text."""
        parts = groupby(self.lines, lambda line: line.statement.section)
        return tuple((section, _tally(tuple(lines))) for section, lines in parts)

    @property
    def thin(self) -> tuple[Line, ...]:
        """The safety-critical statements that too few questions ask."""
        return tuple(line for line in self.lines if line.thin)


def reports(bank: Bank) -> tuple[Report, ...]:
    """Report on every monograph of a bank."""
    return tuple(_reports(bank, bank.monographs))


def report_on(book: Monograph, bank: Bank) -> Report:
    """Report on one monograph of a bank."""
    return next(_reports(bank, (book,)))


def _reports(bank: Bank, books: Iterable[Monograph]) -> Iterator[Report]:
    reasons = Reasons(bank)
    withheld: defaultdict[str, list[Withheld]] = defaultdict(list)
    for held in bank.withheld:
        for fact in held.facts:
            withheld[fact].append(held)
    for book in books:
        pairs = zip(book.entries, rows_of(book, reasons), strict=True)
        yield Report(
            book,
            tuple(_line(entry.statement, row, bank) for entry, row in pairs),
            tuple(
                dict.fromkeys(
                    held for fact in book.facts for held in withheld.get(fact.id, ())
                )
            ),
        )


def _line(statement: Statement, row: Row, bank: Bank) -> Line:
    families: defaultdict[str, list[Item]] = defaultdict(list)
    for item_id in row.items:
        item = bank.by_id[item_id]
        families[item.family].append(item)
    questions = tuple(Question(items[0], len(items)) for items in families.values())
    return Line(statement, questions, row.reason)


def _tally(lines: tuple[Line, ...]) -> Tally:
    return Tally(
        statements=len(lines),
        asked=sum(line.asked for line in lines),
        left_out=sum(line.left_out for line in lines),
    )
