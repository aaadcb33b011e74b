"""What is said of sheets: one function a kind of problem, each naming its cell."""

from collections.abc import Iterable, Sequence

from baclofen_quiz.content.complaints import error
from baclofen_quiz.exchange.format.losses import (
    imported_with_loss,
    not_imported,
    noticed,
)
from baclofen_quiz.exchange.sheets.cells import Cell, Sort
from baclofen_quiz.problems import Location, Problem, Severity
from baclofen_quiz.text import visible

_LEFT_OUT = "The question is left out; the other rows stand."
_DAMAGED = {
    Sort.FORMULA: (
        "holds a formula",
        "A formula is never worked out here.",
        "Copy the cell and paste it as a value.",
    ),
    Sort.DATE: (
        "holds a date",
        "Spreadsheets make dates of 1-3 and 3/4, and what was typed is lost.",
        "Format the cell as text, and type it again.",
    ),
    Sort.FAULT: (
        "holds an error of the spreadsheet",
        "What was meant cannot be known.",
        "Type the cell again.",
    ),
}


def _said(cell: Cell) -> str:
    return visible(cell.text[:60])


def unknown_column(cell: Cell) -> Problem:
    """A column of another name, or one that stands there already."""
    return Problem(
        cell.place,
        Severity.WARNING,
        "unknown-column",
        f'The column "{_said(cell)}" ({cell.name}) is not known, or stands twice.',
        "None of its cells is read.",
        "Give it a name of the template, or leave it if it need not be read.",
    )


def no_header(at: Location) -> Problem:
    """No row names the columns."""
    return error(
        at,
        "no-header",
        "This sheet has no header row with the columns of a question.",
        "Without it nothing tells questions from answers, so nothing is read.",
        'Name the columns in the first row: "stem", "option 1", "option 2", "correct";'
        " baclofen-quiz new exam.xlsx writes a sheet to start from.",
    )


def sheet_not_read(at: Location) -> Problem:
    """A sheet of notes beside one of questions."""
    return noticed(
        at,
        "sheet-not-read",
        "This sheet has no header row of questions, so it is not read.",
        "Another sheet of the file has one.",
        "Name its columns as in the other sheet if it holds questions.",
    )


def no_rows(at: Location) -> Problem:
    """A header with nothing below it, or an empty file."""
    return error(
        at,
        "no-questions",
        "There is no question in this file.",
        "Nothing can be asked.",
        "Write one question a row below the header.",
    )


def too_many_rows(at: Location, most: int) -> Problem:
    """Rows beyond those that are looked at."""
    return Problem(
        at,
        Severity.WARNING,
        "too-many-rows",
        f"This sheet has more than {most:,} rows.",
        "Those below are not read, not even counted: it would hold up everybody.",
        "Delete blank rows, or split the sheet.",
    )


def too_many_columns(at: Location, most: int) -> Problem:
    """Columns beyond those that are looked at."""
    return Problem(
        at,
        Severity.WARNING,
        "too-many-columns",
        f"This sheet has more than {most} columns.",
        "Those to the right are not read.",
        "Delete them, or leave them if they hold nothing of a question.",
    )


def endless_cell(at: Location, most: int) -> Problem:
    """A quotation mark that is never closed."""
    return error(
        at,
        "endless-cell",
        f"A cell that begins near this row is longer than {most:,} characters.",
        "Nothing below it is read; usually a quotation mark is left open.",
        'Close it, and write a quotation mark inside a cell twice: "".',
    )


def damaged(cell: Cell) -> Problem:
    """A cell whose content the spreadsheet changed, or works out."""
    what, why, mend = _DAMAGED[cell.sort]
    return not_imported(
        cell.place, f"The cell {cell.name} {what}.", f"{why} {_LEFT_OUT}", mend
    )


