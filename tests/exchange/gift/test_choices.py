import pytest

from baclofen_quiz.exchange.format.asked import Choices
from baclofen_quiz.exchange.gift.choices import read_choices
from baclofen_quiz.exchange.gift.forms import Form
from baclofen_quiz.problems import Problem
from gift_files import desk_for


def choices(text: str) -> tuple[Choices, list[str]]:
    answer, desk = desk_for(text)
    found = read_choices(answer, Form.MOODLE, desk)
    assert isinstance(found, Choices)
    return found, [f"{p.location.column} {p.what}" for p in desk.problems]


def refused(text: str) -> str:
    answer, desk = desk_for(text)
    found = read_choices(answer, Form.MOODLE, desk)
    assert isinstance(found, Problem)
    assert found.code == "not-imported"
    return f"{found.location.column} {found.what}"


def shape(found: Choices) -> list[tuple[str, bool, str]]:
    return [(o.text, o.right, o.rationale) for o in found.options]


def test_one_option_with_an_equals_sign_is_right() -> None:
    found, told = choices("=a # yes\n~b#no\n~ c")

    assert shape(found) == [("a", True, "yes"), ("b", False, "no"), ("c", False, "")]
    assert (found.many, told) == (False, [])


def test_without_one_all_that_weigh_are_right() -> None:
    found, told = choices("~%50%a ~%50%b ~%-50%c ~%-50%d")

    assert [o.right for o in found.options] == [True, True, False, False]
    assert (found.many, told) == (True, [])


def test_even_one_full_weight_makes_a_multiple() -> None:
    found, _ = choices("~%100%a ~%-100%b")

    assert found.many


def test_what_stands_before_the_first_sign_is_a_wrong_option() -> None:
    found, _ = choices("a ~b =c")

    assert shape(found) == [("a", False, ""), ("b", False, ""), ("c", True, "")]


def test_an_arrow_is_text() -> None:
    found, _ = choices("=a -> b ~c")

    assert found.options[0].text == "a -> b"


def test_escaped_signs_belong_to_the_words() -> None:
    found, told = choices(r"=a \= b \# c ~d\~e")

    assert [o.text for o in found.options] == ["a = b # c", "d~e"]
    assert told == []


def test_an_option_knows_its_place() -> None:
    found, _ = choices("=a\n  ~b")

    assert [(o.at.line, o.at.column) for o in found.options] == [(1, 1), (2, 3)]


def test_partial_credit_in_a_single_is_told_and_the_option_left_out() -> None:
    found, told = choices("=a ~%50%b ~c")

    assert [o.text for o in found.options] == ["a", "c"]
    assert told == ['4 The answer "b" earns 50 % there and was left out.']


def test_a_penalty_in_a_single_is_told() -> None:
    found, told = choices("=a ~%-25%b ~c")

    assert shape(found)[1] == ("b", False, "")
    assert told == ['4 The answer "b" costs 25 % there and nothing here.']


@pytest.mark.parametrize("text", ["~%70%a ~%30%b ~%-100%c", "~%50%a ~%25%b ~%-100%c"])
def test_right_options_that_weigh_differently_are_told(text: str) -> None:
    _, told = choices(text)

    assert [what[:35] for what in told] == ["1 The right options weigh different"]


def test_another_cost_of_wrong_options_is_told() -> None:
    _, told = choices("~%50%a ~%50%b ~c")

    assert told == ["1 A wrongly ticked option costs another share there."]


def test_a_weight_that_moodle_refuses_is_told_and_read() -> None:
    found, told = choices("~%33%a ~%33%b ~%33%c ~%-100%d")

    assert sum(o.right for o in found.options) == 3
    assert told[0] == "2 Moodle knows no weight of 33 %."


def test_an_option_without_words_is_left_out() -> None:
    found, told = choices("=a ~ ~b ~")

    assert [o.text for o in found.options] == ["a", "b"]
    assert [what[:4] for what in told] == ["4 An", "9 An"]


def test_an_equals_sign_after_a_letter_begins_an_option_and_is_told() -> None:
    found, told = choices("~Grant~Jefferson=no one")

    assert shape(found)[2] == ("no one", True, "")
    assert told == ["17 The = in the middle of these words begins the right option."]


@pytest.mark.parametrize("answer", ["~x<y\n\t=xy", "~x<y =xy", "~x<y z\n=xy", "~<5=xy"])
def test_a_less_than_sign_opens_no_tag(answer: str) -> None:
    found, _ = choices(answer)

    assert [option.right for option in found.options] == [False, True]


def test_an_equals_sign_in_a_tag_refuses_the_question() -> None:
    assert refused('~<b class="x">a</b> ~b').startswith("10 The = of an HTML tag")


def test_two_right_options_of_a_single_refuse_it() -> None:
    assert refused("=a =b ~c").startswith("4 This option is a second right one")
    assert refused("=a ~%100%b ~c").startswith("4 This option is a second right one")


def test_one_option_is_too_few() -> None:
    assert refused("~a") == "1 This question has too few options: it needs at least 2."
    assert refused("=a ~%50%b").startswith("1 This question has too few options")


def test_without_a_right_option_it_is_refused() -> None:
    assert refused("~a ~%-50%b") == "1 No option of this question is right."
