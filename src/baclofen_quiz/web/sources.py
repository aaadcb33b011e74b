"""From a line of a file to the statement that stands there, and its neighbours."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib import parse

from flask import g, url_for

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.items.bank import Bank, Placed
from baclofen_quiz.items.item import Item, SingleItem, SourceLine
from baclofen_quiz.items.options import all_options
from baclofen_quiz.items.settling import Wanted, settled_by, settled_in
from baclofen_quiz.items.words_found import Span

if TYPE_CHECKING:
    from baclofen_quiz.items.recall import RecallCard


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
    ``reworded`` tells that the monograph has changed since the item was made, and
    ``marked`` where the words stand that settle the answer (none: all of them do).
    """

    book: Monograph
    section_title: str
    path: tuple[str, ...]
    before: tuple[Line, ...]
    sentence: Line
    after: tuple[Line, ...]
    reworded: bool
    marked: tuple[Span, ...] = ()


def anchor(statement: Statement) -> str:
    """Name the place of a statement within its monograph's page."""
    return f"{statement.section}-{statement.slug}"


def locate(bank: Bank, source: SourceLine) -> Locator | None:
    """Find the statement at a line; None where no statement stands there now."""
    placed = bank.placed_at.get((source.file, source.line))
    return None if placed is None else _at(placed.book, placed.statement)


def contexts_of(bank: Bank, item: Item) -> tuple[Context, ...]:
    """Find the source sentences of an item, each between its own neighbours.

    Where the options are statements of their own, in a list to tick, sort, match or put
    in order, each of these is quoted once, and without neighbours: they are a list.
    """
    own = _own_sentences(bank, item)
    shown = {_place(one.placed) for one in own}
    more = [p for p in _behind_options(bank, item) if _place(p) not in shown]
    if not more:
        together = tuple(one.placed for one in own)
        return tuple(_marked(item, one, _context(one, together)) for one in own)
    listed = (*own, *map(_as_it_stands, more))
    return tuple(_marked(item, one, _alone(one)) for one in listed)


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A statement, and the words that are quoted of it."""

    placed: Placed
    text: str
    reworded: bool = False


def _as_it_stands(placed: Placed) -> _Quoted:
    return _Quoted(placed, placed.statement.text)


def _own_sentences(bank: Bank, item: Item) -> tuple[_Quoted, ...]:
    """Find the sentences that the item itself quotes.

    They are found by their words; of statements with the same words, the one at the
    item's line is meant, else one that the item asks. Where the words stand nowhere any
    more, the asked facts tell which statements have taken their place.
    """
    quote = item.source.quote
    asked = asked_statements(bank, item)
    quoted = _parts(quote, _candidates(bank, item, asked)) if quote else ()
    if quoted:
        return tuple(map(_as_it_stands, quoted))
    if item.authored and len(asked) > 1:
        return tuple(_Quoted(p, p.statement.text, _gone(p, quote)) for p in asked)
    return tuple(
        _Quoted(p, quote or p.statement.text, reworded=bool(quote)) for p in asked[:1]
    )


def _behind_options(bank: Bank, item: Item) -> tuple[Placed, ...]:
    """Find what the options of a list rest on, in the order of the monographs."""
    if isinstance(item, SingleItem):
        return ()
    proofs = (one.certificate for one in all_options(item))
    evidence = {fact for proof in proofs if proof for fact in proof.evidence}
    found = [bank.placed_of_fact[f] for f in evidence if f in bank.placed_of_fact]
    once = {_place(one): one for one in found}
    return tuple(placed for placed in bank.placed if _place(placed) in once)


def _place(placed: Placed) -> tuple[str, str]:
    return placed.book.drug, anchor(placed.statement)


def context_of(bank: Bank, card: "RecallCard") -> Context:
    """Show the statement of a card between its neighbours, its answer marked."""
    placed = bank.placed_of_fact[card.fact_id]
    context = _context(_as_it_stands(placed), (placed,))
    fact = bank.facts[card.fact_id]
    marked = settled_by(Wanted((card.back,)), context.sentence.text, (fact,))
    return replace(context, marked=marked)


def _marked(item: Item, quoted: _Quoted, context: Context) -> Context:
    """Mark what settles the item in a sentence."""
    book, statement = quoted.placed.book, quoted.placed.statement
    facts = next((e.facts for e in book.entries if e.statement is statement), ())
    return replace(context, marked=settled_in(item, quoted.text, facts))


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
    once = {_place(one): one for one in found if one}
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


def _context(quoted: _Quoted, together: tuple[Placed, ...]) -> Context:
    """Show a statement between those that stand under the same headings.

    Neighbours that are shown ``together`` with it are left out.
    """
    book, statement = quoted.placed.book, quoted.placed.statement
    section = [s for s in book.statements if _beside(s, statement)]
    at = section.index(statement)
    shown = [p.statement for p in together]
    return replace(
        _alone(quoted),
        before=_lines(book, section[max(at - 1, 0) : at], shown),
        after=_lines(book, section[at + 1 : at + 2], shown),
    )


def _beside(one: Statement, other: Statement) -> bool:
    """Whether two statements are about one thing: a heading says for whom a dose is."""
    return one.section is other.section and one.path == other.path


def _alone(quoted: _Quoted) -> Context:
    book, statement = quoted.placed.book, quoted.placed.statement
    return Context(
        book=book,
        section_title=TITLES[statement.section],
        path=statement.path,
        before=(),
        sentence=Line(_at(book, statement), quoted.text, statement.disputed),
        after=(),
        reworded=quoted.reworded,
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
    address = f"{_address(book.drug)}#{parse.quote(place)}"
    return Locator(number, address, TITLES[statement.section])


def _address(drug: str) -> str:
    """Say where a monograph is read; a page asks once for all its sentences."""
    known: dict[str, str] = g.setdefault("monographs", {})
    if drug not in known:
        known[drug] = url_for("monograph.read", drug=drug)
    return known[drug]
