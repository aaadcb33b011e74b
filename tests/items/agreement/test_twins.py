from dataclasses import replace

from baclofen_quiz.items.agreement.twins import near_twins
from baclofen_quiz.items.item import AUTHORED, Item
from factories import (
    make_cloze_item,
    make_matching_item,
    make_numeric_item,
    make_single_item,
)

STEM = "Which common effect follows when opioids are added to a muscle relaxant?"
AGAIN = "When opioids are added to a muscle relaxant, which common effect follows?"


def _pairs(*items: Item) -> list[tuple[str, str]]:
    named = [replace(item, id=f"e/{n}") for n, item in enumerate(items)]
    return [(item.id, other.id) for item, other in near_twins(named)]


def _single(stem: str, model: str = AUTHORED) -> Item:
    return replace(make_single_item(), stem=stem, model=model)


def test_the_same_words_in_another_order_are_a_twin() -> None:
    assert _pairs(_single(STEM), _single(AGAIN)) == [("e/1", "e/0")]


def test_of_a_person_and_the_generator_the_person_repeats() -> None:
    assert _pairs(_single(STEM), _single(AGAIN, "effect")) == [("e/0", "e/1")]
    assert _pairs(_single(STEM, "effect"), _single(AGAIN, "effect")) == []


def test_another_key_number_drug_or_kind_is_another_question() -> None:
    first = make_single_item(stem=STEM, model=AUTHORED)
    keyed = replace(first, key=first.options[0].id)
    assert _pairs(first, keyed) == []
    assert _pairs(_single(f"{STEM} 5"), _single(f"{AGAIN} 6")) == []
    assert _pairs(first, replace(first, drug="examplol")) == []
    assert _pairs(_single("Which drug?"), _single("Which drug?")) == []


def test_two_of_one_id_are_told_of_elsewhere() -> None:
    assert list(near_twins([_single(STEM), _single(AGAIN)])) == []


def test_every_kind_has_a_key_to_compare() -> None:
    for item in (make_numeric_item(), make_cloze_item(), make_matching_item()):
        own = replace(item, stem=STEM, model=AUTHORED)
        assert _pairs(own, replace(own, stem=AGAIN)) == [("e/1", "e/0")]


def test_a_thousand_that_share_their_words_are_compared_with_few() -> None:
    items = [_single(f"{STEM} Patient {n} of the ward number {n}") for n in range(1000)]
    assert _pairs(*items) == []
