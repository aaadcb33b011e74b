"""Decks of small banks, at some times and with some facts that tests go by."""

from datetime import UTC, datetime, timedelta

from baclofen_quiz.content.facts import Fact, ReceptorAction
from baclofen_quiz.exchange.anki.ledger import BUNDLED, Ledger
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services.deck_building import Deck, build
from baclofen_quiz.services.deck_choice import DeckChoice
from factories import make_bank, make_entry, make_monograph, make_receptor

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=8)
REVIEWED = int(datetime(2026, 11, 22, tzinfo=UTC).timestamp())
RECEPTOR = "fact:baclofen/mechanism/receptor"
DOSE = "fact:baclofen/dosing/adult-initial"


def bank_of(*facts: Fact) -> Bank:
    entries = tuple(make_entry(fact) for fact in facts)
    return make_bank(monographs=(make_monograph(entries=entries),), items=())


def bank_of_facts() -> Bank:
    """Make the usual bank without its questions."""
    return make_bank(items=())


def deck_of(bank: Bank, ledger: Ledger | None = None, now: datetime = NOW) -> Deck:
    return build(
        bank,
        ledger or Ledger(),
        choice=DeckChoice(),
        edition=BUNDLED,
        now=now,
    )


def mod_of(deck: Deck, key: str) -> int:
    return deck.ledger.notes[key].current.mod


def reworded() -> ReceptorAction:
    return make_receptor(text="Receptor: a full agonist at GABA-B receptors")
