"""The page after a sitting: score with its doubt, sections, what was missed."""

from dataclasses import dataclass
from typing import ClassVar

from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.items.marks import Verdict
from baclofen_quiz.learning.scoring import Interval, interval_if_enough
from baclofen_quiz.services.sitting_views import LateAnswer, ResultRow, ResultsView
from baclofen_quiz.web.dates import moment, spell
from baclofen_quiz.web.given_words import in_words
from baclofen_quiz.web.verdicts import WORDS
from baclofen_quiz.web.words import count, named_sections, points


@dataclass(frozen=True, slots=True)
class ResultsPage:
    """The results of a sitting, also of one that still goes on."""

    template: ClassVar[str] = "sitting/results.html"
    view: ResultsView
    zone: str

    @property
    def title(self) -> str:
        """Begin with the score."""
        summary = self.view.summary
        return f"Results: {points(summary.score)} of {summary.answered}"

    @property
    def heading(self) -> str:
        """Whether it is over."""
        return "Quiz finished" if self.view.summary.ended else "Quiz so far"

    @property
    def about(self) -> str:
        """What was asked, how long it took, when."""
        summary = self.view.summary
        seconds = sum(row.seconds for row in self.view.rows)
        return (
            f"{named_sections(summary.sections)}. {count(summary.total, 'question')},"
            f" {spell(seconds)}. Begun {moment(summary.started, self.zone)}."
        )

    @property
    def interval(self) -> Interval | None:
        """Where the share right plausibly lies; None below five answers."""
        summary = self.view.summary
        return interval_if_enough(summary.score, summary.answered)

    @property
    def missed(self) -> tuple[ResultRow, ...]:
        """What was not fully right."""
        rows = self.view.rows
        return tuple(r for r in rows if r.mark.verdict is not Verdict.CORRECT)

    @property
    def right(self) -> tuple[ResultRow, ...]:
        """What was fully right."""
        rows = self.view.rows
        return tuple(r for r in rows if r.mark.verdict is Verdict.CORRECT)

    def section(self, section: Section) -> str:
        """The title of a section."""
        return TITLES[section]

    def word(self, row: ResultRow) -> str:
        """The verdict of a question in a word or two."""
        return WORDS[row.mark.verdict]

    def given(self, late: LateAnswer) -> str:
        """Say what came after the end."""
        return in_words(late.item, late.answer)

    def spell(self, seconds: int) -> str:
        """How long a question took."""
        return spell(seconds)
