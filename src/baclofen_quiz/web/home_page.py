"""The first page: one thing to do next, and where one stands."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.learning.scoring import SectionScore
from baclofen_quiz.services.sitting_views import SittingSummary
from baclofen_quiz.web.dates import day, greeting, local
from baclofen_quiz.web.words import named_sections

WEAKEST = 3


@dataclass(frozen=True, slots=True)
class HomePage:
    """What is under way, what is weak, what was done, and what there is.

    ``said`` tells the number of questions with and without their variants.
    """

    template: ClassVar[str] = "home/home.html"
    now: datetime
    zone: str
    name: str
    current: SittingSummary | None
    weakest: tuple[SectionScore, ...]
    recent: tuple[SittingSummary, ...]
    questions: int
    said: str
    statements: int
    sections: int

    @property
    def title(self) -> str:
        """The room."""
        return "Home"

    @property
    def new(self) -> bool:
        """Whether nothing has been started yet."""
        return not self.recent

    @property
    def heading(self) -> str:
        """A greeting by the clock where the learner is."""
        said = greeting(self.now, self.zone)
        return f"{said}, {self.name}" if self.name else said

    @property
    def today(self) -> str:
        """The date where the learner is."""
        return day(local(self.now, self.zone))

    def section(self, section: Section) -> str:
        """The title of a section."""
        return TITLES[section]

    def sections_of(self, summary: SittingSummary) -> str:
        """What a sitting asked about."""
        return named_sections(summary.sections)


def weakest(sections: tuple[SectionScore, ...]) -> tuple[SectionScore, ...]:
    """Choose the sections with the lowest share right; few answers say nothing."""
    known = [(row.interval.share, row) for row in sections if row.interval]
    ranked = sorted(known, key=lambda pair: pair[0])
    return tuple(row for share, row in ranked if share < 1)[:WEAKEST]
