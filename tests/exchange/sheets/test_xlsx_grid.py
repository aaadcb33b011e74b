import io
import zipfile

import pytest
from openpyxl import Workbook, load_workbook

from baclofen_quiz.exchange.sheets.cells import Sort
from baclofen_quiz.exchange.sheets.csv_grid import MOST_COLUMNS
from baclofen_quiz.exchange.sheets.reader import read_xlsx
from baclofen_quiz.exchange.sheets.xlsx_grid import print_grid, read_grids
from sheets import HEADER, ROW, as_xlsx, changed

SOUND = as_xlsx(HEADER, ROW)
SHEET = "xl__worksheets__sheet1.xml"


def codes(data: bytes) -> list[str]:
    return [p.code for grid in read_grids(data, "a.xlsx") for p in grid.problems]


def sheet_of(rows: str, head: str = "") -> bytes:
    """Write a sheet as no program does."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    inner = f"{head}<sheetData>{rows}</sheetData>"
    return f'<worksheet xmlns="{space}">{inner}</worksheet>'.encode()


def test_a_cell_knows_its_sheet_row_column_and_name() -> None:
    (grid,) = read_grids(SOUND, "a.xlsx")

    cell = grid.rows[1][5]
    assert (cell.text, cell.name, str(cell.place)) == ("B", "F2", "a.xlsx!Exam:2:6")


def test_a_formula_is_never_worked_out() -> None:
    (grid,) = read_grids(as_xlsx(["=1+1"]), "a.xlsx")

    assert [(c.text, c.sort) for c in grid.rows[0]] == [("=1+1", Sort.FORMULA)]


def test_what_is_written_is_text_whatever_it_begins_with() -> None:
    data = print_grid([["=1+1", "", "1-3"]], "Questions")
    (grid,) = read_grids(data, "a.xlsx")

    assert [(c.text, c.sort) for c in grid.rows[0]] == [
        ("=1+1", Sort.TEXT),
        ("1-3", Sort.TEXT),
    ]
    sheet = load_workbook(io.BytesIO(data))["Questions"]
    assert (sheet["A1"].data_type, sheet["C1"].number_format) == ("s", "@")


def test_a_percentage_is_read_as_it_was_seen() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = 0.05
    sheet["A1"].number_format = "0%"
    sheet["B1"] = 1e300
    out = io.BytesIO()
    book.save(out)
    (grid,) = read_grids(out.getvalue(), "a.xlsx")

    assert grid.rows[0][0].text == "5 %"


def test_macros_are_refused() -> None:
    data = changed(SOUND, xl__vbaProject__bin=b"")
    with_macros = changed(SOUND, **{"xl__vbaProject.bin": b"x"})

    assert codes(with_macros) == ["macros"]
    assert codes(data) == []
    (renamed,) = read_grids(SOUND, "a.XLSM")
    assert [problem.code for problem in renamed.problems] == ["macros"]


@pytest.mark.parametrize(
    "xml",
    [
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        b'<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa">]>',
        "<worksheet/>".encode("utf-16"),
    ],
)
def test_entities_and_other_encodings_are_refused(xml: bytes) -> None:
    assert codes(changed(SOUND, **{SHEET: xml})) == ["unsafe-xml"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        SOUND[: len(SOUND) // 2],
        changed(SOUND, **{SHEET: b"<worksheet><sheetData><row"}),
        changed(SOUND, **{"xl__workbook.xml": b"<workbook/>"}),
        changed(SOUND, **{"[Content_Types].xml": b"<x/>"}),
    ],
)
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    assert codes(data)[:1] in (["unsafe-archive"], ["no-workbook"], [])
    assert not [row for grid in read_grids(data, "a.xlsx") for row in grid.rows]


def test_a_zip_bomb_is_refused() -> None:
    bomb = changed(SOUND, **{SHEET: b"0" * 10_000_001})

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 10_000_001)
    assert codes(out.getvalue()) == ["unsafe-archive"]
    assert codes(bomb) == ["too-large"]


@pytest.mark.parametrize("numbers", [(1, 1), (3, 2), (1, 2, 2)])
def test_rows_that_go_back_are_refused_as_they_would_be_lost(
    numbers: tuple[int, ...],
) -> None:
    cell = '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>x</t></is></c></row>'
    xml = sheet_of("".join(map(cell.format, numbers)))

    assert codes(changed(SOUND, **{SHEET: xml})) == ["rows-out-of-order"]


def test_what_a_sheet_says_of_its_own_size_is_not_believed() -> None:
    last = '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    xml = sheet_of(last, '<dimension ref="A1:XFD1048576"/>')

    assert codes(changed(SOUND, **{SHEET: xml})) == ["too-many-rows"]


def test_a_number_beyond_all_numbers_is_read_and_not_worked_with() -> None:
    xml = sheet_of('<row r="1"><c r="A1"><v>1e999</v></c></row>')
    (grid,) = read_grids(changed(SOUND, **{SHEET: xml}), "a.xlsx")

    assert [(c.text, c.sort) for c in grid.rows[0]] == [("inf", Sort.NUMBER)]


def test_columns_are_limited() -> None:
    row = ["x"] * (MOST_COLUMNS + 5)
    (grid,) = read_grids(as_xlsx(row, row), "a.xlsx")

    assert [len(cells) for cells in grid.rows] == [MOST_COLUMNS] * 2
    assert [problem.code for problem in grid.problems] == ["too-many-columns"]


def test_a_workbook_without_sheets_says_that_there_is_no_question() -> None:
    space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    book = b'<workbook xmlns="' + space + b'"/>'
    reading = read_xlsx(changed(SOUND, **{"xl__workbook.xml": book}), "a.xlsx")

    assert [problem.code for problem in reading.problems] == ["no-questions"]
