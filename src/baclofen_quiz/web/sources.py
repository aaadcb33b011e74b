"""From a line of a file to the statement that stands there, and its neighbours."""

from dataclasses import dataclass

from flask import url_for

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.item import Item, SourceLine


@dataclass(frozen=True, slots=True)
class Locator:
    """The number of a statement, where it can be read, and its section's title."""

    number: str
    address: str
    title: str


@dataclass(frozen=True, slots=True)
class Line:
    """One statement as it is quoted."""

    locator: Locator
    text: str


@dataclass(frozen=True, slots=True)
class Context:
    """A statement between its neighbours of the same section.

    ``path`` is what qualifies it: sub-headings and containers, outermost first.
    ``reworded`` tells that the monograph says it otherwise by now.
    """

    book: Monograph
    section_title: str
    path: tuple[str, ...]
    before: tuple[Line, ...]
    sentence: Line
    after: tuple[Line, ...]
    strong: tuple[str, ...]
    reworded: bool


def anchor(statement: Statement) -> str:
    """Name the place of a statement within its monograph's page."""
    return f"{statement.section}-{statement.slug}"


def locate(bank: Bank, source: SourceLine) -> Locator | None:
    """Find the statement at a line; None where no statement stands there now."""
    for book in bank.monographs:
        if book.file == source.file:
            for statement in book.statements:
                if statement.location.line == source.line:
                    return _locator(book, statement)
    return None


def context_of(bank: Bank, item: Item) -> Context | None:
    """Find the source sentence of an item between its neighbours.

    The sentence is found by its words, first at its own line; where no statement has
    these words any more, the first asked fact tells which one has taken their place.
    None when the bank has neither.
    """
    quote, at = item.source.quote, (item.source.file, item.source.line)
    placed = [(book, s) for book in bank.monographs for s in book.statements]
    quoted = [(book, s) for book, s in placed if s.text == quote]
    here = [(b, s) for b, s in quoted if (s.location.file, s.location.line) == at]
    facts = [bank.facts[fact] for fact in item.facts if fact in bank.facts]
    asked = [(b, s) for fact in facts for b, s in placed if s == fact.statement]
    for book, statement in (*here, *quoted, *asked):
        return _context(book, statement, quote)
    return None


def _context(book: Monograph, statement: Statement, quote: str) -> Context:
    section = [s for s in book.statements if s.section is statement.section]
    at = section.index(statement)
    return Context(
        book=book,
        section_title=TITLES[statement.section],
        path=statement.path,
        before=tuple(_line(book, s) for s in section[max(at - 1, 0) : at]),
        sentence=Line(_locator(book, statement), quote or statement.text),
        after=tuple(_line(book, s) for s in section[at + 1 : at + 2]),
        strong=statement.strong,
        reworded=quote not in {"", statement.text},
    )


def _line(book: Monograph, statement: Statement) -> Line:
    return Line(_locator(book, statement), statement.text)


def _locator(book: Monograph, statement: Statement) -> Locator:
    address = url_for("monograph.read", drug=book.drug, _anchor=anchor(statement))
    return Locator(statement.number, address, TITLES[statement.section])
