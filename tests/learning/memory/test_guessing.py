"""What guessing does to marks, and what it takes from them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.item import Item
from baclofen_quiz.learning.memory.guessing import (
    chance,
    expected_mark,
    knew,
    known_share,
    predicted,
)
from factories import (
    make_cloze_item,
    make_items,
    make_matching_item,
    make_multiple_item,
    make_numeric_item,
    make_options,
    make_ordering_item,
    make_short_item,
    make_single_item,
)

shares = st.floats(0, 1)


@pytest.mark.parametrize(
    ("recall", "known"), [(0.1, 0.31), (0.3, 0.63), (0.5, 0.80), (0.9, 0.97)]
)
def test_a_right_choice_of_four_is_known_this_often(
    recall: float, known: float
) -> None:
    assert knew(recall, 0.25) == pytest.approx(known, abs=0.005)


def test_a_first_right_choice_is_taken_for_luck_and_a_typed_one_for_knowledge() -> None:
    assert knew(0.0, 0.25) == 0
    assert knew(0.0, 0.0) == 1


@pytest.mark.parametrize(
    "item", [make_numeric_item(), make_short_item(), make_cloze_item()]
)
def test_what_is_typed_is_not_guessed(item: Item) -> None:
    assert chance(item) == 0


def test_one_option_in_four_is_guessed() -> None:
    assert chance(make_single_item(options=make_options(*"abcd"), key="a")) == 0.25


@pytest.mark.parametrize(
    ("options", "patterns"), [("abc", 3), ("abcd", 10), ("abcde", 25)]
)
def test_at_least_two_options_are_ticked_and_not_all(
    options: str, patterns: int
) -> None:
    item = make_multiple_item(
        options=make_options(*options), keys=frozenset(options[:2])
    )

    assert chance(item) == 1 / patterns


def test_two_options_can_be_ticked_in_one_way() -> None:
    """A person may write such an item; the check warns of it."""
    item = make_multiple_item(options=make_options(*"ab"), keys=frozenset("ab"))

    assert chance(item) == 1


def test_four_steps_have_24_orders() -> None:
    assert chance(make_ordering_item(options=make_options(*"abcd"))) == 1 / 24


def test_each_left_side_may_go_with_any_right_one() -> None:
    left, right = make_options("l1", "l2"), make_options("r1", "r2", "r3")
    item = make_matching_item(
        left=left, right=right, pairs=(("l1", "r1"), ("l2", "r1"))
    )

    assert chance(item) == pytest.approx(1 / 9)


@pytest.mark.parametrize("item", make_items(), ids=lambda item: item.kind)
def test_every_kind_has_a_chance(item: Item) -> None:
    assert 0 <= chance(item) < 1


@given(shares, shares)
def test_guessing_only_ever_adds_to_a_mark(recall: float, by_guess: float) -> None:
    assert recall - 1e-12 <= expected_mark(recall, by_guess) <= 1 + 1e-12
    assert recall - 1e-12 <= knew(recall, by_guess) <= 1


def test_the_weakest_fact_decides_what_is_predicted() -> None:
    assert predicted((0.9, 0.5, 0.7), 0.25) == 0.625
    assert predicted((0.9, 0.0), 0.25) == 0.25
    assert predicted((), 0.25) == 0.25


@given(shares, st.floats(0, 0.9))
def test_taking_guesses_off_undoes_adding_them(known: float, by_guess: float) -> None:
    right = expected_mark(known, by_guess)

    assert known_share(right, by_guess) == pytest.approx(known, abs=1e-9)


def test_less_right_than_by_guessing_is_nothing_known() -> None:
    assert known_share(0.1, 0.25) == 0
