import pytest

from baclofen_quiz.exchange.sheets.cells import Cell
from baclofen_quiz.exchange.sheets.columns import (
    ALIASES,
    Field,
    Layout,
    plain_name,
    read_header,
)
from baclofen_quiz.problems import Location


def header(*names: str) -> Layout:
    cells = (Cell(n, Location("a.csv", 1, i)) for i, n in enumerate(names, 1))
    return read_header(cells)


def test_an_alias_is_written_as_it_is_looked_up() -> None:
    assert all(plain_name(alias) == alias for alias in ALIASES)
    assert not set(ALIASES) & {field.value for field in Field}


@pytest.mark.parametrize("name", ["Option 12", "option_12", "Choice12", "Answer 12"])
def test_options_are_numbered_in_many_ways(name: str) -> None:
    assert header(name).options == {12: 1}


@pytest.mark.parametrize("name", ["Reason C", "rationale 3", "Feedback 3", "why 3"])
def test_reasons_have_the_number_or_letter_of_their_option(name: str) -> None:
    assert header(name).rationales == {3: 1}


@pytest.mark.parametrize("name", ["answers", "Accepted answers", "Answer"])
def test_a_plural_is_no_letter(name: str) -> None:
    assert header(name).fields == {Field.ANSWER: 1}


@pytest.mark.parametrize("name", ["points", "reasons", "option 0", "stem x"])
def test_what_is_not_known_is_told(name: str) -> None:
    layout = header(name)

    assert (layout.known, len(layout.problems)) == (0, 1)


def test_a_column_that_stands_twice_is_read_once() -> None:
    layout = header("stem", "Question", "option 1", "a")

    assert (layout.fields, layout.options) == ({Field.STEM: 1}, {1: 3})
    assert [p.location.column for p in layout.problems] == [2, 4]


def test_a_sheet_of_questions_asks_and_answers() -> None:
    assert header("stem", "answer").is_ours
    assert header("stem", "option 1").is_ours
    assert not header("stem", "correct").is_ours
    assert not header("answer").is_ours


def test_the_columns_that_mean_something_are_known() -> None:
    layout = Layout({Field.STEM: 1}, {1: 2, 2: 3}, {1: 5})

    assert layout.columns == {1, 2, 3, 5}
