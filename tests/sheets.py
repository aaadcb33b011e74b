"""Spreadsheets in tests: rows as lists of values, written as other programs do."""

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence

from openpyxl import Workbook

from baclofen_quiz.exchange.sheets.reader import read_csv, read_xlsx
from baclofen_quiz.items.question_file import QuestionReading
from baclofen_quiz.problems import Problem

HEADER = ["id", "stem", "option 1", "option 2", "option 3", "correct"]
ROW = ["receptor", "Which receptor?", "GABA-A", "GABA-B", "NMDA", "B"]


def as_csv(*rows: Sequence[str], separator: str = ",") -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator).writerows(rows)
    return out.getvalue().encode()


def as_xlsx(
    *rows: Sequence[object],
    sheets: Mapping[str, Iterable[Sequence[object]]] | None = None,
) -> bytes:
    """Write cells with the types of their values: a text that begins with = runs."""
    book = Workbook()
    wanted = dict(sheets or {"Exam": rows})
    for title, lines in wanted.items():
        sheet = book.create_sheet(title)
        for line in lines:
            sheet.append(line)
    del book[book.sheetnames[0]]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def changed(data: bytes, **files: bytes) -> bytes:
    """Replace members of an archive; ``xl__workbook.xml`` names xl/workbook.xml."""
    new = {name.replace("__", "/"): content for name, content in files.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as made:
        for name in old.namelist():
            if name not in new:
                made.writestr(name, old.read(name))
        for name, content in new.items():
            made.writestr(name, content)
    return out.getvalue()


def from_csv(*rows: Sequence[str]) -> QuestionReading:
    return read_csv(as_csv(*rows), "exam.csv")


def from_xlsx(*rows: Sequence[object]) -> QuestionReading:
    return read_xlsx(as_xlsx(*rows), "exam.xlsx")


def told(reading: QuestionReading) -> list[tuple[int, int, str]]:
    """Row, column and code of each problem."""
    return [(p.location.line, p.location.column, p.code) for p in reading.problems]


def only(reading: QuestionReading, code: str) -> Problem:
    """The one problem of a code."""
    (problem,) = [p for p in reading.problems if p.code == code]
    return problem
