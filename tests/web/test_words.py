from fractions import Fraction

import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.web.words import (
    count,
    named_sections,
    points,
    sentence,
    sentence_case,
)


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 items"), (1, "1 item"), (1200, "1,200 items")]
)
def test_a_number_takes_the_right_noun(number: int, said: str) -> None:
    assert count(number, "item") == said


def test_an_irregular_plural_is_given() -> None:
    assert count(2, "quiz", "quizzes") == "2 quizzes"


@pytest.mark.parametrize(
    ("score", "said"),
    [(Fraction(14), "14"), (Fraction(27, 2), "13.5"), (Fraction(8, 3), "2.7")],
)
def test_a_sum_of_marks_has_one_place_at_most(score: Fraction, said: str) -> None:
    assert points(score) == said


def test_a_few_sections_are_named_and_many_are_counted() -> None:
    assert named_sections(()) == "Nothing answered"
    assert named_sections((Section.DOSING,)) == "Dosage and administration"
    assert named_sections(tuple(Section)) == "Mixed, 15 sections"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("twice daily", "Twice daily"),
        ("a dose", "A dose"),
        ("pH falls", "pH falls"),
        (
            "\N{GREEK SMALL LETTER ALPHA}2 receptor",
            "\N{GREEK SMALL LETTER ALPHA}2 receptor",
        ),
        ("", ""),
    ],
)
def test_a_sentence_begins_with_a_capital(text: str, shown: str) -> None:
    assert sentence_case(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("the other drug", "The other drug."),
        ("That is so.", "That is so."),
        ("pH falls", "pH falls."),
    ],
)
def test_a_sentence_ends_with_a_full_stop(text: str, shown: str) -> None:
    assert sentence(text) == shown
