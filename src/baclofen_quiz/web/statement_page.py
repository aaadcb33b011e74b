"""One statement: what is remembered of it, what asked it, and a quiz on it."""

from dataclasses import dataclass
from typing import ClassVar

from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.items.marks import Verdict
from baclofen_quiz.learning.memory.states import Tried, lasting, next_day
from baclofen_quiz.learning.recall_steps import percent, recall_step
from baclofen_quiz.services.statement_detail import FactStanding, StatementDetail
from baclofen_quiz.web.question_page import split_stem
from baclofen_quiz.web.recall_words import Mark, due_said, mark_of
from baclofen_quiz.web.sources import anchor
from baclofen_quiz.web.verdicts import WORDS
from baclofen_quiz.web.words import count

LENGTH = 5
"""The most questions of a quiz on one statement."""


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact in words; ``lines`` are names and values, none if it was never asked."""

    name: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StatementPage:
    """One statement for one learner."""

    template: ClassVar[str] = "monograph/statement.html"
    view: StatementDetail
    zone: str

    @property
    def title(self) -> str:
        """The number and the drug."""
        statement = self.view.row.statement
        return f"§ {statement.number}, {self.view.book.drug}: {statement.text}"

    @property
    def anchor(self) -> str:
        """Its place in the monograph."""
        return anchor(self.view.row.statement)

    @property
    def section(self) -> str:
        """The title of its section."""
        return TITLES[self.view.row.statement.section]

    @property
    def mark(self) -> Mark:
        """How it is tinted."""
        row = self.view.row
        return mark_of(row.tint, disputed=row.statement.disputed)

    @property
    def facts(self) -> tuple[FactLine, ...]:
        """Each of its facts."""
        return tuple(self._fact(one) for one in self.view.facts)

    def _fact(self, one: FactStanding) -> FactLine:
        name = _aspect(one.fact) if len(self.view.facts) > 1 else ""
        state, today = one.state, self.view.today
        if not isinstance(state, Tried):
            return FactLine(name, ())
        share = lasting(state, today)
        return FactLine(
            name,
            (
                ("Recall today", f"{percent(share)} %, {recall_step(share).title}"),
                ("Lasts", _lasting(state.strength.stability)),
                ("Due", due_said(next_day(state), today)),
                ("Rated", count(state.reviews, "time")),
                ("Forgotten", count(state.lapses, "time")),
            ),
        )

    @property
    def length(self) -> int:
        """How many questions a quiz on it has at most."""
        return min(LENGTH, max(len(self.view.items), 1))

    def said(self, stem: str) -> str:
        """What a question asks, without what is told before."""
        return split_stem(stem)[1]

    def verdict(self, verdict: str) -> str:
        """A verdict in a word."""
        return WORDS[Verdict(verdict)]


def _aspect(fact: str) -> str:
    """Name a fact beside others of its statement; the first may have no name."""
    name = fact.rpartition("/")[2].partition(".")[2]
    return name.replace("-", " ").capitalize() or "First fact"


def _lasting(stability: float) -> str:
    """Say for how long recall stays above 90 %."""
    days = round(stability)
    return f"{count(days, 'day')} above 90 %" if days else "less than a day"
