from fractions import Fraction
from itertools import permutations

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
from baclofen_quiz.items.item import (
    Item,
    MatchingItem,
    MultipleItem,
    Option,
    OrderingItem,
    SingleItem,
    SourceLine,
)
from baclofen_quiz.items.marking import mark
from baclofen_quiz.services.sitting_views import FeedbackView, QuestionView
from baclofen_quiz.text import NBSP
from baclofen_quiz.web.reasons import (
    Reason,
    reasons_of,
    right_answer,
)
from baclofen_quiz.web.sources import Locator
from factories import (
    make_cloze_item,
    make_items,
    make_matching_item,
    make_multiple_item,
    make_numeric_item,
    make_ordering_item,
    make_short_item,
    make_single_item,
)

HERE = Locator("2.1", "/monographs/baclofen#mechanism-receptor", "Mechanism of action")


def here(_source: SourceLine) -> Locator:
    return HERE


def question(item: Item) -> QuestionView:
    options: tuple[Option, ...] = ()
    right: tuple[Option, ...] = ()
    match item:
        case SingleItem() | MultipleItem() | OrderingItem():
            options = item.options
        case MatchingItem():
            options, right = item.left, item.right
    return QuestionView("s", 1, 1, item, options, right, answered=True, finished=True)


def rows(item: Item, answer: Answer) -> tuple[Reason, ...]:
    view = FeedbackView(
        question(item),
        answer,
        mark(item, answer),
        confidence=None,
        hint=False,
        seconds=5,
        next_position=None,
    )
    return reasons_of(view, here)


def test_every_option_is_explained_with_its_place_in_the_source() -> None:
    found = rows(make_single_item(), Chosen("gaba-a"))

    assert [(row.mark, row.right, row.mine, row.pills) for row in found] == [
        ("A", False, False, ()),
        ("B", False, True, ("Your answer",)),
        ("C", True, False, ("Right answer",)),
    ]
    assert all(row.rationale and row.locator == HERE for row in found)


def test_ticked_and_missed_options_are_told_apart() -> None:
    found = rows(make_multiple_item(), ChosenSet(frozenset({"oral", "epidural"})))

    assert [row.pills for row in found] == [
        ("Right answer", "Your answer"),
        ("Right answer", "Not ticked"),
        (),
        ("Your answer",),
    ]
    assert [[row.tone(pill) for pill in row.pills] for row in found] == [
        ["ok", "ok"],
        ["ok", "due"],
        [],
        ["due"],
    ]
    assert found[2].tone("No partner here") == ""


@pytest.mark.parametrize(
    ("order", "pills"),
    [
        ("bound channels release reflex", ["Right place"] * 4),
        (
            "channels bound release reflex",
            [
                "You put it after step 2",
                "You put it first",
                "You put it after step 1",
                "Right place",
            ],
        ),
        (
            "channels release reflex bound",
            [
                "You put it after step 4",
                "You put it first",
                "Rightly after step 2",
                "Rightly after step 3",
            ],
        ),
        (
            "bound release channels reflex",
            [
                "Right place",
                "You put it after step 3",
                "You put it after step 1",
                "You put it after step 2",
            ],
        ),
    ],
)
def test_steps_stand_in_the_right_order_each_with_what_it_was_put_after(
    order: str, pills: list[str]
) -> None:
    found = rows(make_ordering_item(), Ordered(tuple(order.split())))

    assert [row.pills for row in found] == [(pill,) for pill in pills]


@pytest.mark.parametrize(
    "order", list(permutations(("bound", "channels", "release", "reflex")))
)
def test_as_many_steps_follow_rightly_as_links_are_counted(
    order: tuple[str, ...],
) -> None:
    item, answer = make_ordering_item(), Ordered(order)
    follow = [row for row in rows(item, answer)[1:] if row.right]

    assert Fraction(len(follow), 3) == mark(item, answer).fraction


def test_pairs_and_the_partners_left_over_are_explained() -> None:
    answer = Matched((("diazepam", "gaba-a"), ("tizanidine", "gaba-b")))

    assert [(row.text, row.pills) for row in rows(make_matching_item(), answer)] == [
        ("Tizanidine: Alpha 2", ("You chose: Gaba b",)),
        ("Diazepam: Gaba a", ("Right pair",)),
        ("Dantrolene: Calcium release", ("No partner chosen",)),
        ("Gaba b", ("No partner here",)),
    ]


def test_a_wrong_number_stands_below_the_right_one() -> None:
    found = rows(make_numeric_item(), Typed("12", "mg"))

    assert [(row.text, row.pills) for row in found] == [
        (f"4{NBSP}mg", ("Right answer",)),
        (f"12{NBSP}mg", ("Your answer",)),
    ]
    assert [row.rationale for row in found] == ["", ""], "it is said above the rows"


def test_a_right_word_needs_no_second_row() -> None:
    found = rows(make_short_item(), Typed("Dantrium"))

    assert [(row.text, row.right) for row in found] == [("Dantrium", True)]


@pytest.mark.parametrize("item", make_items(), ids=lambda item: item.kind.value)
def test_who_did_not_know_sees_the_answer_and_no_row_of_theirs(item: Item) -> None:
    found = rows(item, DontKnow())

    assert found
    assert not any(row.mine for row in found)
    assert mark(item, DontKnow()).fraction == Fraction(0)


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (make_single_item(), "The answer is C, GABA-B receptor"),
        (make_multiple_item(), "The answers are A and B"),
        (make_numeric_item(), f"The answer is 4{NBSP}mg"),
        (make_short_item(), "The answer is dantrolene"),
        (make_cloze_item(), "The answer is GABA-B"),
        (make_ordering_item(), ""),
        (make_matching_item(), ""),
    ],
    ids=lambda value: "" if isinstance(value, str) else value.kind.value,
)
def test_the_right_answer_is_said_in_a_sentence(item: Item, said: str) -> None:
    assert right_answer(question(item)) == said


def test_three_right_options_are_listed() -> None:
    item = make_multiple_item(keys=frozenset({"oral", "intravenous", "epidural"}))

    assert right_answer(question(item)) == "The answers are A, C and D"


def test_one_right_option_of_several_is_named_alone() -> None:
    item = make_multiple_item(keys=frozenset({"oral"}))

    assert right_answer(question(item)) == "The answer is A"
