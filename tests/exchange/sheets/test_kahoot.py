from baclofen_quiz.exchange.format.written import ALL_READY
from baclofen_quiz.exchange.sheets.cells import Cell
from baclofen_quiz.exchange.sheets.kahoot import (
    HEADER,
    HEADER_ROW,
    is_blank,
    is_header,
    print_rows,
)
from baclofen_quiz.exchange.sheets.writer import write_kahoot
from baclofen_quiz.exchange.sheets.xlsx_grid import read_grids
from baclofen_quiz.problems import Location, Problem
from factories import make_multiple_item, make_single_item


def cells(**texts: str) -> list[Cell]:
    return [
        Cell(text, Location("k.xlsx!1", 9, ord(column) - ord("A") + 1))
        for column, text in texts.items()
    ]


def test_the_header_stands_in_row_8_from_column_b() -> None:
    (grid,) = read_grids(write_kahoot([]).data, "k.xlsx")

    assert [cell.text for cell in grid.rows[0]] == list(HEADER[1:])
    assert grid.rows[0][0].name == f"B{HEADER_ROW}"
    assert is_header(grid.rows[0])


def test_the_columns_are_named_word_for_word() -> None:
    assert HEADER[1:] == (
        "Question - max 120 characters",
        "Answer 1 - max 75 characters",
        "Answer 2 - max 75 characters",
        "Answer 3 - max 75 characters",
        "Answer 4 - max 75 characters",
        "Time limit (sec) \N{EN DASH} 5, 10, 20, 30, 60, 90, 120, or 240 secs",
        "Correct answer(s) - choose at least one",
    )


def test_rows_are_numbered_and_the_right_answers_are_text() -> None:
    problems: list[Problem] = []
    rows, written = print_rows(
        [make_single_item(), make_multiple_item()], ALL_READY, problems
    )

    assert [row[0] for row in rows] == ["1", "2"]
    assert [row[-1] for row in rows] == ["3", "1,2"]
    assert all(len(row) == len(HEADER) for row in rows)
    assert len(written) == 2


def test_each_loss_is_told_by_itself() -> None:
    problems: list[Problem] = []
    print_rows([make_single_item()], ALL_READY, problems)

    said = " ".join(problem.what for problem in problems)
    for what in ("reasons", "explanation", "take-away", "source", "the id"):
        assert what in said


def test_a_row_with_only_its_number_and_a_time_is_blank() -> None:
    assert is_blank(cells(A="3", G="20"))
    assert not is_blank(cells(A="3", B="Which?"))
