from baclofen_quiz.learning.card_order import Place
from baclofen_quiz.services.card_box import CardFilter, cards_of, note_key, place_of
from factories import make_bank


def test_every_card_is_of_a_fact_that_may_be_asked() -> None:
    bank = make_bank()
    cards = cards_of(bank)

    assert cards
    assert all(bank.facts[fact].usable for fact in cards)
    assert all(card.fact_id == fact for fact, card in cards.items())


def test_the_cards_of_a_bank_are_made_once_and_of_another_anew() -> None:
    bank, empty = make_bank(), make_bank(monographs=())

    assert cards_of(bank) is cards_of(bank)
    assert cards_of(empty) == {}


def test_a_filter_takes_a_drug_and_a_section() -> None:
    card = next(iter(cards_of(make_bank()).values()))
    drug, section, _ = card.fact_id.split("/", 2)

    assert CardFilter().takes(card)
    assert CardFilter(drug, section).takes(card)
    assert not CardFilter("tizanidine").takes(card)
    assert not CardFilter(drug, "nowhere").takes(card)
    assert place_of(card) == Place(card.fact_id, f"{drug}/{section}")


def test_a_card_has_the_name_of_its_note_in_anki() -> None:
    assert note_key("baclofen/uses/a") == "fact:baclofen/uses/a"
