import pytest

from baclofen_quiz.exchange.sheets import sentences
from baclofen_quiz.exchange.sheets.cells import Cell, Sort
from baclofen_quiz.problems import Location

AT = Location("exam.xlsx!One", 5, 3)


def cell(text: str = "x", sort: Sort = Sort.TEXT) -> Cell:
    return Cell(text, AT, sort)


@pytest.mark.parametrize("sort", [Sort.FORMULA, Sort.DATE, Sort.FAULT])
def test_a_damaged_cell_is_told_with_what_became_of_it(sort: Sort) -> None:
    problem = sentences.damaged(cell(sort=sort))

    assert problem.what.startswith("The cell C5 holds")
    assert problem.location == AT
    assert problem.mend


def test_what_cannot_be_seen_is_shown_by_its_code() -> None:
    assert "\\x1b" in sentences.unknown_column(cell("a\x1b[31m")).what


def test_a_long_cell_is_quoted_in_part() -> None:
    assert len(sentences.unreadable_number(cell("9" * 500)).what) < 200


def test_many_numbers_are_named_in_part() -> None:
    assert sentences.numbers([cell()] * 50).what.count("C5") == 10
