"""The same as the tinted monograph, as a table that sorts, and as a file."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.learning.heat import Closed, NotAsked, Recalled
from baclofen_quiz.services.heat_map import HeatMap, HeatRow
from baclofen_quiz.text import harmless
from baclofen_quiz.web.as_of import AsOf
from baclofen_quiz.web.recall_words import Mark, due_said, mark_of

DESCENDING = "-"
CSV_HEAD = (
    "number",
    "section",
    "statement",
    "safety_critical",
    "recall_percent",
    "state",
    "due",
    "questions",
    "reason",
)


class Column(StrEnum):
    """What the table sorts by; the value stands in the address."""

    TEXT = "text"
    RECALL = "recall"
    DUE = "due"
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True)
class Order:
    """A column, and whether the largest comes first."""

    column: Column = Column.TEXT
    down: bool = False

    @property
    def value(self) -> str:
        """How it stands in the address."""
        return (DESCENDING if self.down else "") + self.column.value

    def sort_said(self, column: str) -> str:
        """What ``aria-sort`` says of a column."""
        if column != self.column:
            return "none"
        return "descending" if self.down else "ascending"

    def link(self, column: str) -> str:
        """The value in the address that sorts by a column; the other way next."""
        return Order(Column(column), column == self.column and not self.down).value


@dataclass(frozen=True, slots=True)
class HeatTablePage:
    """The rows of a monograph in an order; ``as_of`` may hold a fault."""

    template: ClassVar[str] = "monograph/table.html"
    view: HeatMap
    as_of: AsOf
    order: Order

    @property
    def title(self) -> str:
        """Begin with the error, if there is one."""
        drug = self.view.book.drug.capitalize()
        return self.as_of.titled(f"{drug}, recall as a table")

    @property
    def rows(self) -> tuple[HeatRow, ...]:
        """The rows as they are sorted."""
        return sorted_rows(self.view, self.order)

    def mark(self, row: HeatRow) -> Mark:
        """How a row is marked."""
        return mark_of(row.tint, disputed=row.statement.disputed)

    def due(self, row: HeatRow) -> str:
        """When a row comes back."""
        return due_said(row.due, self.as_of.today)

    def section(self, section: Section) -> str:
        """The title of a section."""
        return TITLES[section]


def read_order(typed: str) -> Order:
    """Read an order; an unknown one is that of the text."""
    name = typed.removeprefix(DESCENDING)
    if name not in set(Column):
        return Order()
    return Order(Column(name), down=typed.startswith(DESCENDING))


def sorted_rows(view: HeatMap, order: Order) -> tuple[HeatRow, ...]:
    """Sort rows; among equals the order of the text stands, whichever way."""
    if order.column is Column.TEXT:
        return view.rows[::-1] if order.down else view.rows
    key = _KEYS[order.column]
    keyed = [(value, row) for row in view.rows if (value := key(row)) is not None]
    keyed.sort(key=lambda pair: pair[0], reverse=order.down)
    rest = [row for row in view.rows if key(row) is None]
    return (*(row for _, row in keyed), *rest)


def _recall(row: HeatRow) -> float | None:
    return row.tint.recall if isinstance(row.tint, Recalled) else None


_KEYS: dict[Column, Callable[[HeatRow], float | None]] = {
    Column.RECALL: _recall,
    Column.DUE: lambda row: None if row.due is None else row.due.toordinal(),
    Column.QUESTIONS: lambda row: row.questions,
}


def as_csv(view: HeatMap) -> str:
    """Write all rows in the order of the text; dates are ISO dates."""
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow(CSV_HEAD)
    for row in view.rows:
        writer.writerow(map(harmless, _cells(row)))
    return made.getvalue()


def _cells(row: HeatRow) -> tuple[str, ...]:
    recalled = row.tint if isinstance(row.tint, Recalled) else None
    return (
        row.statement.number,
        row.statement.section.value,
        row.statement.text,
        "yes" if row.statement.critical else "no",
        str(recalled.percent) if recalled else "",
        _STATES[type(row.tint)],
        row.due.isoformat() if row.due else "",
        str(row.questions),
        row.reason,
    )


_STATES = {Recalled: "asked", NotAsked: "not asked yet", Closed: "no question"}
