from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.item import Item
from baclofen_quiz.learning.selection.filters import Filter
from baclofen_quiz.learning.selection.refusals import (
    NAMES,
    TICKED,
    BankEmpty,
    LengthUnfit,
    NoItemMatches,
    TimerUnfit,
    no_match,
)
from factories import make_single_item

Masks = list[frozenset[Filter]]


def items_of(masks: Masks) -> tuple[list[Item], Callable[[Item], frozenset[Filter]]]:
    items: list[Item] = [make_single_item(id=f"i{n}") for n in range(len(masks))]
    by_id = {item.id: mask for item, mask in zip(items, masks, strict=True)}
    return items, lambda item: by_id[item.id]


def blamed(*masks: set[Filter]) -> BankEmpty | NoItemMatches:
    return no_match(*items_of([frozenset(mask) for mask in masks]))


def test_the_filter_is_named_whose_removal_brings_most_back() -> None:
    refusal = blamed({Filter.KINDS}, {Filter.SCOPES}, {Filter.KINDS})

    assert isinstance(refusal, NoItemMatches)
    assert (refusal.loosen, refusal.more) == (Filter.KINDS, 2)
    assert str(refusal) == (
        "No question matches. Loosen “Kind”: without it, 2 questions would match."
    )


def test_one_question_that_would_match_is_said_so() -> None:
    assert str(blamed({Filter.SEEN}, {Filter.KINDS, Filter.SCOPES})) == (
        "No question matches. Loosen “Seen before”: without it, 1 question would match."
    )


def test_where_no_single_filter_is_to_blame_the_fewest_are_named() -> None:
    refusal = blamed({Filter.KINDS, Filter.SCOPES}, {*Filter})

    assert isinstance(refusal, NoItemMatches)
    assert refusal.loosen is Filter.SCOPES
    assert str(refusal) == (
        "No question matches. Loosen “Sections” and “Kind” together: without them, "
        "1 question would match."
    )


def test_a_family_counts_once() -> None:
    items: list[Item] = [make_single_item(id=f"r{n}", clone_of="r") for n in range(3)]
    refusal = no_match(items, lambda _: frozenset({Filter.KINDS}))

    assert isinstance(refusal, NoItemMatches)
    assert refusal.more == 1


def test_an_empty_bank_blames_no_filter() -> None:
    assert isinstance(blamed(), BankEmpty)
    assert str(blamed()) == (
        "There is no question yet. Whoever runs this site can see the reason with the "
        "command baclofen-quiz check."
    )


def test_what_is_ticked_is_named_before_what_a_link_brought_along() -> None:
    refusal = blamed({Filter.FACTS}, {Filter.FACTS}, {Filter.SEEN, Filter.KINDS})

    assert str(refusal) == (
        "No question matches. Loosen “Kind” and “Seen before” together: without them, "
        "1 question would match."
    )
    assert "“Statement”" in str(blamed({Filter.FACTS}, {Filter.FACTS, Filter.KINDS}))


@given(st.lists(st.frozensets(st.sampled_from(Filter), min_size=1), min_size=1))
def test_no_other_single_filter_would_bring_more_back(masks: Masks) -> None:
    refusal = no_match(*items_of(masks))
    alone = {one: masks.count(frozenset({one})) for one in TICKED}

    assert isinstance(refusal, NoItemMatches)
    if any(alone.values()):
        assert alone[refusal.loosen] == refusal.more == max(alone.values())
    assert refusal.more > 0


@given(st.lists(st.frozensets(st.sampled_from(Filter), min_size=1), min_size=1))
def test_what_is_named_brings_back_as_many_as_are_said(masks: Masks) -> None:
    refusal = no_match(*items_of(masks))
    named = {one for one, name in NAMES.items() if f"“{name}”" in str(refusal)}

    assert isinstance(refusal, NoItemMatches)
    assert sum(mask <= named for mask in masks) == refusal.more
    assert not any(mask < named for mask in masks)


@pytest.mark.parametrize("length", [-1, 0, 101])
def test_a_length_nobody_takes_is_named(length: int) -> None:
    assert str(LengthUnfit(length)) == (
        f"A quiz has 1 to 100 questions, not {length}. Choose another number."
    )


def test_a_timer_nobody_needs_is_named() -> None:
    assert str(TimerUnfit(-1)) == (
        "A question has up to 600 seconds, or 0 for no timer, not -1. "
        "Choose another time."
    )
