"""What changed in the decks: read from the ledgers, with the source of each card."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from baclofen_quiz.exchange.anki.history import Event, events, reasons
from baclofen_quiz.exchange.anki.ledger import in_edition, merged
from baclofen_quiz.exchange.anki.names import contrast_key, fact_key, item_key
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.contrasts import contrasts
from baclofen_quiz.items.recall import source_line
from baclofen_quiz.services.deck_ledger import LEDGER_NAME, load_ledger
from baclofen_quiz.services.decks import edition_of


@dataclass(frozen=True, slots=True)
class ReleaseDay:
    """A day on which decks changed; ``why`` is what was told of it, if anything."""

    day: date
    why: tuple[str, ...]
    events: tuple[Event, ...]


def release_days(ledger_file: Path, questions: Path) -> tuple[ReleaseDay, ...]:
    """List the days on which decks of this home changed, the latest first.

    Nothing is written: what changed since the last deck was handed out, no ledger
    knows yet.

    Raises:
        UnreadableLedgerError: a ledger is damaged.
    """
    own = load_ledger(questions / LEDGER_NAME)
    ledger = merged(load_ledger(ledger_file), in_edition(own, edition_of(questions)))
    told = reasons(ledger)
    return tuple(
        ReleaseDay(day, told.get(day, ()), tuple(found))
        for day, found in groupby(events(ledger), attrgetter("day"))
    )


def sources(bank: Bank) -> Mapping[str, str]:
    """Say for the key of each card where it comes from."""
    places = {
        fact.id: source_line(book.drug, fact.statement)
        for book in bank.monographs
        for fact in book.facts
    }
    facts = {fact_key(fact_id): place for fact_id, place in places.items()}
    questions = {
        item_key(item.family): _joined(places, item.facts) for item in bank.items
    }
    pairs = {
        contrast_key(one.id): _joined(places, [side.fact.id for side in one.sides])
        for one in contrasts(bank.items, bank.facts)
    }
    return {**facts, **questions, **pairs}


def _joined(places: Mapping[str, str], facts: Iterable[str]) -> str:
    """The places of some facts, each once; of a fact that is gone, none is known."""
    known = (places[fact] for fact in facts if fact in places)
    return "; ".join(dict.fromkeys(known))
