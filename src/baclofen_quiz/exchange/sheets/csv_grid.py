"""CSV: any of the usual separators in, one harmless form out."""

import csv
import io
from collections.abc import Iterable, Iterator

from baclofen_quiz.exchange.format.decoding import decoded
from baclofen_quiz.exchange.sheets import sentences
from baclofen_quiz.exchange.sheets.cells import Cell, Grid
from baclofen_quiz.exchange.sheets.columns import read_header
from baclofen_quiz.problems import Location, Problem
from baclofen_quiz.text import harmless

MOST_ROWS = 20_000
"""Rows that are looked at; most are blank when there are more."""
MOST_COLUMNS = 120
"""Columns that are looked at."""
_SEPARATORS = (",", ";", "\t")
_BOM = "\ufeff"


def read_grid(data: bytes, file: str) -> Grid:
    """Read the bytes of a CSV or TSV file."""
    found = decoded(data, file)
    if isinstance(found, Problem):
        return Grid(file, (), (found,))
    problems = list(found.problems)
    rows = tuple(_rows(found.text, file, problems))
    return Grid(file, rows, tuple(problems))


def _rows(text: str, file: str, problems: list[Problem]) -> Iterator[tuple[Cell, ...]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text, file))
    number = 0
    wide = False
    try:
        for number, values in enumerate(reader, 1):
            if number > MOST_ROWS:
                problems.append(
                    sentences.too_many_rows(Location(file, number), MOST_ROWS)
                )
                return
            if len(values) > MOST_COLUMNS and not wide:
                wide = True
                at = Location(file, number, MOST_COLUMNS + 1)
                problems.append(sentences.too_many_columns(at, MOST_COLUMNS))
            row = _row(values[:MOST_COLUMNS], file, number)
            if row:
                yield row
    except csv.Error:  # beyond the longest cell that the library reads
        limit = csv.field_size_limit()
        problems.append(sentences.endless_cell(Location(file, number + 1), limit))


def _row(values: Iterable[str], file: str, number: int) -> tuple[Cell, ...]:
    texts = (
        (column, _unguarded(value).strip()) for column, value in enumerate(values, 1)
    )
    return tuple(Cell(t, Location(file, number, column)) for column, t in texts if t)


def _separator(text: str, file: str) -> str:
    """Take the separator under which most columns of the header are known."""
    head = next((line for line in text.splitlines() if line.strip()), "")[:10_000]
    return max(_SEPARATORS, key=lambda separator: _known(head, separator, file))


def _known(head: str, separator: str, file: str) -> int:
    values = next(csv.reader([head], delimiter=separator), [])
    return read_header(_row(values[:MOST_COLUMNS], file, 1)).known


def print_grid(rows: Iterable[Iterable[str]]) -> bytes:
    """Write rows with commas, a byte order mark and cells that no program runs."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return (_BOM + out.getvalue()).encode()


def _guarded(text: str) -> str:
    """Put an apostrophe before what a spreadsheet might run, reversibly."""
    return f"'{text}" if _runs(text) else text


def _unguarded(text: str) -> str:
    return text[1:] if text.startswith("'") and _runs(text) else text


def _runs(text: str) -> bool:
    """Whether a text would run if the apostrophes before it were not there."""
    bare = text.lstrip("'")
    return harmless(bare) != bare
