from dataclasses import replace

import pytest

from baclofen_quiz.items.giveaways import giveaways, kept_apart
from baclofen_quiz.items.item import Certificate, Item, Proof, SingleItem
from factories import (
    make_cloze_item,
    make_items,
    make_numeric_item,
    make_short_item,
    make_single_item,
)

OTHER = "baclofen/comparison/dantrolene.target"


def giver(explanation: str) -> SingleItem:
    """Make an item on a fact of its own whose first option rests on the other fact."""
    item = make_single_item(id="giver", facts=("own",))
    first, *rest = item.options
    shown = replace(first, certificate=Certificate(Proof.FUNCTIONAL, (OTHER, "x:y")))
    return replace(item, options=(shown, *rest), explanation=explanation)


def asking(key: str) -> Item:
    return make_short_item(id="asking", accepted=(key,), facts=(OTHER,))


def test_an_explanation_on_the_asked_fact_gives_the_key() -> None:
    items = (giver("That is how dantrolene works."), asking("Dantrolene"))

    assert giveaways(items) == {"giver": ("asking",)}


def test_a_stem_a_take_away_and_a_worked_solution_give_it_too() -> None:
    said = "Dantrolene, then?"
    for item in (
        replace(giver(""), stem=said),
        replace(giver(""), take_away=said),
        replace(giver(""), worked=(said,)),
    ):
        assert giveaways((item, asking("dantrolene"))) == {"giver": ("asking",)}


def test_plurals_and_marks_make_no_difference() -> None:
    items = (giver("It blocks GABA B receptors."), asking("GABA-B receptor"))

    assert giveaways(items) == {"giver": ("asking",)}


def test_the_words_without_the_fact_give_nothing_unless_they_are_many() -> None:
    few = replace(giver("It is dantrolene."), options=())
    many = replace(giver("Then the release of substance P falls."), options=())

    assert giveaways((few, asking("Dantrolene"))) == {}
    assert giveaways((many, asking("release of substance P falls"))) == {
        "giver": ("asking",)
    }


def test_many_words_with_a_number_give_nothing_without_the_fact() -> None:
    item = replace(giver("One takes 10 mg three times daily."), options=())

    assert giveaways((item, asking("10 mg three times daily"))) == {}


def test_a_fact_without_the_words_gives_nothing() -> None:
    assert giveaways((giver("It is another drug."), asking("Dantrolene"))) == {}


def test_items_on_one_fact_are_no_pair() -> None:
    item = replace(giver("It is dantrolene."), facts=("own", OTHER))

    assert giveaways((item, asking("Dantrolene"))) == {}


def test_variants_of_one_family_are_no_pair() -> None:
    item = replace(giver("It is dantrolene."), clone_of="family")
    variant = replace(asking("Dantrolene"), clone_of="family")

    assert giveaways((item, variant)) == {}


def test_the_keys_of_numbers_and_gaps_are_seen() -> None:
    number = make_numeric_item(id="asking", facts=(OTHER,))
    gap = make_cloze_item(id="asking", accepted=("calcium",), facts=(OTHER,))

    assert giveaways((giver("Then 4 mg."), number)) == {"giver": ("asking",)}
    assert giveaways((giver("Then calcium."), gap)) == {"giver": ("asking",)}


@pytest.mark.parametrize("key", ["...", "word " * 21])
def test_a_key_without_words_or_with_too_many_is_given_by_nothing(key: str) -> None:
    assert giveaways((giver(f"It is {key}."), asking(key))) == {}


def test_what_very_many_items_ask_is_no_news() -> None:
    many = [replace(asking("Dantrolene"), id=f"asking-{n}") for n in range(21)]
    items = (giver("It is dantrolene."), *many)

    assert giveaways(items) == {}
    assert len(giveaways(items[:-1])["giver"]) == 20


def test_every_kind_of_item_is_read() -> None:
    assert giveaways(make_items()) == {}


def test_a_pair_is_kept_apart_both_ways() -> None:
    assert kept_apart({"a": ("b", "c")}) == {
        "a": frozenset({"b", "c"}),
        "b": frozenset({"a"}),
        "c": frozenset({"a"}),
    }
