import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.recall.card import Question
from baclofen_quiz.items.recall.completion import completions
from factories import make_statement

HERE = "Baclofen, mechanism of action: how does “"


def _asked(text: str, *others: str, strong: str = "", path: str = "") -> list[Question]:
    statement = make_statement(
        text=text,
        strong=(strong,) if strong else (),
        path=(path,) if path else (),
    )
    return list(completions(statement, "baclofen", others))


@pytest.mark.parametrize(
    ("text", "strong", "opening", "rest"),
    [
        ("It leaves by the kidney", "the kidney", "It leaves by …", "the kidney"),
        ("It leaves by the kidney.", "", "It leaves by …", "the kidney"),
        ("Kidney function", "Kidney function", "Kidney …", "function"),
        ("Kidney function", "Liver", "Kidney …", "function"),
    ],
)
def test_a_sentence_is_to_be_completed(
    text: str, strong: str, opening: str, rest: str
) -> None:
    first = _asked(text, strong=strong)[0]
    assert (first.front, first.back) == (f"{HERE}{opening}” go on?", rest)


def test_the_heading_is_named() -> None:
    (asked,) = _asked("Based on weight", path="Children")
    assert asked.front == "Baclofen, Children: how does “Based on …” go on?"


def test_an_opening_that_another_sentence_shares_is_made_longer() -> None:
    (asked,) = _asked("It leaves by the kidney", "It leaves by bile")
    assert asked.back == "kidney"


def test_an_opening_that_stays_shared_is_not_used() -> None:
    assert _asked("It leaves slowly", "It leaves slowly") == []
    assert _asked("By the kidney", "By the liver", strong="kidney") == []


def test_of_a_word_alone_no_letters_are_asked() -> None:
    assert _asked("Rest") == []


@given(st.lists(st.text("ab ", min_size=2).map(str.strip), unique=True))
def test_no_opening_begins_another_sentence(texts: list[str]) -> None:
    for text in texts:
        others = [other for other in texts if other != text]
        for asked in _asked(text, *others):
            opening = asked.front.partition("“")[2].partition("…")[0]
            assert not any(other.startswith(opening) for other in others)
