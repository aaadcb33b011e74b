"""Which facts an answer speaks for and against."""

from dataclasses import replace

import pytest

from baclofen_quiz.items.answers import (
    Answer,
    Chosen,
    ChosenSet,
    DontKnow,
    Matched,
    Ordered,
    Typed,
)
from baclofen_quiz.items.item import Certificate, Item, Option, Proof
from baclofen_quiz.items.marking import mark
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.memory.crediting import (
    Credit,
    answered,
    credits_of,
    not_reached,
)
from baclofen_quiz.learning.memory.events import Outcome
from baclofen_quiz.learning.memory.guessing import chance
from factories import (
    make_items,
    make_matching_item,
    make_multiple_item,
    make_numeric_item,
    make_option,
    make_ordering_item,
    make_single_item,
)
from remembering import make_answer, make_place

A, B, C, D = (f"baclofen/uses/{name}" for name in ("a", "b", "c", "d"))
ELSEWHERE = "baclofen/adverse/elsewhere"
RIGHT, WRONG = Outcome.RIGHT, Outcome.WRONG
BLANK, UNTOLD = Outcome.BLANK, Outcome.UNTOLD


def on(option_id: str, *evidence: str) -> Option:
    return make_option(option_id, certificate=Certificate(Proof.DENIED, evidence))


def outcomes(item: Item, answer: Answer) -> dict[str, Outcome]:
    found = credits_of(item, answer, mark(item, answer))
    return {fact: credit.outcome for fact, credit in found.items()}


SINGLE = make_single_item(
    facts=(A, B, C),
    key="key",
    options=(
        on("key", A),
        on("against-b", "disjoint:kind=x,y", B),
        on("against-b-and-c", B, C),
        on("against-another", "relation:main-target", ELSEWHERE),
        replace(on("authored"), certificate=None),
        on("declared", "error:tenfold"),
    ),
)


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ("key", {A: RIGHT, B: RIGHT, C: RIGHT}),
        ("against-b", {A: UNTOLD, B: WRONG, C: UNTOLD}),
        ("against-b-and-c", {A: UNTOLD, B: WRONG, C: WRONG}),
        ("against-another", {A: WRONG, B: WRONG, C: WRONG}),
        ("authored", {A: WRONG, B: WRONG, C: WRONG}),
        ("declared", {A: WRONG, B: WRONG, C: WRONG}),
    ],
)
def test_a_wrong_choice_tells_against_the_fact_that_refutes_it(
    chosen: str, expected: dict[str, Outcome]
) -> None:
    assert outcomes(SINGLE, Chosen(chosen)) == expected


@pytest.mark.parametrize("chosen", ["against-b", "against-another", "declared"])
def test_one_fact_takes_the_whole_blame(chosen: str) -> None:
    assert outcomes(replace(SINGLE, facts=(A,)), Chosen(chosen)) == {A: WRONG}


@pytest.mark.parametrize("item", make_items(), ids=lambda item: item.kind)
def test_not_knowing_is_a_blank_on_every_fact(item: Item) -> None:
    several = replace(item, facts=(A, B))

    assert outcomes(several, DontKnow()) == {A: BLANK, B: BLANK}


@pytest.mark.parametrize("item", make_items(), ids=lambda item: item.kind)
def test_what_was_not_reached_is_told_apart_from_a_blank(item: Item) -> None:
    credit = Credit(Outcome.NOT_REACHED, chance(item))

    assert not_reached(replace(item, facts=(A, B))) == {A: credit, B: credit}


def test_an_item_on_no_known_fact_credits_none() -> None:
    bare = replace(SINGLE, facts=())

    assert outcomes(bare, Chosen("key")) == {}
    assert outcomes(bare, Chosen("against-b")) == {}


MULTIPLE = make_multiple_item(
    facts=(A, B, C),
    keys=frozenset({"a1", "b1"}),
    options=(on("a1", A), on("b1", B), on("b2", B), on("c1", C), on("x", ELSEWHERE)),
)


@pytest.mark.parametrize(
    ("ticked", "expected"),
    [
        ({"a1", "b1"}, {A: RIGHT, B: RIGHT, C: RIGHT}),
        ({"a1"}, {A: RIGHT, B: WRONG, C: RIGHT}),
        ({"a1", "b1", "b2"}, {A: RIGHT, B: WRONG, C: RIGHT}),
        ({"a1", "b1", "x"}, {A: RIGHT, B: RIGHT, C: RIGHT}),  # partly: x is elsewhere
        ({"b2", "c1"}, {A: WRONG, B: WRONG, C: WRONG}),
        ({"a1", "b2", "c1"}, {A: UNTOLD, B: WRONG, C: WRONG}),  # worth nothing at all
        ({"a1", "b1", "b2", "c1", "x"}, {A: UNTOLD, B: WRONG, C: WRONG}),
    ],
)
def test_each_fact_of_a_ticked_list_is_judged_by_its_own_options(
    ticked: set[str], expected: dict[str, Outcome]
) -> None:
    assert outcomes(MULTIPLE, ChosenSet(frozenset(ticked))) == expected


