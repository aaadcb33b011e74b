from decimal import Decimal

import pytest

from asking import asked, choice, place
from baclofen_quiz.exchange.format.asked import (
    Amount,
    Answer,
    Choices,
    Gap,
    Pair,
    Pairs,
    Step,
    Steps,
    Words,
    WrongAmount,
)
from baclofen_quiz.exchange.format.texts import all_texts, hidden, paragraphs, tidy
from baclofen_quiz.text import NBSP


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("  two\n\n words\t", "two words"),
        ("a line\vbroken in a cell", "a line broken in a cell"),
        ("two\x85lines\u2028three", "two lines three"),
        ("take 5 mg", f"take 5{NBSP}mg"),
        (f"a fixed{NBSP}space", f"a fixed{NBSP}space"),
        ("nul\x00byte and \u202eturned", "nulbyte and turned"),
        ("\x00", ""),
    ],
)
def test_a_text_is_folded_and_cleaned(raw: str, text: str) -> None:
    assert tidy(raw) == text


def test_an_empty_line_parts_paragraphs() -> None:
    assert paragraphs("one\ntwo\n \nthree\r\n\r\n\r\n\r\n") == "one two\n\nthree"


def test_characters_that_nobody_sees_are_named_once() -> None:
    question = asked(stem="turned \u202e and \u202e", explanation="a\x00b\n\vc")

    assert hidden(all_texts(question)) == ("\u202e", "\x00")


@pytest.mark.parametrize(
    ("answer", "texts"),
    [
        (Choices((choice("a", why="b"),)), ["a", "b"]),
        (Steps((Step(place(), "a", "b"),)), ["a", "b"]),
        (Pairs((Pair(place(), "a", "b", "c"),)), ["a", "b", "c"]),
        (
            Amount(Decimal(1), "mg", errors=(WrongAmount(place(), Decimal(2), "a"),)),
            ["mg", "a"],
        ),
        (Words(("a", "b")), ["a", "b"]),
        (Gap(("a", "b")), ["a", "b"]),
    ],
)
def test_every_text_of_an_answer_is_found(answer: Answer, texts: list[str]) -> None:
    question = asked(answer, stem="", explanation="", take_away="")

    assert list(all_texts(question)) == ["", "", "", *texts]
