"""Which facts a card in Anki asks, whichever release of the deck it came from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from baclofen_quiz.exchange.anki.errors import UnreadableLedgerError
from baclofen_quiz.exchange.anki.names import contrast_key, fact_key, guid, item_key
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.contrasts import contrasts
from baclofen_quiz.items.identity import parted
from baclofen_quiz.services.deck_ledger import load_ledger


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
    items = {
        item_key(entry.item.family): tuple(sorted(entry.item.facts))
        for entry in bank.catalogue.entries
    }
    keys = (*map(fact_key, bank.facts), *items, *_contrasts(bank), *_published(ledgers))
    return {guid(key): CardInAnki(key, _facts(key, items)) for key in keys}


def _contrasts(bank: Bank) -> Iterator[str]:
    for book in bank.monographs:
        own = [item for item in bank.items if item.drug == book.drug]
        for contrast in contrasts(own, bank.facts):
            yield contrast_key(contrast.id)


def _facts(key: str, items: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Tell from its key what a note asks; that of a question only if it was made."""
    kind, _, name = key.partition(":")
    if key in items:
        return items[key]
    return parted(name.rpartition("/")[0] if kind == "item" else name)


def _published(ledgers: Iterable[Path]) -> set[str]:
    return {key for file in ledgers for key in _keys(file)}


def _keys(file: Path) -> Iterator[str]:
    """List the notes of a ledger; a damaged one is told where decks are made."""
    try:
        yield from load_ledger(file).notes
    except UnreadableLedgerError:
        return
