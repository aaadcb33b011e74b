"""What an extractor is given: a statement, its drug, and where its mechanism stands."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import TypedDict

from baclofen_quiz.content.facts import Fact, Side, Stated
from baclofen_quiz.content.phrases import Pair, dashed, pair, without_stop
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.problems import Problem

_IN_CLAUSES = frozenset(
    {Section.MECHANISM, Section.COUNSELLING, Section.REGULATORY, Section.GENERAL}
)
"""Sections of sentences, where a dash joins two clauses rather than term and detail."""


class Named(TypedDict):
    """The two slots of every fact."""

    id: str
    statement: Statement


@dataclass
class Steps:
    """How many events of each side came before."""

    counts: dict[Side, int] = field(default_factory=dict)

    def next(self, side: Side) -> int:
        """Count one more event on this side."""
        self.counts[side] = self.counts.get(side, 0) + 1
        return self.counts[side]


@dataclass(frozen=True)
class Context:
    """One statement in its surroundings; ``drug_id`` is the drug's part of ids."""

    statement: Statement
    drug: str
    drug_id: str
    steps: Steps

    @property
    def text(self) -> str:
        """The statement without its final full stop."""
        return without_stop(self.statement.text)

    @cached_property
    def pair(self) -> Pair:
        """The statement as term and detail, at its colon or else at a dash."""
        text = self.statement.text
        cut = pair(text)
        if cut.term or self.statement.section in _IN_CLAUSES:
            return cut
        return dashed(text)

    @property
    def headings(self) -> str:
        """All that qualifies it, in lower case, to look for words in."""
        return " / ".join(self.statement.path).lower()

    def named(self, aspect: str = "") -> Named:
        """Name a fact of this statement; several facts take an aspect each."""
        statement = self.statement
        name = f"{self.drug_id}/{statement.section.value}/{statement.slug}"
        return {"id": f"{name}.{aspect}" if aspect else name, "statement": statement}

    def stated(self, aspect: str = "") -> Stated:
        """Read the statement in words only, the fact of last resort."""
        cut = self.pair
        return Stated(**self.named(aspect), topic=cut.term, detail=cut.detail)


Outcome = tuple[Fact, ...] | Problem
"""The facts of a statement, or why there is none."""
