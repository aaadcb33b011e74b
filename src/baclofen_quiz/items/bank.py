"""The bank: all items that may be asked, and what was withheld and why."""

from dataclasses import dataclass
from functools import cached_property

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.items.catalogue import Catalogue, Standing, catalogue
from baclofen_quiz.items.giveaways import giveaways, kept_apart
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.status import Withheld
from baclofen_quiz.items.twins import twins
from baclofen_quiz.problems import Problem

__all__ = ["Bank", "Placed", "Withheld"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement in its monograph."""

    book: Monograph
    statement: Statement


@dataclass(frozen=True)
class Bank:
    """Monographs and the items on them, in a fixed order.

    ``digest`` (16 hex digits) names this very content: it is stored with sittings.
    ``refusals`` says, for a fact id, why no item asks it. ``unread`` counts the
    questions of all files that could not be read. ``drafts`` and ``retired`` items are
    never asked; the digest does not know them. ``files`` names all question files.
    ``flawed`` are the items that were withheld for what is in them; ``flaws`` are the
    problems of single items, each with the item's id.
    """

    monographs: tuple[Monograph, ...]
    items: tuple[Item, ...]
    withheld: tuple[Withheld, ...]
    refusals: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...]
    digest: str
    unread: int = 0
    drafts: tuple[Item, ...] = ()
    retired: tuple[Item, ...] = ()
    files: tuple[str, ...] = ()
    flawed: tuple[Item, ...] = ()
    flaws: tuple[tuple[str, Problem], ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Item]:
        """Items by their id."""
        return {item.id: item for item in self.items}

    @cached_property
    def items_of_drug(self) -> dict[str, tuple[Item, ...]]:
        """For each drug, the items on it."""
        found: dict[str, list[Item]] = {}
        for item in self.items:
            found.setdefault(item.drug, []).append(item)
        return {drug: tuple(items) for drug, items in found.items()}

    @cached_property
    def catalogue(self) -> Catalogue:
        """All items, also those that are not asked, with their standing."""
        standing = {
            Standing.READY: self.items,
            Standing.DRAFT: self.drafts,
            Standing.RETIRED: self.retired,
            Standing.WITHHELD: self.flawed,
        }
        return catalogue(standing, self.flaws)

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """Facts of all monographs by their id."""
        return {fact.id: fact for book in self.monographs for fact in book.facts}

    @cached_property
    def items_of_fact(self) -> dict[str, tuple[Item, ...]]:
        """For each asked fact id, the items that ask it."""
        found: dict[str, list[Item]] = {}
        for item in self.items:
            for fact_id in item.facts:
                found.setdefault(fact_id, []).append(item)
        return {fact_id: tuple(items) for fact_id, items in found.items()}

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """The statements of all monographs, each with its own, in reading order."""
        return tuple(Placed(b, s) for b in self.monographs for s in b.statements)

    @cached_property
    def placed_at(self) -> dict[tuple[str, int], Placed]:
        """For a file and a line, the statement that begins there."""
        return {
            (one.statement.location.file, one.statement.location.line): one
            for one in reversed(self.placed)
        }

    @cached_property
    def placed_of_fact(self) -> dict[str, Placed]:
        """For a fact id, the statement that says it."""
        return {
            fact.id: Placed(book, entry.statement)
            for book in self.monographs
            for entry in book.entries
            for fact in entry.facts
        }

    @cached_property
    def twins(self) -> dict[str, str]:
        """For a family of choices, the one that asks the same without options."""
        return twins(self.items)

    @cached_property
    def echoes(self) -> dict[str, str]:
        """For a family that only repeats the card of a fact, that fact."""
        from baclofen_quiz.items.echoes import echoes  # noqa: PLC0415 - slow, for decks
        from baclofen_quiz.items.recall import recall  # noqa: PLC0415 - slow, for decks

        cards = (card for book in self.monographs for card in recall(book).cards)
        return echoes(self.items, {card.fact_id: card for card in cards})

    @cached_property
    def apart(self) -> dict[str, frozenset[str]]:
        """For the id of an item, those that give its key or whose key it gives."""
        return kept_apart(giveaways(self.items))
