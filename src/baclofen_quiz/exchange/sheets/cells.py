"""A sheet as rows of cells, wherever it comes from: text, and what it was before."""

from dataclasses import dataclass
from enum import Enum, auto

from baclofen_quiz.problems import Location, Problem

_LETTERS = 26


class Sort(Enum):
    """What a cell held: spreadsheets change what is typed into them."""

    TEXT = auto()
    NUMBER = auto()
    DATE = auto()
    FORMULA = auto()
    FAULT = auto()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; ``text`` is how it reads, folded at its ends."""

    text: str
    place: Location
    sort: Sort = Sort.TEXT

    @property
    def name(self) -> str:
        """The name that a spreadsheet shows: C5."""
        return f"{column_name(self.place.column)}{self.place.line}"


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet: its place, its rows and what is wrong with it.

    Blank rows and blank cells are not in it: each cell knows its row and column.
    """

    place: str
    rows: tuple[tuple[Cell, ...], ...]
    problems: tuple[Problem, ...] = ()


def column_name(column: int) -> str:
    """Name a column by letters: 1 is A, 27 is AA."""
    name = ""
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        name = chr(ord("A") + rest) + name
    return name
