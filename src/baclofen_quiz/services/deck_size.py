"""How much work a deck is, before it is made."""

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services.deck_cards import without_card
from baclofen_quiz.services.deck_choice import DeckChoice

LONG = 2_000
"""From so many notes on a deck takes longer than a page may: about a second."""


def notes_looked_at(bank: Bank, choice: DeckChoice) -> int:
    """Count the notes that are made before some of them are picked."""
    drug = choice.drug.lower()
    books = (book for book in bank.monographs if drug in {"", book.drug.lower()})
    facts = sum(fact.usable for book in books for fact in book.facts)
    items = (item for item in bank.items if drug in {"", item.drug.lower()})
    return facts + len({item.family for item in items} - without_card(bank))
