"""The table of recall: its orders, and the file."""

import csv
import io
from dataclasses import replace
from datetime import timedelta

import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.services.heat_map import HeatMap, heat_map
from baclofen_quiz.web.as_of import AsOf
from baclofen_quiz.web.heat_table import (
    CSV_HEAD,
    Column,
    HeatTablePage,
    Order,
    as_csv,
    read_order,
    sorted_rows,
)
from knowing import RECEPTOR, SAFETY, known_bank, make_tried
from study_rows import TODAY

BANK = known_bank()
SOON = TODAY + timedelta(days=2)


def view() -> HeatMap:
    states = {SAFETY: make_tried(1.0, due_day=SOON), RECEPTOR: make_tried()}
    return heat_map(BANK, BANK.monographs[0], states, TODAY)


def numbers(order: Order) -> list[str]:
    return [row.statement.number for row in sorted_rows(view(), order)]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order(), ["2.1", "3.1", "8.1", "8.2", "12.1", "15.1"]),
        (Order(down=True), ["15.1", "12.1", "8.2", "8.1", "3.1", "2.1"]),
        (Order(Column.RECALL), ["8.1", "2.1", "15.1", "3.1", "8.2", "12.1"]),
        (
            Order(Column.RECALL, down=True),
            ["2.1", "15.1", "8.1", "3.1", "8.2", "12.1"],
        ),
        (Order(Column.DUE), ["2.1", "15.1", "8.1", "3.1", "8.2", "12.1"]),
        (
            Order(Column.QUESTIONS, down=True),
            ["8.1", "2.1", "12.1", "15.1", "3.1", "8.2"],
        ),
    ],
)
def test_rows_are_sorted_and_what_has_no_value_stands_last(
    order: Order, expected: list[str]
) -> None:
    assert numbers(order) == expected


@pytest.mark.parametrize("typed", ["recall", "-recall", "-text", "due", "questions"])
def test_an_order_stands_in_the_address(typed: str) -> None:
    assert read_order(typed).value == typed


@pytest.mark.parametrize("typed", ["", "-", "reason; DROP", "--recall"])
def test_an_unknown_order_is_that_of_the_text(typed: str) -> None:
    assert read_order(typed) == Order()


def test_a_second_press_sorts_the_other_way() -> None:
    order = Order(Column.RECALL)

    assert (order.sort_said("recall"), order.link("recall")) == ("ascending", "-recall")
    assert order.sort_said("due") == "none"
    down = Order(Column.RECALL, down=True)
    assert (down.sort_said("recall"), down.link("recall")) == ("descending", "recall")


def test_the_page_says_what_a_row_says() -> None:
    page = HeatTablePage(view(), AsOf(TODAY, TODAY), Order(Column.RECALL))
    first = page.rows[0]

    assert page.title == "Baclofen, recall as a table"
    assert (page.mark(first).said, page.due(first)) == ("69 %", "in 2 days")
    assert page.section(Section.USES) == "Therapeutic uses"
    wrong = replace(page, as_of=AsOf(TODAY, TODAY, "No."))
    assert wrong.title.startswith("Error: ")


def test_the_file_holds_every_statement_with_plain_values() -> None:
    head, *rows = csv.reader(io.StringIO(as_csv(view())))

    assert tuple(head) == CSV_HEAD
    assert len(rows) == 6
    assert dict(zip(head, rows[2], strict=True)) == {
        "number": "8.1",
        "section": "withdrawal",
        "statement": "Never stop abruptly",
        "safety_critical": "yes",
        "recall_percent": "69",
        "state": "asked",
        "due": "2026-11-24",
        "questions": "2",
        "reason": "",
    }
    assert [row[5] for row in rows] == [
        "asked",
        "no question",
        "asked",
        "no question",
        "not asked yet",
        "asked",
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx"])
def test_a_spreadsheet_runs_no_cell_of_the_file(text: str) -> None:
    first, *rest = view().rows
    row = replace(first, statement=replace(first.statement, text=text))
    made = as_csv(replace(view(), rows=(row, *rest)))

    assert list(csv.reader(io.StringIO(made)))[1][2] == f"'{text}"
