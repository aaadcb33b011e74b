"""Picking the notes of a deck that fits the moment."""

from collections.abc import Iterable

from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.exchange.anki.names import fact_key
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.item import Item
from baclofen_quiz.services.deck_choice import Picked
from baclofen_quiz.services.mistakes import Mistakes

NO_MISTAKE = "There is no mistake to repeat"
NOTHING_CRITICAL = "There is nothing safety-critical"
NOT_THERE = "None of what was asked for is there"


def of_mistakes(found: Mistakes) -> Picked:
    """Pick the notes of what was got wrong last."""
    return Picked(_keys(found.facts, found.families), NO_MISTAKE)


def of_safety(bank: Bank) -> Picked:
    """Pick the notes of what can kill or injure if it is got wrong."""
    facts = {fact.id for fact in bank.facts.values() if fact.statement.critical}
    families = {item.family for item in bank.items if _critical(item, facts)}
    return Picked(_keys(facts, families), NOTHING_CRITICAL)


def of_given(facts: Iterable[str], families: Iterable[str] = ()) -> Picked:
    """Pick the notes of some facts and of some families of questions."""
    return Picked(_keys(facts, families), NOT_THERE)


def item_key(family: str) -> str:
    """Name the note of a question, which stands for all its variants."""
    return f"item:{family}"


def _critical(item: Item, facts: set[str]) -> bool:
    marked = any(note.kind is NoteKind.CAUTION for note in item.notes)
    return marked or not facts.isdisjoint(item.facts)


def _keys(facts: Iterable[str], families: Iterable[str]) -> frozenset[str]:
    return frozenset({fact_key(fact) for fact in facts} | set(map(item_key, families)))
