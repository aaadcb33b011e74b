"""A monograph: its statements in order, and the facts they end in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import Statement


@dataclass(frozen=True, slots=True)
class Review:
    """When the facts of a monograph were checked, and by whom."""

    date: date
    by: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement and its facts; no facts means that a Problem says why."""

    statement: Statement
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Monograph:
    """One drug's text. ``review`` is None when nobody has checked its facts."""

    drug: str
    drug_class: str
    sources: tuple[str, ...]
    review: Review | None
    file: str
    entries: tuple[Entry, ...]

    @property
    def facts(self) -> Iterator[Fact]:
        """All facts, in the order of the text."""
        return (fact for entry in self.entries for fact in entry.facts)

    @property
    def statements(self) -> Iterator[Statement]:
        """All statements, in the order of the text."""
        return (entry.statement for entry in self.entries)

    def in_section(self, section: Section) -> Iterator[Fact]:
        """The facts of one section, in the order of the text."""
        return (
            fact
            for entry in self.entries
            if entry.statement.section is section
            for fact in entry.facts
        )
