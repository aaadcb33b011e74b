"""XLSX: sheets in without running anything, one sheet of texts out.

The archive is unpacked and counted first, and the library sees only what was counted.
"""

import datetime as dt
import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from operator import lt
from typing import Protocol, cast

from openpyxl import Workbook, load_workbook

from baclofen_quiz.content.complaints import error
from baclofen_quiz.exchange.format.archive import members
from baclofen_quiz.exchange.sheets import sentences
from baclofen_quiz.exchange.sheets.cells import Cell, Grid, Sort
from baclofen_quiz.exchange.sheets.csv_grid import MOST_COLUMNS, MOST_ROWS
from baclofen_quiz.exchange.sheets.weighing import too_heavy
from baclofen_quiz.problems import Location, Problem
from baclofen_quiz.text import decimal_text, visible

MOST_SHEETS = 50
"""Sheets that are looked at."""
_MACROS = "vbaProject.bin"
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_ROW = re.compile(rb"<(?:\w+:)?row\s[^<>]*?\br=\"(\d{1,7})\"")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_THEN = rb"\g<1>1980-01-01T00:00:00Z"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_MOMENT = dt.datetime(1980, 1, 1)  # noqa: DTZ001 - the library wants it naive
_PERCENT = 100


def read_grids(data: bytes, file: str) -> list[Grid]:
    """Read every sheet of a workbook; none is left out, hidden or not."""
    unpacked = members(data, file)
    refused = unpacked if isinstance(unpacked, Problem) else _refused(unpacked, file)
    if isinstance(unpacked, Problem) or refused:
        return [Grid(file, (), tuple(filter(None, (refused,))))]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what the library repairs is not read
            found = list(_grids(_packed(unpacked), file))
    except Exception as fault:  # noqa: BLE001 - the library raises what it likes
        return [Grid(file, (), (_unreadable(file, fault),))]
    return found or [Grid(file, ())]


def _refused(unpacked: Mapping[str, bytes], file: str) -> Problem | None:
    for name, content in unpacked.items():
        runs = name.rpartition("/")[2].lower() == _MACROS.lower()
        if runs or file.lower().endswith(".xlsm"):
            return error(
                Location(file, 1),
                "macros",
                "This workbook holds macros.",
                "They are programs, so the file is not read.",
                "Save it as .xlsx, without macros.",
            )
        if name.lower().endswith((".xml", ".rels")) and (
            content.startswith(_UTF_16) or _DECLARES.search(content)
        ):
            return error(
                Location(file, 1),
                "unsafe-xml",
                f'"{visible(name[:80])}" in this workbook declares entities or another'
                " encoding.",
                "No spreadsheet program writes such; it can reach other files.",
                "Save it anew with a spreadsheet program.",
            )
        if not _in_order(content):
            return error(
                Location(file, 1),
                "rows-out-of-order",
                f'The rows of "{visible(name[:80])}" in this workbook go back.',
                "They would be lost on the way, so the file is not read.",
                "Save it anew with a spreadsheet program.",
            )
    return too_heavy(unpacked, file)


def _in_order(content: bytes) -> bool:
    """Whether the numbers of rows only ever rise, which the library takes as given."""
    numbers = list(map(int, _ROW.findall(content)))
    return all(map(lt, numbers, numbers[1:]))


def _unreadable(file: str, fault: Exception) -> Problem:
    return error(
        Location(file, 1),
        "no-workbook",
        f"This file cannot be read as a workbook ({type(fault).__name__}).",
        "Nothing of it is read.",
        "Open it with a spreadsheet program, and save it as .xlsx anew.",
    )


class _SheetCell(Protocol):
    """What is used of a cell of the library."""

    value: object
    data_type: str
    number_format: object


class _Sheet(Protocol):
    """What is used of a sheet of the library, whose stubs know no read-only one."""

    title: str

    def reset_dimensions(self) -> None:
        """Forget what the file says of its own size."""

    def iter_rows(self, *, max_col: int) -> Iterable[Iterable[_SheetCell]]:
        """Give all rows, blank ones too."""
        ...


def _grids(data: bytes, file: str) -> Iterator[Grid]:
    book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
    for sheet in cast("list[_Sheet]", book.worksheets)[:MOST_SHEETS]:
        place = f"{file}!{visible(sheet.title)}"
        problems: list[Problem] = []
        rows = tuple(_rows(sheet, place, problems))
        yield Grid(place, rows, tuple(problems))


def _rows(
    sheet: _Sheet, place: str, problems: list[Problem]
) -> Iterator[tuple[Cell, ...]]:
    sheet.reset_dimensions()
    wide = False
    for number, found in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS + 1), 1):
        if number > MOST_ROWS:
            problems.append(sentences.too_many_rows(Location(place, number), MOST_ROWS))
            return
        cells = (
            _cell(cell, Location(place, number, column))
            for column, cell in enumerate(found, 1)
            if cell.value is not None
        )
        row = tuple(cell for cell in cells if cell.text)
        if row and row[-1].place.column > MOST_COLUMNS:
            if not wide:
                problems.append(sentences.too_many_columns(row[-1].place, MOST_COLUMNS))
            wide = True
            row = row[:-1]
        if row:
            yield row


def _cell(cell: _SheetCell, at: Location) -> Cell:
    value = cell.value
    if cell.data_type == "f":
        return Cell(str(value), at, Sort.FORMULA)
    if cell.data_type == "e":
        return Cell(str(value), at, Sort.FAULT)
    return _value(value, str(cell.number_format), at)


def _value(value: object, form: str, at: Location) -> Cell:
    match value:
        case str():
            return Cell(value.strip(), at)
        case bool():
            return Cell(str(value).upper(), at, Sort.NUMBER)
        case int() | float():
            return Cell(_number(value, form), at, Sort.NUMBER)
        case _:  # dates, times and durations
            return Cell(str(value), at, Sort.DATE)


def _number(value: float, form: str) -> str:
    """Print a number as it was seen: a fraction shown as a percentage is one."""
    exact = Decimal(repr(value))
    if not exact.is_finite():
        return str(value)
    if "%" in form:
        return f"{decimal_text(exact * _PERCENT)} %"
    return decimal_text(exact)


def print_grid(rows: Iterable[Iterable[str]], title: str, top: int = 1) -> bytes:
    """Write rows as texts into one sheet, the first of them in row ``top``."""
    book = Workbook()
    book.properties.created = book.properties.modified = _MOMENT
    sheet = book.create_sheet(title, 0)
    for other in book.worksheets[1:]:
        book.remove(other)
    for number, row in enumerate(rows, top):
        for column, text in enumerate(row, 1):
            if text:
                cell = sheet.cell(number, column)
                cell.value = text
                cell.data_type = "s"  # else one that starts with = is a formula
                cell.number_format = "@"  # and a spreadsheet keeps 1-3 as it is
    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as written:
        return _packed({name: written.read(name) for name in written.namelist()})


def _packed(files: Mapping[str, bytes]) -> bytes:
    """Pack files the same way at any time and place."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, _LONG_AGO)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(
                info, _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            )
    return out.getvalue()
