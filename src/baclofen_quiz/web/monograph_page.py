"""A monograph to read: numbered statements, notes in the margin, a section index."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.web.sources import anchor


@dataclass(frozen=True, slots=True)
class Row:
    """One statement, and what stands beside it."""

    anchor: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class Group:
    """Statements under one sub-heading or container; ``heading`` may be empty."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A section: its number, title, and statements in the order of the text."""

    token: str
    number: str
    title: str
    groups: tuple[Group, ...]

    @property
    def length(self) -> int:
        """How many statements it has."""
        return sum(len(group.rows) for group in self.groups)


@dataclass(frozen=True, slots=True)
class MonographPage:
    """One drug."""

    template: ClassVar[str] = "monograph/read.html"
    book: Monograph
    parts: tuple[Part, ...]
    questions: int

    @property
    def title(self) -> str:
        """The drug."""
        return f"{self.book.drug.capitalize()}, the monograph"


@dataclass(frozen=True, slots=True)
class ShelfPage:
    """All monographs."""

    template: ClassVar[str] = "monograph/shelf.html"
    books: tuple[Monograph, ...]

    @property
    def title(self) -> str:
        """The room."""
        return "Monographs"


def parts_of(statements: Iterable[Statement]) -> tuple[Part, ...]:
    """Part a monograph at its sections, and each section at its sub-headings."""
    return tuple(
        _part(section, list(part))
        for section, part in groupby(statements, lambda s: s.section)
    )


def _part(section: Section, statements: list[Statement]) -> Part:
    groups = tuple(
        Group(
            " \N{EN DASH} ".join(path),
            tuple(Row(anchor(statement), statement) for statement in rows),
        )
        for path, rows in groupby(statements, lambda s: s.path)
    )
    number = statements[0].number.partition(".")[0]
    return Part(section.value, number, TITLES[section], groups)
