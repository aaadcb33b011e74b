"""Which card asks a question: its own, or another that asks the same already."""

from collections.abc import Set as AbstractSet

from baclofen_quiz.exchange.anki.names import fact_key, item_key
from baclofen_quiz.items.bank import Bank


def without_card(bank: Bank) -> AbstractSet[str]:
    """The families of items that have no card of their own."""
    return bank.twins.keys() | bank.echoes.keys()


def card_of(bank: Bank, family: str) -> str:
    """The key of the note that asks what a family of items asks."""
    typed = bank.twins.get(family, family)
    repeated = bank.echoes.get(typed)
    return fact_key(repeated) if repeated else item_key(typed)
