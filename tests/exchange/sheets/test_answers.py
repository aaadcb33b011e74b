import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.exchange.sheets.answers import escaped, is_truth, key_numbers
from baclofen_quiz.exchange.sheets.cells import Cell
from baclofen_quiz.exchange.sheets.row import Option
from baclofen_quiz.items.item import ShortItem
from baclofen_quiz.problems import Location
from sheets import from_csv


def options(*texts: str) -> list[Option]:
    place = Location("a.csv", 2)
    return [Option(n, Cell(text, place), "") for n, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("key", "numbers"),
    [
        ("A", {1}),
        ("2; 3", {2, 3}),
        ("A;A", {1}),
        ("four mg", {3}),
        ("2", {2}),
        ("", None),
        ("D", None),
        ("A; D", None),
        ("2.0", None),
    ],
)
def test_a_key_names_options_or_nothing_is_taken(
    key: str, numbers: set[int] | None
) -> None:
    assert key_numbers(key, options("2", "A", "four mg")) == numbers


def test_words_that_two_options_have_name_neither() -> None:
    assert key_numbers("same", options("same", "same")) is None


def test_a_letter_or_number_is_never_taken_for_the_words_of_an_option() -> None:
    assert key_numbers("4", options("4", "5")) is None


@pytest.mark.parametrize(("text", "truth"), [("TRUE", 1), ("f", 1), ("yes", 0)])
def test_true_and_false_are_known_in_any_case(text: str, truth: int) -> None:
    assert is_truth(text) == truth


@given(st.lists(st.text("ab\\|", min_size=1), min_size=1, max_size=4, unique=True))
def test_accepted_words_may_hold_every_mark(words: list[str]) -> None:
    typed = " | ".join(escaped(word, "|") for word in words)
    row = ["q", "Which?", "short", typed]
    (item,) = from_csv(["id", "stem", "kind", "answer"], row).items

    assert isinstance(item, ShortItem)
    assert list(item.accepted) == words
