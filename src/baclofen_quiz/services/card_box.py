"""The flashcards of a bank: one for every fact that may be asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from baclofen_quiz.exchange.anki.names import fact_key
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.card_order import Place

if TYPE_CHECKING:
    from baclofen_quiz.items.recall import RecallCard


@dataclass(frozen=True, slots=True)
class CardFilter:
    """Which cards: of one drug and of one section; "" means all."""

    drug: str = ""
    section: str = ""

    def takes(self, card: "RecallCard") -> bool:
        """Whether a card is among them."""
        drug, section, _ = card.fact_id.split("/", 2)
        return self.drug in {"", drug} and self.section in {"", section}


ALL_CARDS = CardFilter()


@dataclass(slots=True)
class _Kept:
    """The cards of the bank that was asked for last; making them takes a moment."""

    of: Bank | None = None
    cards: Mapping[str, "RecallCard"] = field(default_factory=dict)


_kept = _Kept()


def cards_of(bank: Bank) -> Mapping[str, "RecallCard"]:
    """Give the cards of a bank by the ids of their facts, in the order of the text."""
    global _kept  # noqa: PLW0603 - replaced as a whole, so that threads need no lock
    kept = _kept
    if kept.of is not bank:
        from baclofen_quiz.items.recall import recall  # noqa: PLC0415 - slow to import

        made = (card for book in bank.monographs for card in recall(book).cards)
        kept = _kept = _Kept(bank, {card.fact_id: card for card in made})
    return kept.cards


def place_of(card: "RecallCard") -> Place:
    """Tell in which section of which drug a card stands."""
    return Place(card.fact_id, "/".join(card.fact_id.split("/", 2)[:2]))


def note_key(fact_id: str) -> str:
    """Name the card of a fact, as flags and reviews do; Anki's note has this name."""
    return fact_key(fact_id)
