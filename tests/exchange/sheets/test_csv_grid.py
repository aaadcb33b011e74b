import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.exchange.sheets.csv_grid import MOST_ROWS, print_grid, read_grid
from baclofen_quiz.text import harmless

STEM = b"stem,answer\r\n"


def texts(data: bytes) -> list[list[str]]:
    return [[cell.text for cell in row] for row in read_grid(data, "a.csv").rows]


def test_quotes_newlines_and_marks_are_read() -> None:
    data = b'\xef\xbb\xbfstem,answer\r\n"two\nlines, ""so""",b\n'

    assert texts(data) == [["stem", "answer"], ['two\nlines, "so"', "b"]]


def test_blank_rows_count_and_are_not_there() -> None:
    rows = read_grid(b"stem\n\n ,\n\nx\n", "a.csv").rows

    assert [row[0].place.line for row in rows] == [1, 5]


def test_windows_1252_is_said() -> None:
    grid = read_grid("stem\nnaïve".encode("cp1252"), "a.csv")

    assert [problem.code for problem in grid.problems] == ["windows-1252"]


def test_a_quotation_mark_that_is_never_closed_is_told_and_what_stands_kept() -> None:
    grid = read_grid(STEM + b'a,b\n"' + b"x" * 200_000, "a.csv")

    assert [problem.code for problem in grid.problems] == ["endless-cell"]
    assert len(grid.rows) == 2


def test_rows_and_columns_are_limited() -> None:
    many = read_grid(STEM + b"\n" * 1_000_000, "a.csv")
    wide = read_grid(STEM + b"," * 300 + b"x\n" + b"," * 300 + b"x\n", "a.csv")

    assert [problem.code for problem in many.problems] == ["too-many-rows"]
    assert many.problems[0].location.line == MOST_ROWS + 1
    assert [problem.code for problem in wide.problems] == ["too-many-columns"]


@pytest.mark.parametrize("cell", ["=1", "'=1", "''=1", "-5", "@x", "'quoted'", "'"])
def test_the_apostrophe_before_a_formula_is_taken_off_again(cell: str) -> None:
    raw = print_grid([["x", cell]])

    assert texts(raw) == [["x", cell]]
    assert harmless(cell) == cell or raw.startswith(f"\ufeffx,'{cell}".encode())


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
def test_every_text_is_written_so_that_it_is_read_again(text: str) -> None:
    trimmed = text.strip()

    assert texts(print_grid([["x", trimmed, "y"]])) == [
        [part for part in ("x", trimmed, "y") if part]
    ]


@given(st.binary(max_size=300))
def test_any_bytes_give_rows_and_problems(data: bytes) -> None:
    grid = read_grid(data, "a.csv")

    assert all(cell.text for row in grid.rows for cell in row)
