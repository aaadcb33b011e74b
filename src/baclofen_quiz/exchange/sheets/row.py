"""One row of our template, asked for its cells by their meaning."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from baclofen_quiz.exchange.sheets.cells import Cell
from baclofen_quiz.exchange.sheets.columns import Field, Layout
from baclofen_quiz.problems import Location, Problem, Severity


@dataclass(frozen=True, slots=True)
class Option:
    """An option, its number from 1 and its reason, "" without one."""

    number: int
    cell: Cell
    reason: str

    @property
    def text(self) -> str:
        """What stands in it."""
        return self.cell.text

    @property
    def at(self) -> Location:
        """Where it stands."""
        return self.cell.place


@dataclass(slots=True)
class Row:
    """The cells of a row that mean something; what is wrong with it is told to it."""

    at: Location
    layout: Layout
    cells: Mapping[int, Cell]
    problems: list[Problem] = field(default_factory=list)
    options: tuple[Option, ...] = field(init=False)
    """The options that are there, by their numbers."""

    def __post_init__(self) -> None:
        """Find the options once; everything asks for them."""
        columns = sorted(self.layout.options.items())
        found = ((number, self.cells.get(column)) for number, column in columns)
        self.options = tuple(
            Option(number, cell, self._reason(number)) for number, cell in found if cell
        )

    def tell(self, problem: Problem) -> None:
        """Note a problem of this row."""
        self.problems.append(problem)

    @property
    def is_sound(self) -> bool:
        """Whether no error was told."""
        return all(p.severity is not Severity.ERROR for p in self.problems)

    def cell(self, name: Field) -> Cell | None:
        """Give the cell of a column; None when it is blank or not there."""
        return self.cells.get(self.layout.fields.get(name, 0))

    def text(self, name: Field) -> str:
        """Give the text of a column, "" when it is blank or not there."""
        cell = self.cell(name)
        return cell.text if cell else ""

    @property
    def known(self) -> tuple[Cell, ...]:
        """The cells of columns that mean something."""
        return tuple(self.cells.values())

    @property
    def stray_reasons(self) -> tuple[Cell, ...]:
        """Reasons that stand beside no option."""
        numbers = {option.number for option in self.options}
        stray = (c for n, c in self.layout.rationales.items() if n not in numbers)
        return tuple(cell for column in stray if (cell := self.cells.get(column)))

    def _reason(self, number: int) -> str:
        cell = self.cells.get(self.layout.rationales.get(number, 0))
        return cell.text if cell else ""
