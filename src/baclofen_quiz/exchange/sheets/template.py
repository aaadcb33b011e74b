"""A sheet to start from: our columns, and a draft of each kind of question."""

from baclofen_quiz.exchange.sheets import csv_grid, xlsx_grid
from baclofen_quiz.exchange.sheets.columns import Field
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
    examples = read_questions(TEMPLATE, "template.md").all_items
    lines = lines_of(examples)
    return rows([{**line, Field.STATUS: "draft"} for line in lines])
