"""What a learner can take into Anki: how much of everything there is."""

from dataclasses import dataclass

from baclofen_quiz.exchange.anki import searching
from baclofen_quiz.exchange.anki.names import contrast_key, fact_key, item_key
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.contrasts import contrasts
from baclofen_quiz.learning.selection import Scope
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.confusions import my_confusions
from baclofen_quiz.services.deck_cards import without_card
from baclofen_quiz.services.deck_choice import Picked
from baclofen_quiz.services.deck_picking import of_confusions, of_mistakes, of_safety
from baclofen_quiz.services.mistakes import mistakes
from baclofen_quiz.services.quiz_builder import in_reading_order
from baclofen_quiz.store.database import Store


@dataclass(frozen=True, slots=True)
class Amount:
    """So many facts, contrasts, and questions, each of these with its variants."""

    facts: int = 0
    contrasts: int = 0
    questions: int = 0

    @property
    def some(self) -> bool:
        """Whether there is anything."""
        return bool(self.facts or self.contrasts or self.questions)


@dataclass(frozen=True, slots=True)
class DeckOffer:
    """The decks there are; ``search`` finds the learner's mistakes in Anki.

    ``mixed`` counts the contrasts of drugs that the learner mixes up. Of nobody there
    are no mistakes.
    """

    whole: Amount
    mistakes: Amount
    safety: Amount
    mixed: int
    scopes: tuple[Scope, ...]
    search: str


def deck_offer(store: Store, bank: Bank, learner: Learner | None) -> DeckOffer:
    """Count what the decks of a bank would hold."""
    facts = {fact_key(fact.id) for fact in bank.facts.values() if fact.usable}
    families = {item.family for item in bank.items} - without_card(bank)
    questions = set(map(item_key, families))
    apart = {contrast_key(one.id) for one in contrasts(bank.items, bank.facts)}

    def amount(picked: Picked) -> Amount:
        return Amount(*(len(kind & picked.keys) for kind in (facts, apart, questions)))

    missed, mixed = Picked(frozenset(), ""), 0
    if learner is not None:
        missed = of_mistakes(mistakes(store, bank, learner))
        named = (one.confusion for one in my_confusions(store, bank, learner))
        mixed = len(of_confusions(bank, named).keys)
    scopes = {
        Scope(book.drug, fact.section)
        for book in bank.monographs
        for fact in book.facts
        if fact.usable
    }
    return DeckOffer(
        whole=Amount(len(facts), len(apart), len(questions)),
        mistakes=amount(missed),
        safety=amount(of_safety(bank)),
        mixed=mixed,
        scopes=in_reading_order(scopes),
        search=searching.by_keys((facts | questions) & missed.keys),
    )
