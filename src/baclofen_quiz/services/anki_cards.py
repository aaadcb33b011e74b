"""Which facts a card in Anki asks, whichever release of the deck it came from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from baclofen_quiz.exchange.anki.errors import UnreadableLedgerError
from baclofen_quiz.exchange.anki.names import fact_key, guid
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services.deck_ledger import load_ledger
from baclofen_quiz.services.deck_picking import item_key


@dataclass(frozen=True, slots=True)
class CardInAnki:
    """A note of ours: its key, and the ids of the facts that it asks.

    A question that an author wrote may be on no fact.
    """

    key: str
    facts: tuple[str, ...]


Cards = Mapping[str, CardInAnki]
"""Notes by their GUIDs."""


def cards_in_anki(bank: Bank, ledgers: Iterable[Path]) -> Cards:
    """Map the GUIDs of all notes ever handed out, as far as it is known here.

    Facts that are no longer asked, or no longer stated, stay: what was learnt of them
    is history.

    Args:
        bank: the bank of today.
        ledgers: the files that remember which notes were published.
    """
    published = _published(ledgers)
    facts = {key.removeprefix("fact:") for key in published if key.startswith("fact:")}
    asked: dict[str, tuple[str, ...]] = {
        fact_key(fact): (fact,) for fact in (*bank.facts, *sorted(facts))
    }
    for entry in bank.catalogue.entries:
        asked.setdefault(item_key(entry.item.family), tuple(sorted(entry.item.facts)))
    return {guid(key): CardInAnki(key, facts) for key, facts in asked.items()}


def _published(ledgers: Iterable[Path]) -> set[str]:
    return {key for file in ledgers for key in _keys(file)}


def _keys(file: Path) -> Iterator[str]:
    """List the notes of a ledger; a damaged one is told where decks are made."""
    try:
        yield from load_ledger(file).notes
    except UnreadableLedgerError:
        return
