"""Spreadsheets to items: our own template in either form, and Kahoot's."""

from collections.abc import Iterable, Sequence

from baclofen_quiz.exchange.format.asked import Asked
from baclofen_quiz.exchange.format.limits import MOST_QUESTIONS
from baclofen_quiz.exchange.format.making import made
from baclofen_quiz.exchange.format.sentences import too_many_questions
from baclofen_quiz.exchange.sheets import csv_grid, kahoot, sentences, xlsx_grid
from baclofen_quiz.exchange.sheets.cells import Cell, Grid
from baclofen_quiz.exchange.sheets.columns import Field, Layout, read_header
from baclofen_quiz.exchange.sheets.row import Row
from baclofen_quiz.exchange.sheets.rows import read_row
from baclofen_quiz.items.question_file.reading import QuestionReading
from baclofen_quiz.problems import Location, Problem


def read_csv(data: bytes, file: str) -> QuestionReading:
    """Read a CSV or TSV file."""
    return _read([csv_grid.read_grid(data, file)], file)


def read_xlsx(data: bytes, file: str) -> QuestionReading:
    """Read a workbook; each of its sheets that has our header, or Kahoot's."""
    return _read(xlsx_grid.read_grids(data, file), file)


class _Reading:
    """Collects the questions of all sheets of a file."""

    def __init__(self) -> None:
        self.asked = list[Asked]()
        self.problems: list[Problem] = []
        self.found = 0

    def take(self, grid: Grid) -> bool:
        """Read a sheet; False when nothing in it is a header."""
        for index, row in enumerate(grid.rows[: kahoot.HEADER_ROW]):
            if kahoot.is_header(row):
                self._kahoot(grid.rows[index + 1 :])
                return True
        layout = read_header(grid.rows[0]) if grid.rows else None
        if layout is None or not layout.is_ours:
            return False
        self.problems.extend(layout.problems)
        self._ours(grid.rows[1:], layout)
        return True

    def _ours(self, rows: Sequence[Sequence[Cell]], layout: Layout) -> None:
        columns = layout.columns
        for cells in rows:
            known = {c.place.column: c for c in cells if c.place.column in columns}
            row = Row(_place(cells, layout), layout, known)
            if row.known and self._counts(row.at):
                asked = read_row(row)
                self.problems.extend(row.problems)
                self.asked += [asked] if asked and row.is_sound else []

    def _kahoot(self, rows: Iterable[Sequence[Cell]]) -> None:
        for cells in rows:
            if not kahoot.is_blank(cells) and self._counts(cells[0].place):
                asked = kahoot.read_row(cells, self.problems)
                self.asked += [asked] if asked else []

    def _counts(self, at: Location) -> bool:
        """Count a question; beyond the limit it is only told, and that once."""
        self.found += 1
        if self.found == MOST_QUESTIONS + 1:
            self.problems.append(too_many_questions(at, MOST_QUESTIONS))
        return self.found <= MOST_QUESTIONS


def _place(cells: Sequence[Cell], layout: Layout) -> Location:
    """The place of a row is that of its question."""
    first = cells[0].place
    return Location(first.file, first.line, layout.fields[Field.STEM])


def _read(grids: Sequence[Grid], file: str) -> QuestionReading:
    reading = _Reading()
    for grid in grids:
        reading.problems.extend(grid.problems)
    unread = [grid for grid in grids if not reading.take(grid)]
    if len(unread) < len(grids):
        told = map(sentences.sheet_not_read, (_top(g) for g in unread if g.rows))
        reading.problems.extend(told)
        if not reading.found:
            reading.problems.append(sentences.no_rows(Location(file, 1)))
    elif not reading.problems:
        top = next((grid for grid in grids if grid.rows), grids[0])
        tell = sentences.no_header if top.rows else sentences.no_rows
        reading.problems.append(tell(_top(top)))
    return made(reading.asked, file, reading.problems, reading.found)


def _top(grid: Grid) -> Location:
    line = grid.rows[0][0].place.line if grid.rows else 1
    return Location(grid.place, line)
