"""Picking the notes of a deck that fits the moment."""

from collections.abc import Collection, Iterable

from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.exchange.anki.names import contrast_key, fact_key, item_key
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.contrasts import contrasts
from baclofen_quiz.items.item import Item
from baclofen_quiz.learning.confusions import Confusion, Mixup
from baclofen_quiz.services.deck_cards import card_of
from baclofen_quiz.services.deck_choice import Picked
from baclofen_quiz.services.mistakes import Mistakes

NO_MISTAKE = "There is no mistake to repeat"
NOTHING_CRITICAL = "There is nothing safety-critical"
NOT_MIXED = "There is no contrast to what was mixed up twice"
NOT_THERE = "None of what was asked for is there"


def of_mistakes(found: Mistakes) -> Picked:
    """Pick the notes of what was got wrong last."""
    return Picked(_keys(found.facts, found.families), NO_MISTAKE)


def of_safety(bank: Bank) -> Picked:
    """Pick the notes of facts that a monograph marks as dangerous, and on them."""
    facts = {fact.id for fact in bank.facts.values() if fact.statement.critical}
    families = {item.family for item in bank.items if _critical(item, facts)}
    apart = frozenset(
        contrast_key(one.id)
        for one in contrasts(bank.items, bank.facts)
        if any(side.fact.id in facts for side in one.sides)
    )
    return Picked(_keys(facts, families) | apart, NOTHING_CRITICAL)


def of_confusions(bank: Bank, mixed: Iterable[Confusion]) -> Picked:
    """Pick the contrasts of drugs that were taken for one another."""
    pairs = {_drugs(one) for one in mixed if one.mixup is Mixup.DRUGS}
    return Picked(_contrasts(bank, pairs), NOT_MIXED)


def of_given(
    bank: Bank,
    facts: Iterable[str],
    families: Iterable[str] = (),
    drugs: Iterable[str] = (),
) -> Picked:
    """Pick the notes of some facts and questions, and the contrasts of two drugs.

    Of a question that another card asks as well, that card is picked.
    """
    pair = frozenset(drug.casefold() for drug in drugs)
    keys = _keys(facts, ()) | {card_of(bank, family) for family in families}
    return Picked(keys | _contrasts(bank, {pair} if pair else set()), NOT_THERE)


def _drugs(confusion: Confusion) -> frozenset[str]:
    return frozenset({confusion.taken.casefold(), confusion.right.casefold()})


def _contrasts(bank: Bank, pairs: Collection[frozenset[str]]) -> frozenset[str]:
    """Find the contrasts of some pairs of drugs."""
    if not pairs:
        return frozenset()
    return frozenset(
        contrast_key(one.id)
        for one in contrasts(bank.items, bank.facts)
        if frozenset(side.drug.casefold() for side in one.sides) in pairs
    )


def _critical(item: Item, facts: set[str]) -> bool:
    marked = any(note.kind is NoteKind.CAUTION for note in item.notes)
    return marked or not facts.isdisjoint(item.facts)


def _keys(facts: Iterable[str], families: Iterable[str]) -> frozenset[str]:
    return frozenset({fact_key(fact) for fact in facts} | set(map(item_key, families)))
