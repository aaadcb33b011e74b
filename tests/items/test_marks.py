from fractions import Fraction

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.items.marks import (
    BLANK,
    Mark,
    NotOnce,
    UnfitAnswer,
    UnknownOption,
    Verdict,
    WrongKindOfAnswer,
)
from factories import make_ordering_item, make_single_item


def test_a_blank_is_worth_nothing_and_says_nothing() -> None:
    assert Mark(Fraction(0), Verdict.BLANK, "") == BLANK


def test_an_unknown_option_is_named_and_cut_short() -> None:
    error = UnknownOption(make_single_item(), "x" * 100)
    assert str(error) == (
        "Item 'baclofen/mechanism/receptor/target' has no option"
        f" '{'x' * 60}'. Open the question again and choose one that it shows."
    )


def test_a_wrong_kind_of_answer_says_which_is_asked_for() -> None:
    assert "asks for (single)" in str(WrongKindOfAnswer(make_single_item()))


def test_a_missing_or_repeated_entry_is_explained() -> None:
    assert "exactly one place" in str(NotOnce(make_ordering_item()))


def test_all_of_them_are_shown_to_people() -> None:
    assert issubclass(UnfitAnswer, BaclofenQuizError)
    for error in (UnknownOption, WrongKindOfAnswer, NotOnce):
        assert issubclass(error, UnfitAnswer)
