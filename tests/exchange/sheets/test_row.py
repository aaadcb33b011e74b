from baclofen_quiz.content.complaints import error, warning
from baclofen_quiz.exchange.sheets.cells import Cell
from baclofen_quiz.exchange.sheets.columns import Field, Layout
from baclofen_quiz.exchange.sheets.row import Row
from baclofen_quiz.problems import Location

AT = Location("a.csv", 2)
LAYOUT = Layout({Field.STEM: 1}, {1: 2, 2: 3}, {1: 4, 2: 5})


def row(*texts: str) -> Row:
    numbered = enumerate(texts, 1)
    cells = {n: Cell(t, Location("a.csv", 2, n)) for n, t in numbered if t}
    return Row(AT, LAYOUT, cells)


def test_cells_are_found_by_their_meaning() -> None:
    found = row("Which?", "x")

    assert found.text(Field.STEM) == "Which?"
    assert found.cell(Field.TAGS) is None
    assert found.text(Field.TAGS) == ""


def test_options_have_their_number_and_reason() -> None:
    (option,) = row("Which?", "", "y", "", "why").options

    assert (option.number, option.text, option.reason) == (2, "y", "why")
    assert option.at.column == 3


def test_a_reason_beside_no_option_is_stray() -> None:
    assert [c.text for c in row("Which?", "", "y", "lost").stray_reasons] == ["lost"]


def test_only_an_error_leaves_a_row_out() -> None:
    told = row("Which?")
    told.tell(warning(AT, "w", "W.", "W.", "W."))
    assert told.is_sound
    told.tell(error(AT, "e", "E.", "E.", "E."))
    assert not told.is_sound
