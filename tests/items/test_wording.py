import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.wording import (
    holds_words,
    plain_wording,
    same_wording,
    words_of,
)


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("Dantrolene", "dantrolene"),
        ("  dantrolene ", "dantrolene"),
        ("dantrolene.", "dantrolene"),
        ('"dantrolene"', "dantrolene"),
        ("“dantrolene.”", "dantrolene"),
        ("Parkinson\N{RIGHT SINGLE QUOTATION MARK}s  disease", "Parkinson's disease"),
        ("gaba b", "GABA-B"),
        ("GABA\N{NON-BREAKING HYPHEN}B", "GABA-B"),
        ("alpha 2", "\N{GREEK SMALL LETTER ALPHA}-2"),
        ("GABA-B\N{NO-BREAK SPACE}receptor", "GABA-B receptor"),
    ],
)
def test_spelling_marks_do_not_count(typed: str, accepted: str) -> None:
    assert same_wording(typed, accepted)


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("GABA-A", "GABA-B"),
        ("GABA", "GABA-B"),
        ("hypothermia", "hyperthermia"),
        ("mcg", "mg"),
        ("-5", "5"),
        ("2-8", "28"),
        ("2-8", "2 8"),
        ("", "baclofen"),
        ("dantrolen", "dantrolene"),
        ("presynaptic", "postsynaptic"),
    ],
)
def test_what_means_something_else_stays_apart(typed: str, accepted: str) -> None:
    assert not same_wording(typed, accepted)


@given(st.text(max_size=40))
def test_a_text_is_the_same_as_itself_with_spaces_round_it(text: str) -> None:
    assert same_wording(f"  {text} ", text)


@given(st.text(alphabet="abAB-+12 .'", max_size=20))
def test_reducing_twice_is_reducing_once(text: str) -> None:
    once = plain_wording(text)
    assert plain_wording(once.strip()) in {once, plain_wording(once)}


@pytest.mark.parametrize(
    ("text", "words", "held"),
    [
        ("rise of the pressure", "pressure", True),
        ("low blood pressures", "blood pressure", True),
        ("pressured", "pressure", False),
        ("depression of the cord, deep pressure", "press", False),
    ],
)
def test_words_stand_in_a_text_whole(text: str, words: str, *, held: bool) -> None:
    assert holds_words(text, words) is held


@pytest.mark.parametrize(
    ("plain", "words"),
    [
        ("", []),
        ("low blood pressure", ["low", "blood", "pressure"]),
        ("5-ht 2a (and others), s_1", ["5", "ht", "2a", "and", "others", "s_1"]),
    ],
)
def test_the_words_of_a_text_are_runs_of_letters_and_digits(
    plain: str, words: list[str]
) -> None:
    assert words_of(plain) == words


@given(st.text() | st.from_regex(r"[\w ]*", fullmatch=True))
def test_the_words_are_the_same_with_and_without_marks_between_them(text: str) -> None:
    assert words_of(text) == re.findall(r"\w+", text)
