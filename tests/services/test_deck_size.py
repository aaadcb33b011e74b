from baclofen_quiz.services.deck_choice import DeckChoice
from baclofen_quiz.services.deck_size import notes_looked_at
from deck_building import bank_of_facts
from factories import make_bank, make_twins


def test_facts_and_families_of_the_drug_are_counted() -> None:
    bank = make_bank()
    families = {item.family for item in bank.items} - bank.echoes.keys()
    facts = notes_looked_at(bank_of_facts(), DeckChoice())

    assert facts == 2
    assert notes_looked_at(bank, DeckChoice()) == facts + len(families)
    assert notes_looked_at(bank, DeckChoice("Baclofen")) == facts + len(families)
    assert notes_looked_at(bank, DeckChoice("aspirin")) == 0


def test_a_calculation_that_is_asked_with_options_too_counts_once() -> None:
    choice, typed = make_twins()
    alone = notes_looked_at(make_bank(items=(typed,)), DeckChoice())
    assert notes_looked_at(make_bank(items=(typed, choice)), DeckChoice()) == alone
