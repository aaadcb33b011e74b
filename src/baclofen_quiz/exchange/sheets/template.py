"""A sheet to start from: our columns, and a draft of each kind of question."""

from baclofen_quiz.exchange.sheets import csv_grid, xlsx_grid
from baclofen_quiz.exchange.sheets.writer import TITLE, lines_of, rows
from baclofen_quiz.items.question_file import read_questions
from baclofen_quiz.items.question_file.template import TEMPLATE


def csv_template() -> bytes:
    """Give the template as CSV."""
    return csv_grid.print_grid(_rows())


def xlsx_template() -> bytes:
    """Give the template as a workbook."""
    return xlsx_grid.print_grid(_rows(), TITLE)


def _rows() -> list[list[str]]:
    """Write the questions of a new question file, which are drafts, as rows."""
    reading = read_questions(TEMPLATE, "template.md")
    statuses = {item.id: status for item, status in reading.statuses}
    return rows(lines_of(reading.all_items, statuses))
