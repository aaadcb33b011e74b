import pytest

from baclofen_quiz.items.question_file.desk import Desk
from baclofen_quiz.items.question_file.header import Header
from baclofen_quiz.items.question_file.inline import protected
from baclofen_quiz.items.question_file.options import (
    Names,
    Said,
    make_option,
    read_option,
)
from baclofen_quiz.problems import Location

AT = Location("quiz.md", 3)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("GABA-B — both sides", Said("GABA-B", "both sides", "", "")),
        ("GABA-B -- both sides", Said("GABA-B", "both sides", "", "")),
        ("first — second — third", Said("first", "second — third", "", "")),
        ("pre- and post-synaptic", Said("pre- and post-synaptic", "", "", "")),
        ("5\N{EN DASH}10 mg", Said("5\N{EN DASH}10\u00a0mg", "", "", "")),
        ("word—word", Said("word—word", "", "", "")),
        (r"a \— b — c", Said("a — b", "c", "", "")),
        ("text {#name} — reason", Said("text", "reason", "name", "name")),
        ("text — reason {#name}", Said("text", "reason", "name", "name")),
        ("text {#name}", Said("text", "", "name", "name")),
        ("text {#a} — reason {#b}", Said("text", "reason", "a", "a")),
        ("text —", Said("text", "", "", "")),
        ("— reason only", Said("", "reason only", "", "")),
    ],
)
def test_a_reason_begins_at_the_first_dash(raw: str, said: Said) -> None:
    assert read_option(protected(raw)) == said


def _given(*said: Said) -> tuple[list[str], list[str]]:
    desk = Desk("quiz.md", Header())
    names = Names(desk)
    used = [names.give(one, AT) for one in said]
    return used, [str(problem.severity) for problem in desk.problems]


def test_an_option_is_named_by_its_words_or_its_pin() -> None:
    said = (Said("GABA-A receptor", "", "", ""), Said("x", "", "gb", "gb"))

    assert _given(*said) == (["gaba-a-receptor", "gb"], [])


def test_words_that_give_one_name_are_counted_and_warned_of() -> None:
    plus, minus = Said("+5", "", "", ""), Said("-5", "", "", "")

    assert _given(plus, minus, minus) == (["5", "5-2", "5-3"], ["warning"] * 2)


def test_a_counted_name_that_is_taken_is_passed_over() -> None:
    said = [Said(text, "", "", "") for text in ("x 2", "x", "x")]

    assert _given(*said)[0] == ["x-2", "x", "x-3"]


def test_one_pin_for_two_options_is_an_error() -> None:
    pinned = Said("x", "", "same", "same")

    assert _given(pinned, pinned)[1] == ["error"]


def test_the_name_of_i_do_not_know_is_reserved() -> None:
    assert _given(Said("x", "", "dont-know", "dont-know"))[1] == ["error"]


def test_a_pin_that_is_no_fit_name_is_levelled_with_a_warning() -> None:
    assert _given(Said("x", "", "big", "Big")) == (["big"], ["warning"])


def test_the_reason_of_an_option_stands_in_the_question_file() -> None:
    option = make_option(Said("text", "reason", "", ""), "name", AT)

    assert (option.id, option.certificate, option.source.line) == ("name", None, 3)
