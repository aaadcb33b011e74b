"""A workbook that would take long is refused by counting, before it is parsed."""

import pytest

from baclofen_quiz.exchange.sheets.reader import read_xlsx
from baclofen_quiz.exchange.sheets.weighing import MOST_CELLS, MOST_OTHERS, too_heavy
from baclofen_quiz.problems import Location
from sheets import HEADER, as_xlsx, changed

SHEET = "xl__worksheets__sheet1.xml"
EXAM = as_xlsx(HEADER, ["a", "Which?", "x", "y", "z", "A"])


@pytest.mark.parametrize("cell", ["<c r='A1'>", "<x:c>", "<si>", "<c/>"])
def test_too_many_cells_and_texts_are_refused(cell: str) -> None:
    several = {"a": cell.encode() * MOST_CELLS, "b": b"<row><v>1</v></row>" * 99}

    assert too_heavy(several, "exam.xlsx") is None
    refused = too_heavy({**several, "c": b"<c>"}, "exam.xlsx")
    assert refused
    assert (refused.code, refused.location) == ("too-large", Location("exam.xlsx", 1))
    assert f"{MOST_CELLS:,} cells" in refused.what


def test_too_much_beside_the_cells_is_refused() -> None:
    formats = b"<xf/>" * MOST_OTHERS

    assert too_heavy({"styles": formats, "end": b"</a><?b?><!-- -->"}, "a.xlsx") is None
    refused = too_heavy({"styles": formats, "sheet": b"<hyperlink/>"}, "a.xlsx")
    assert refused
    assert f"{MOST_OTHERS:,} formats" in refused.what


def test_pictures_are_not_counted() -> None:
    assert too_heavy({"p": b"\x89PNG" + b"<a>" * (MOST_OTHERS + 1)}, "a.xlsx") is None


def test_a_heavy_workbook_is_told_and_not_read() -> None:
    assert read_xlsx(EXAM, "exam.xlsx").written == 1
    many = b"<worksheet>" + b"<c/>" * (MOST_CELLS + 1) + b"</worksheet>"
    reading = read_xlsx(changed(EXAM, **{SHEET: many}), "exam.xlsx")

    assert [problem.code for problem in reading.problems] == ["too-large"]
