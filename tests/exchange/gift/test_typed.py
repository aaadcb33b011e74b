import pytest

from baclofen_quiz.exchange.format.asked import Gap, Words
from baclofen_quiz.exchange.gift.forms import Form
from baclofen_quiz.exchange.gift.typed import read_verdict, read_words, verdict_of
from baclofen_quiz.problems import Problem
from gift_files import desk_for

STEM = "Which drug?"


def words(text: str, stem: str = STEM) -> tuple[Words | Gap, list[str]]:
    answer, desk = desk_for(text)
    found = read_words(answer, Form.MOODLE, stem, desk)
    assert not isinstance(found, Problem)
    return found, [f"{p.location.column} {p.what}" for p in desk.problems]


@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        ("=baclofen =Lioresal", ("baclofen", "Lioresal")),
        ("baclofen", ("baclofen",)),
        ("four =4", ("four", "4")),
        ("=%100%a", ("a",)),
        (r"=a\=b", ("a=b",)),
        ("=[plain]a <b>", ("a <b>",)),
        (r"=2 \* 3", ("2 * 3",)),
    ],
)
def test_accepted_words_are_read(text: str, accepted: tuple[str, ...]) -> None:
    assert words(text) == (Words(accepted), [])


def test_one_gap_in_the_stem_makes_a_cloze() -> None:
    assert words("=a", "It is _____.")[0] == Gap(("a",))
    assert words("=a", "_____ and _____")[0] == Words(("a",))


def test_feedback_to_typed_words_is_told() -> None:
    found, told = words("=a#good # and =b#")

    assert found == Words(("a", "b"))
    assert told == ['4 The feedback "good # and" is not kept.']


def test_partial_credit_is_told_and_not_accepted() -> None:
    found, told = words("=a =%50%b")

    assert found == Words(("a",))
    assert told == ['5 The answer "b" earns 50 % there and was left out.']


def test_a_wildcard_is_told_and_not_accepted() -> None:
    found, told = words("=a =bac*")

    assert found == Words(("a",))
    assert "wildcard" in told[0]


def test_an_answer_without_words_is_told() -> None:
    found, told = words("=a = =b")

    assert found == Words(("a", "b"))
    assert told == ["6 An answer without words was left out."]


def test_with_nothing_accepted_it_is_refused() -> None:
    answer, desk = desk_for("=%50%a")
    found = read_words(answer, Form.MOODLE, STEM, desk)

    assert isinstance(found, Problem)
    assert "too few accepted answers" in found.what


@pytest.mark.parametrize("text", ["True", "False", "true"])
def test_a_word_that_looks_like_true_or_false_is_told(text: str) -> None:
    found, told = words(text)

    assert found == Words((text,))
    assert told == [f"1 {{{text}}} accepts a typed word; it is no true/false question."]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("T", "True"), ("TRUE", "True"), ("F#x", "False"), ("FALSE #a#b", "False")],
)
def test_four_words_in_capitals_are_true_or_false(text: str, verdict: str) -> None:
    assert verdict_of(desk_for(text)[0]) == verdict


@pytest.mark.parametrize("text", ["True", "t", "YES", "=T", "T F"])
def test_no_other_word_is(text: str) -> None:
    assert verdict_of(desk_for(text)[0]) == ""


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("T#no#yes", [("True", True, "yes"), ("False", False, "no")]),
        ("FALSE#no#yes", [("True", False, "no"), ("False", True, "yes")]),
        ("T#no", [("True", True, ""), ("False", False, "no")]),
        ("F##yes", [("True", False, ""), ("False", True, "yes")]),
        ("T#no#yes#more", [("True", True, "yes#more"), ("False", False, "no")]),
        ("T", [("True", True, ""), ("False", False, "")]),
    ],
)
def test_the_first_feedback_is_for_the_wrong_answer(
    text: str, shape: list[tuple[str, bool, str]]
) -> None:
    answer, desk = desk_for(text)
    found = read_verdict(answer, Form.MOODLE, desk)

    assert [(o.text, o.right, o.rationale) for o in found.options] == shape
