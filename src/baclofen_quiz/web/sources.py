"""From a line of a file to the statement that stands there, and its neighbours."""

from dataclasses import dataclass

from flask import url_for

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.items.bank import Bank, Placed
from baclofen_quiz.items.item import Item, SourceLine


@dataclass(frozen=True, slots=True)
class Locator:
    """The number of a statement, where it can be read, and its section's title."""

    number: str
    address: str
    title: str


@dataclass(frozen=True, slots=True)
class Line:
    """One statement as it is quoted; a neighbour may be one that is disputed."""

    locator: Locator
    text: str
    disputed: bool


@dataclass(frozen=True, slots=True)
class Context:
    """A statement between its neighbours of the same section.

    ``path`` is what qualifies it: sub-headings and containers, outermost first.
    ``reworded`` tells that the monograph has changed since the item was made.
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
    placed = bank.placed_at.get((source.file, source.line))
    return None if placed is None else _at(placed.book, placed.statement)


def contexts_of(bank: Bank, item: Item) -> tuple[Context, ...]:
    """Find the source sentences of an item, each between its own neighbours.

    They are found by their words; of statements with the same words, the one at the
    item's line is meant, else one that the item asks. Where the words stand nowhere any
    more, the asked facts tell which statements have taken their place.
    """
    quote = item.source.quote
    asked = asked_statements(bank, item)
    quoted = _parts(quote, _candidates(bank, item, asked)) if quote else ()
    if quoted:
        return tuple(_context(p, p.statement.text, quoted) for p in quoted)
    if item.authored and len(asked) > 1:
        return tuple(
            _context(p, p.statement.text, asked, reworded=_gone(p, quote))
            for p in asked
        )
    return tuple(
        _context(p, quote or p.statement.text, (p,), reworded=bool(quote))
        for p in asked[:1]
    )


def context_of(bank: Bank, fact_id: str) -> Context:
    """Show the statement of a fact between its neighbours."""
    placed = bank.placed_of_fact[fact_id]
    return _context(placed, placed.statement.text, (placed,))


def section_of(bank: Bank, item: Item) -> Locator | None:
    """Find the section that an item is about; None where no monograph has it."""
    for placed in bank.placed:
        statement = placed.statement
        if statement.section is item.section and placed.book.drug == item.drug:
            number = statement.number.partition(".")[0]
            return _locator(placed.book, statement, number, item.section.value)
    return None


def _gone(placed: Placed, quote: str) -> bool:
    return bool(quote) and placed.statement.text not in quote


def asked_statements(bank: Bank, item: Item) -> tuple[Placed, ...]:
    """Find the statements whose facts an item asks, each with its monograph."""
    found = [bank.placed_of_fact.get(fact) for fact in item.facts]
    once = {(one.book.drug, anchor(one.statement)): one for one in found if one}
    return tuple(once.values())


def _candidates(
    bank: Bank, item: Item, asked: tuple[Placed, ...]
) -> tuple[Placed, ...]:
    """List the statements that the quote holds, the likeliest first."""

    def rank(placed: Placed) -> tuple[bool, bool, bool]:
        at = placed.statement.location
        return (
            (at.file, at.line) != (item.source.file, item.source.line),
            placed not in asked,
            placed.book.drug != item.drug,
        )

    held = (p for p in bank.placed if p.statement.text in item.source.quote)
    return tuple(sorted(held, key=rank))


def _parts(quote: str, candidates: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Part a quote into whole statements; nothing where these do not make it up."""
    for placed in candidates:
        text = placed.statement.text
        if text == quote:
            return (placed,)
        if quote.startswith(f"{text} "):
            rest = _parts(quote[len(text) + 1 :], candidates)
            if rest:
                return (placed, *rest)
    return ()


def _context(
    placed: Placed,
    text: str,
    together: tuple[Placed, ...],
    *,
    reworded: bool = False,
) -> Context:
    """Show a statement; neighbours that are shown ``together`` with it are left out."""
    book, statement = placed.book, placed.statement
    section = [s for s in book.statements if s.section is statement.section]
    at = section.index(statement)
    shown = [p.statement for p in together]
    return Context(
        book=book,
        section_title=TITLES[statement.section],
        path=statement.path,
        before=_lines(book, section[max(at - 1, 0) : at], shown),
        sentence=Line(_at(book, statement), text, statement.disputed),
        after=_lines(book, section[at + 1 : at + 2], shown),
        strong=statement.strong,
        reworded=reworded,
    )


def _lines(
    book: Monograph, statements: list[Statement], shown: list[Statement]
) -> tuple[Line, ...]:
    return tuple(
        Line(_at(book, s), s.text, s.disputed) for s in statements if s not in shown
    )


def _at(book: Monograph, statement: Statement) -> Locator:
    return _locator(book, statement, statement.number, anchor(statement))


def _locator(book: Monograph, statement: Statement, number: str, place: str) -> Locator:
    address = url_for("monograph.read", drug=book.drug, _anchor=place)
    return Locator(number, address, TITLES[statement.section])
