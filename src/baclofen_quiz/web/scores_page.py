"""A learner's scores over time and by section."""

from dataclasses import dataclass
from typing import ClassVar

from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.learning.scoring import SectionScore
from baclofen_quiz.services.scores import ScoresView
from baclofen_quiz.services.sitting_views import SittingSummary
from baclofen_quiz.web.charts import Dot, dots
from baclofen_quiz.web.words import named_sections

PLOTTED = 20


@dataclass(frozen=True, slots=True)
class ScoresPage:
    """Sittings as a line, sections as bars; both also as tables."""

    template: ClassVar[str] = "scores/scores.html"
    view: ScoresView
    zone: str

    @property
    def title(self) -> str:
        """The room."""
        return "My scores"

    @property
    def plotted(self) -> tuple[SittingSummary, ...]:
        """The newest sittings, oldest first."""
        return self.view.sittings[-PLOTTED:]

    @property
    def dots(self) -> tuple[Dot, ...]:
        """The share right of each plotted sitting."""
        return dots([float(s.score / s.answered) for s in self.plotted])

    @property
    def newest_first(self) -> tuple[SittingSummary, ...]:
        """All sittings, for the list."""
        return tuple(reversed(self.view.sittings))

    @property
    def weakest_first(self) -> tuple[SectionScore, ...]:
        """Sections by share right; those with few answers come last."""

        def rank(row: SectionScore) -> tuple[bool, float]:
            return (row.interval is None, row.interval.share if row.interval else 0)

        return tuple(sorted(self.view.sections, key=rank))

    @property
    def order(self) -> str:
        """How the sections are sorted; those with few answers have no rank."""
        ranked = sum(row.interval is not None for row in self.view.sections)
        if ranked == 0:
            return "in the order of the monograph"
        few = ranked < len(self.view.sections)
        return "weakest first" + ", few answers last" * few

    @property
    def trend(self) -> str:
        """What the line says, in words."""
        if len(self.dots) == 1:
            return "One quiz so far; the second one makes a line."
        first, last = self.dots[0].percent, self.dots[-1].percent
        way = "Up" if last > first else "Down" if last < first else "Level"
        return f"{way}: {first} % at first, {last} % in the latest quiz."

    def section(self, section: Section) -> str:
        """The title of a section."""
        return TITLES[section]

    def sections(self, summary: SittingSummary) -> str:
        """What a sitting asked about."""
        return named_sections(summary.sections)


@dataclass(frozen=True, slots=True)
class NoScoresPage:
    """What will be here once a question has been answered."""

    template: ClassVar[str] = "scores/none.html"

    @property
    def title(self) -> str:
        """The room."""
        return "My scores"
