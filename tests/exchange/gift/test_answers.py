from decimal import Decimal

from baclofen_quiz.exchange.gift.answers import answer_of, costs_fairly, part
from baclofen_quiz.items.item import NumericError
from factories import (
    make_matching_item,
    make_multiple_item,
    make_numeric_item,
    make_option,
    make_options,
    make_ordering_item,
    make_short_item,
    make_single_item,
)

RIGHT = make_option("a", rationale="yes")
WRONG = make_option("b", text="%5% b", rationale="")
TRUE = make_option("true", rationale="")
FALSE = make_option("false", rationale="no")


def test_one_option_is_right_and_the_others_wrong() -> None:
    item = make_single_item(options=(RIGHT, WRONG), key="a")

    assert answer_of(item) == "\n\t=A#yes\n\t~%0%%5% b\n"


def test_true_and_false_are_written_as_such() -> None:
    item = make_single_item(options=(TRUE, FALSE), key="true")

    assert answer_of(item) == "TRUE#no"
    assert answer_of(make_single_item(options=(TRUE, FALSE), key="false")) == (
        "FALSE##no"
    )


def test_false_before_true_are_options_like_others() -> None:
    item = make_single_item(options=(FALSE, TRUE), key="true")

    assert answer_of(item) == "\n\t~False#no\n\t=True\n"


def test_right_options_share_the_marks_and_wrong_ones_cost_as_much() -> None:
    bare = tuple(make_option(name, rationale="") for name in "abcde")
    item = make_multiple_item(options=bare, keys=frozenset("abc"))

    assert answer_of(item).split() == [
        "~%33.33333%A",
        "~%33.33333%B",
        "~%33.33333%C",
        "~%-50%D",
        "~%-50%E",
    ]


def test_where_moodle_has_no_weight_wrong_options_cost_nothing() -> None:
    names = [f"o{n}" for n in range(13)]
    item = make_multiple_item(options=make_options(*names), keys=frozenset(names[:2]))

    assert not costs_fairly(item)
    assert answer_of(item).count("~%0%") == 11


def test_without_a_wrong_option_nothing_costs() -> None:
    item = make_multiple_item(options=make_options("a", "b"), keys=frozenset("ab"))

    assert not costs_fairly(item)


def test_wrong_numbers_are_written_with_what_is_said_to_them() -> None:
    error = NumericError(Decimal(8), "twice", "twice as much")
    item = make_numeric_item(value=Decimal(4), tolerance=Decimal(1), errors=(error,))

    assert answer_of(item) == "#\n\t=%100%4:1\n\t=%0%8:1#twice as much\n"


def test_pairs_stand_before_what_stays_unused() -> None:
    item = make_matching_item(
        left=make_options("a", "b"),
        right=make_options("d", "c", "e"),
        pairs=(("a", "c"), ("b", "c")),
    )

    assert answer_of(item) == "\n\t=A -> C\n\t=B -> C\n\t= -> D\n\t= -> E\n"


def test_a_star_is_no_wildcard() -> None:
    assert answer_of(make_short_item(accepted=("2*3",))) == "\n\t=%100%2\\\\*3\n"


def test_an_order_has_no_answer_in_gift() -> None:
    assert answer_of(make_ordering_item()) == ""


def test_a_bracket_at_the_start_is_not_taken_for_a_form() -> None:
    assert part("[html] x") == "[plain][html] x"
    assert part("x = [1]") == "x \\= [1]"