def looks_like_a_date(cell: Cell) -> Problem:
    """A text as spreadsheets write 1-3 after they made a date of it."""
    return Problem(
        cell.place,
        Severity.WARNING,
        "damaged-cell",
        f'The cell {cell.name} reads "{_said(cell)}".',
        "Spreadsheets make dates of 1-3 and 3/4; perhaps something else was typed.",
        "See whether it is what you meant; if not, format the cell as text and type it"
        " again.",
    )


def numbers(cells: Sequence[Cell]) -> Problem:
    """Cells that are numbers to the spreadsheet."""
    named = ", ".join(cell.name for cell in cells[:10])
    return noticed(
        cells[0].place,
        "number-cell",
        f"These cells of the row are numbers: {named}.",
        "A spreadsheet makes 5 of 5.0 and 7 of 007, and in some countries 2.4 of 2,4.",
        "Format them as text if something else was typed.",
    )


def unknown_word(cell: Cell, what: str, known: Iterable[str], instead: str) -> Problem:
    """A cell that holds none of the words that have a meaning there."""
    return imported_with_loss(
        cell.place,
        f'The {what} "{_said(cell)}" in {cell.name} is not known.',
        f"The question counts as {instead}.",
        f"Write one of: {', '.join(known)}.",
    )


def unknown_kind(cell: Cell, known: Iterable[str]) -> Problem:
    """A kind of question that there is not."""
    return not_imported(
        cell.place,
        f'The kind "{_said(cell)}" in {cell.name} is not known.',
        _LEFT_OUT,
        f"Write one of {', '.join(known)}, or nothing: the answer shows the kind.",
    )


def no_key(at: Location) -> Problem:
    """Nothing says which option is right."""
    return not_imported(
        at,
        f"No option of the question in row {at.line} is marked as right.",
        _LEFT_OUT,
        'Write the letter or number of the right option into the column "correct".',
    )


def bad_key(cell: Cell, options: int) -> Problem:
    """The right options are not named as they should be."""
    return not_imported(
        cell.place,
        f'"{_said(cell)}" in {cell.name} does not name one of the {options} options.',
        f"It cannot be told which option is right. {_LEFT_OUT}",
        "Write letters or numbers, parted by semicolons: B, or 2, or A; C.",
    )


def several_keys(cell: Cell) -> Problem:
    """Several right options where the kind says one."""
    return not_imported(
        cell.place,
        f'The kind is "single", but {cell.name} names several right options.',
        _LEFT_OUT,
        'Write "multiple" as the kind, or name one option.',
    )


def no_answer(at: Location) -> Problem:
    """A row that asks and has no answer."""
    return not_imported(
        at,
        f"The question in row {at.line} has no answer.",
        _LEFT_OUT,
        'Fill in options and "correct", or "answer".',
    )


def unreadable_number(cell: Cell) -> Problem:
    """No number where one is needed."""
    return not_imported(
        cell.place,
        f'"{_said(cell)}" in {cell.name} is not read as a number.',
        f"A number that is half understood cannot be marked. {_LEFT_OUT}",
        "Write it as in 4, 0.5 or 1,200, its unit in the column of units.",
    )


def other_unit(cell: Cell, unit: str) -> Problem:
    """Two units in one question."""
    return not_imported(
        cell.place,
        f'"{_said(cell)}" in {cell.name} has another unit than the answer, which is in'
        f' "{visible(unit[:40])}".',
        _LEFT_OUT,
        "Give all numbers of a question in one unit.",
    )


def no_pair(cell: Cell) -> Problem:
    """An option of a matching question that is no pair."""
    return not_imported(
        cell.place,
        f'"{_said(cell)}" in {cell.name} is no pair.',
        _LEFT_OUT,
        'Write "left = right"; write "= right" for a match that stays unused.',
    )


def not_used(cell: Cell, kind: str) -> Problem:
    """A cell that means nothing for the kind of the question."""
    return imported_with_loss(
        cell.place,
        f'"{_said(cell)}" in {cell.name} is not used in a question of the kind {kind}.',
        "It is lost.",
        "Delete it, or correct the kind.",
    )
