from baclofen_quiz.services.deck_cards import card_of, without_card
from factories import make_bank, make_single_item, make_twins

REPEATING = make_single_item()


def test_a_question_has_its_own_card_unless_another_asks_the_same() -> None:
    choice, typed = make_twins()
    bank = make_bank(items=(choice, typed, REPEATING))
    assert without_card(bank) == {choice.family, REPEATING.family}
    assert card_of(bank, "spasticity/other") == "item:spasticity/other"
    assert card_of(bank, choice.family) == f"item:{typed.family}"
    assert card_of(bank, REPEATING.family) == "fact:baclofen/mechanism/receptor"
