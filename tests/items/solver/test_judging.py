from dataclasses import replace
from decimal import Decimal

import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation import generate
from baclofen_quiz.items.item import Item, NumericItem
from baclofen_quiz.items.solver import Sound, Unjudged, Unsound, judge
from desks import bundled_lexicon, bundled_monograph
from factories import (
    make_matching_item,
    make_multiple_item,
    make_numeric_item,
    make_ordering_item,
    make_short_item,
    make_single_item,
)
from solving import DOSING, facts_of, with_wrong_keys

FACTS = {fact.id: fact for fact in bundled_monograph().facts}
ITEMS = generate(bundled_monograph(), bundled_lexicon()).items


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_an_item_is_true_as_it_stands_and_false_with_any_other_key(item: Item) -> None:
    assert judge(item, FACTS) == Sound()
    planted = list(with_wrong_keys(item))
    assert planted
    missed = [
        wrong for wrong in planted if not isinstance(judge(wrong, FACTS), Unsound)
    ]
    assert missed == []


def test_every_model_of_the_bank_has_a_reader() -> None:
    verdicts = [judge(item, FACTS) for item in ITEMS]
    assert [v for v in verdicts if isinstance(v, Unjudged)] == []


def test_a_model_without_a_reader_is_not_judged() -> None:
    assert judge(make_short_item(), FACTS) == Unjudged("authored")


def test_what_the_facts_say_nothing_of_is_not_sound() -> None:
    item = make_single_item(model="interaction-effect", stem="What of tea?")
    assert judge(item, FACTS) == Unsound(
        "The facts give no answer: nothing in 'What of tea?' is found."
    )


@pytest.mark.parametrize(
    "item",
    [
        make_numeric_item(model="receptor"),
        make_ordering_item(model="maximum", stem="The usual maximum for an adult?"),
        make_single_item(model="sides"),
        make_multiple_item(model="presynaptic-order"),
        make_single_item(model="missing-word"),
    ],
    ids=lambda item: item.kind.value,
)
def test_an_item_of_another_kind_than_its_reader_is_not_sound(item: Item) -> None:
    verdict = judge(item, FACTS)
    assert verdict == Unsound("Its reader is for items of another kind.")


def test_a_matching_item_is_judged_pair_by_pair() -> None:
    item = make_matching_item(model="match-targets", section=Section.COMPARISON)
    verdict = judge(item, FACTS)
    assert isinstance(verdict, Unsound)
    assert "does not belong to" in verdict.reason


def _dose(value: str, *errors: str, unit: str = "mg") -> NumericItem:
    item = make_numeric_item(
        drug="examplol",
        model="daily-total",
        stem="An adult takes 10 mg three times daily. What is the total?",
        value=Decimal(value),
        unit=unit,
    )
    shown = tuple(replace(item.errors[0], value=Decimal(wrong)) for wrong in errors)
    return replace(item, errors=shown)


def test_a_number_is_compared_in_its_unit() -> None:
    assert judge(_dose("30"), facts_of(DOSING)) == Sound()
    assert judge(_dose("30000", unit="mcg"), facts_of(DOSING)) == Sound()
    assert isinstance(judge(_dose("30", unit="mcg"), facts_of(DOSING)), Unsound)


def test_an_error_that_leads_to_the_right_number_is_found() -> None:
    assert judge(_dose("30", "10", "30"), facts_of(DOSING)) == Unsound(
        "The error not_divided leads to the right number."
    )


def test_a_division_by_nothing_is_no_answer() -> None:
    item = replace(
        _dose("1"),
        model="route-ratio",
        stem="It was 10 mg three times daily and is 0 mcg per day. What is the ratio?",
    )
    assert judge(item, facts_of(DOSING)) == Unsound("It divides by nothing.")
