"""A monograph for instructors: beside each statement what asks it, or why nothing."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, assert_never

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.statements import NoteKind, Statement
from baclofen_quiz.items.item import Kind
from baclofen_quiz.items.report import ENOUGH, Line, Question, Report, Tally
from baclofen_quiz.services.item_beginning import place_of
from baclofen_quiz.web.monograph_page import Part, parts_of
from baclofen_quiz.web.question_page import KINDS, split_stem
from baclofen_quiz.web.sources import anchor
from baclofen_quiz.web.words import count


class Show(StrEnum):
    """Which statements are listed; the value stands in the address."""

    ALL = ""
    UNASKED = "unasked"
    SAFETY = "safety"


LABELS: dict[Show, str] = {
    Show.ALL: "All",
    Show.UNASKED: "Not asked",
    Show.SAFETY: "Safety",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to filter, and how many statements it lists."""

    show: Show
    label: str
    statements: int


@dataclass(frozen=True)
class CoveragePage:
    """One monograph; ``problems`` counts those of all files."""

    template: ClassVar[str] = "bank/coverage.html"
    report: Report
    show: Show
    problems: int

    @property
    def title(self) -> str:
        """The drug."""
        return f"{self.report.book.drug.capitalize()}, what is asked"

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The ways to filter."""
        return tuple(
            Choice(show, label, sum(takes(show, line) for line in self.report.lines))
            for show, label in LABELS.items()
        )

    @property
    def parts(self) -> tuple[Part, ...]:
        """The sections that have statements to list."""
        return parts_of(
            line.statement for line in self.report.lines if takes(self.show, line)
        )

    @property
    def tallies(self) -> dict[str, Tally]:
        """The counts of each section, by its token."""
        return {section.value: tally for section, tally in self.report.sections}

    @property
    def lines(self) -> dict[Statement, Line]:
        """What asks each statement."""
        return {line.statement: line for line in self.report.lines}

    @property
    def thin(self) -> tuple[tuple[str, Line], ...]:
        """The safety-critical statements that too few questions ask, with anchors."""
        return tuple((anchor(line.statement), line) for line in self.report.thin)

    @property
    def enough(self) -> int:
        """How many questions a safety-critical statement should have."""
        return ENOUGH

    def said(self, question: Question) -> str:
        """What a question asks, without what is told before."""
        return split_stem(question.item.stem)[1]

    def about(self, question: Question) -> str:
        """The kind of a question, if it is not the usual one, and its variants."""
        kind, variants = question.item.kind, question.variants
        named = () if kind is Kind.SINGLE else (KINDS[kind].lower(),)
        counted = () if variants == 1 else (count(variants, "variant"),)
        return ", ".join((*named, *counted))

    def place(self, statement: Statement) -> str:
        """Name a statement in addresses."""
        return place_of(self.report.book, statement)

    def warnings(self, statement: Statement) -> tuple[str, ...]:
        """What is said against a disputed statement."""
        notes = statement.notes
        return tuple(n.text for n in notes if n.kind is NoteKind.WARNING)


@dataclass(frozen=True, slots=True)
class CoverageShelfPage:
    """All monographs, with their counts."""

    template: ClassVar[str] = "bank/coverage-shelf.html"
    books: tuple[tuple[Monograph, Tally], ...]
    problems: int

    @property
    def title(self) -> str:
        """The room."""
        return "What is asked"


def takes(show: Show, line: Line) -> bool:
    """Whether a filter lists a statement."""
    match show:
        case Show.ALL:
            return True
        case Show.UNASKED:
            return not line.asked
        case Show.SAFETY:
            return line.statement.critical
        case _:
            assert_never(show)


def asked_of(show: str) -> Show:
    """Read the filter of an address; an unknown one lists all."""
    return Show(show) if show in set(Show) else Show.ALL
