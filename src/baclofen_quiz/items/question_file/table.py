"""Matching questions: a table of two columns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from baclofen_quiz.items.item import Option
from baclofen_quiz.items.question_file import complaints
from baclofen_quiz.items.question_file.desk import Desk
from baclofen_quiz.items.question_file.inline import resolved
from baclofen_quiz.items.question_file.lines import Line
from baclofen_quiz.items.question_file.names import unpin
from baclofen_quiz.items.question_file.options import (
    Names,
    Said,
    make_option,
    read_option,
)
from baclofen_quiz.problems import Location

_DASHES = re.compile(r":?-+:?")
_CELLS = 2
_HEAD_ROWS = 2


@dataclass(slots=True)
class Table:
    """The two sides of a matching question and what belongs together."""

    left: list[Option] = field(default_factory=list)
    right: list[Option] = field(default_factory=list)
    pairs: list[tuple[str, str]] = field(default_factory=list)


def read_table(rows: Sequence[Line], desk: Desk) -> Table:
    """Read the rows of a table; rows that are not sound are told and left out."""
    cells = [(_cells(row.text), desk.place(row)) for row in rows]
    dashes, place = cells[min(1, len(cells) - 1)]
    if len(rows) < _HEAD_ROWS or not all(map(_DASHES.fullmatch, dashes)):
        desk.tell(complaints.no_table_head(place))
    for row, at in cells:
        if len(row) != _CELLS:
            desk.tell(complaints.bad_row(at, len(row)))
        elif not row[1]:
            desk.tell(complaints.no_right_cell(at))
    body = cells[_HEAD_ROWS:]
    return _fill([(row, at) for row, at in body if len(row) == _CELLS], desk)


def _cells(text: str) -> list[str]:
    return [cell.strip() for cell in text.strip().removesuffix("|")[1:].split("|")]


def _fill(body: Sequence[tuple[list[str], Location]], desk: Desk) -> Table:
    """Make the options: equal right cells are one option, matched more than once."""
    table, names = Table(), Names(desk)
    known: dict[str, str] = {}
    matched_first = sorted(body, key=lambda row: not row[0][0])
    for (left, right), at in matched_first:
        said = read_option(right)
        if said.text not in known:
            known[said.text] = names.give(said, at)
            table.right.append(make_option(said, known[said.text], at))
        if left:
            pinned = unpin(left)
            side = Said(
                resolved(pinned.text), said.rationale, pinned.name, pinned.asked
            )
            name = names.give(side, at)
            table.left.append(make_option(side, name, at))
            table.pairs.append((name, known[said.text]))
    return table
