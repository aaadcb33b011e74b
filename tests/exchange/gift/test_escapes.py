import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.exchange.gift.escapes import broken_formulas, hidden, shown, written
from baclofen_quiz.exchange.gift.pieces import Piece


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (r"\:\#\=\{\}\~", ":#={}~"),
        (r"a\nb", "a\nb"),
        (r"a\\nb", r"a\nb"),
        (r"\\\\", r"\\"),
        (r"\\\=", r"\="),
        (r"\frac \-", r"\frac \-"),
        ("a\\", "a\\"),
    ],
)
def test_escapes_are_read_as_moodle_does(text: str, meant: str) -> None:
    assert shown(hidden(text)) == meant


def test_hiding_changes_no_place() -> None:
    text = r"\= a \\ b \n"

    assert len(hidden(text)) == len(text)
    assert not set(hidden(text)) & set("\\=")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r")))
def test_what_is_written_is_read_back(text: str) -> None:
    assert shown(hidden(written(text))) == text


def test_a_carriage_return_is_dropped() -> None:
    assert written("a\r\nb") == r"a\nb"


@pytest.mark.parametrize("name", [r"\neq", r"\nu", r"\nabla", r"\not", r"\ne"])
def test_a_formula_that_begins_like_a_line_end_is_found(name: str) -> None:
    assert list(broken_formulas(Piece(hidden(f"x {name} y"), 3))) == [Piece(name, 5)]


@pytest.mark.parametrize("text", [r"a\nNext", r"a\nnext", r"a\\neq", r"\notify"])
def test_a_line_end_before_a_word_is_no_formula(text: str) -> None:
    assert list(broken_formulas(Piece(hidden(text), 0))) == []