def test_a_part_is_guessed_more_easily_than_the_whole() -> None:
    answer = ChosenSet(frozenset({"b1"}))

    partly = credits_of(MULTIPLE, answer, mark(MULTIPLE, answer))
    whole = ChosenSet(MULTIPLE.keys)
    wholly = credits_of(MULTIPLE, whole, mark(MULTIPLE, whole))

    assert partly[B] == Credit(RIGHT, 0.25)
    assert partly[C] == Credit(RIGHT, 0.5)
    assert wholly[B] == Credit(RIGHT, chance(MULTIPLE)) == Credit(RIGHT, 1 / 25)


def test_a_wrong_tick_without_a_stated_reason_cannot_be_told_apart() -> None:
    authored = replace(MULTIPLE.options[4], certificate=None)
    item = replace(MULTIPLE, options=(*MULTIPLE.options[:4], authored))

    assert set(outcomes(item, ChosenSet(frozenset({"a1"}))).values()) == {RIGHT, WRONG}
    blamed = outcomes(item, ChosenSet(frozenset({"a1", "b1", "x"})))
    assert blamed == {A: WRONG, B: WRONG, C: WRONG}


def test_a_fact_without_a_part_of_its_own_is_left_out_of_a_partly_right_answer() -> (
    None
):
    item = replace(MULTIPLE, facts=(A, B, D))

    found = outcomes(item, ChosenSet(frozenset({"a1"})))

    assert found == {A: RIGHT, B: WRONG, D: UNTOLD}


ORDERING = make_ordering_item(
    facts=(A, B, C, D), options=(on("a", A), on("b", B), on("c", C), on("d", D))
)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("abcd", {A: RIGHT, B: RIGHT, C: RIGHT, D: RIGHT}),
        ("bcda", {A: WRONG, B: WRONG, C: RIGHT, D: RIGHT}),
        ("abdc", {A: RIGHT, B: RIGHT, C: WRONG, D: WRONG}),
        ("acbd", {A: UNTOLD, B: WRONG, C: WRONG, D: WRONG}),
        ("dcba", {A: WRONG, B: WRONG, C: WRONG, D: WRONG}),
    ],
)
def test_a_step_is_known_by_what_it_follows(
    order: str, expected: dict[str, Outcome]
) -> None:
    assert outcomes(ORDERING, Ordered(tuple(order))) == expected


MATCHING = make_matching_item(
    facts=(A, B, C),
    left=(on("a", A), on("b", B), on("b-too", B)),
    right=(on("one", C), on("two", ELSEWHERE), on("three", ELSEWHERE)),
    pairs=(("a", "one"), ("b", "two"), ("b-too", "three")),
)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        (MATCHING.pairs, {A: RIGHT, B: RIGHT, C: RIGHT}),
        ((("a", "one"), ("b", "two")), {A: RIGHT, B: WRONG, C: RIGHT}),
        ((("a", "one"), ("b", "three")), {A: RIGHT, B: WRONG, C: RIGHT}),
        (
            (("a", "two"), ("b", "two"), ("b-too", "three")),
            {A: WRONG, B: RIGHT, C: WRONG},
        ),
        ((("a", "two"),), {A: WRONG, B: WRONG, C: WRONG}),
    ],
)
def test_a_pair_rests_on_the_facts_of_both_its_sides(
    pairs: tuple[tuple[str, str], ...], expected: dict[str, Outcome]
) -> None:
    assert outcomes(MATCHING, Matched(pairs)) == expected


def test_a_wrong_number_tells_against_every_fact_it_is_worked_out_from() -> None:
    item = make_numeric_item(facts=(A, B))

    assert outcomes(item, Typed("40", "mg")) == {A: WRONG, B: WRONG}
    assert outcomes(item, Typed("4", "mg")) == {A: RIGHT, B: RIGHT}
    assert outcomes(item, Typed(" ", "mg")) == {A: BLANK, B: BLANK}


@pytest.mark.parametrize("count", range(1, 1 << len(MULTIPLE.options)))
def test_no_ticked_list_leaves_every_fact_untold(count: int) -> None:
    ticked = {
        option.id for n, option in enumerate(MULTIPLE.options) if count & (1 << n)
    }

    assert set(outcomes(MULTIPLE, ChosenSet(frozenset(ticked))).values()) != {UNTOLD}


def test_the_event_of_each_fact_keeps_what_was_said_with_the_answer() -> None:
    credited = {A: Credit(WRONG, 0.25), B: Credit(UNTOLD, 0.25)}
    place = make_place()

    found = answered(
        credited, place, confidence=Confidence.UNSURE, hint=True, misread=True
    )

    assert found == {
        fact: make_answer(
            credit.outcome,
            place,
            chance=credit.chance,
            confidence=Confidence.UNSURE,
            hint=True,
            misread=True,
        )
        for fact, credit in credited.items()
    }
