import pytest

from baclofen_quiz.exchange.sheets.cells import Cell, column_name
from baclofen_quiz.problems import Location


@pytest.mark.parametrize(
    ("column", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA")]
)
def test_columns_are_named_as_spreadsheets_do(column: int, name: str) -> None:
    assert column_name(column) == name


def test_a_cell_is_named_by_column_and_row() -> None:
    assert Cell("x", Location("a.csv", 5, 3)).name == "C5"
