"""A dosing statement cut into its sentences and clauses."""

import pytest

from baclofen_quiz.content.extraction.dose_pieces import (
    Piece,
    is_order,
    narrows,
    pieces,
)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("5 mg daily", ["5 mg daily"]),
        ("1 g every 6 hours; maximum 4 g daily",
         ["1 g every 6 hours", "maximum 4 g daily"]),
        ("1 g every 6 hours, max. 4 g daily", ["1 g every 6 hours", "max. 4 g daily"]),
        ("1 g daily (not to exceed 4 g daily)",
         ["1 g daily", "not to exceed 4 g daily"]),
        ("Adults: 1 g daily. Maximum: 4 g daily",
         ["Adults: 1 g daily", "Adults: Maximum 4 g daily"]),
        ("Take with food. Adults: 1 g daily", ["Take with food", "Adults: 1 g daily"]),
        ("Initial dose: 1 g daily; maximum 4 g daily",
         ["Initial dose: 1 g daily", "maximum 4 g daily"]),
        ("1 g daily increased by 1 g a week", ["1 g daily", "increased by 1 g a week"]),
        ("1 g daily and increase by 1 g a week",
         ["1 g daily", "increase by 1 g a week"]),
        ("1 g daily, increased to 2 g daily", ["1 g daily, increased to 2 g daily"]),
    ],
)  # fmt: skip
def test_a_text_is_cut_at_stops_and_before_limits(text: str, parts: list[str]) -> None:
    assert [piece.text for piece in pieces(text)] == parts


def test_a_piece_with_a_term_of_its_own_does_not_follow() -> None:
    assert pieces("1 g daily; max 4 g daily. Children: 5 mg/kg; max 1 g daily") == [
        Piece("1 g daily", follows=False),
        Piece("max 4 g daily", follows=True),
        Piece("Children: 5 mg/kg", follows=False),
        Piece("Children: max 1 g daily", follows=True),
    ]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("10 mg daily in severe disease", True),
        ("Gout: 10 mg daily for 5 days with food in 2 doses", False),
        ("Take with food", False),
    ],
)
def test_what_holds_in_some_cases_only_is_told(text: str, *, answer: bool) -> None:
    assert narrows(text) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Take with food", True),
        ("Do not take with food", False),
        ("Give without food", False),
        ("Take 2 hours after food", False),
        ("No longer recommended", False),
    ],
)
def test_an_order_has_neither_number_nor_denial(text: str, *, answer: bool) -> None:
    assert is_order(text) is answer
