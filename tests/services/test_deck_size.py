from baclofen_quiz.services.deck_choice import DeckChoice
from baclofen_quiz.services.deck_size import notes_looked_at
from deck_building import bank_of_facts
from factories import make_bank


def test_facts_and_families_of_the_drug_are_counted() -> None:
    bank = make_bank()
    families = {item.family for item in bank.items}
    facts = notes_looked_at(bank_of_facts(), DeckChoice())

    assert facts == 2
    assert notes_looked_at(bank, DeckChoice()) == facts + len(families)
    assert notes_looked_at(bank, DeckChoice("Baclofen")) == facts + len(families)
    assert notes_looked_at(bank, DeckChoice("aspirin")) == 0
