"""A learner's scores over time, by section and kind, and what they tell."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.learning.calibration import SAYS_LITTLE, Bin, Calibration
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.confusions import Counted
from baclofen_quiz.learning.recall_steps import percent
from baclofen_quiz.learning.scoring import (
    Interval,
    SectionScore,
    Tally,
    difference,
    next_step,
    together,
)
from baclofen_quiz.services.scores import LATELY, ScoresView
from baclofen_quiz.services.sitting_views import SittingSummary
from baclofen_quiz.web.charts import Dot, Spot, dots, spots
from baclofen_quiz.web.confusion_words import Told, told
from baclofen_quiz.web.dates import short_day
from baclofen_quiz.web.question_page import KINDS
from baclofen_quiz.web.words import count, named_sections, points
from baclofen_quiz.web.workload_card import WorkloadCard

PLOTTED = 30
"""How many study days the line shows."""

MOST_CONFUSIONS = 8


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """A bar with its interval, and the same in words."""

    name: str
    tally: Tally
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class ScoresPage:
    """Study days as a line, sections and kinds as bars; all of it also as tables."""

    template: ClassVar[str] = "scores/scores.html"
    view: ScoresView
    confusions: tuple[Counted, ...]
    ahead: WorkloadCard
    zone: str

    @property
    def title(self) -> str:
        """The room."""
        return "My scores"

    @property
    def plotted(self) -> tuple[tuple[date, Tally], ...]:
        """The newest study days, oldest first."""
        return self.view.days[-PLOTTED:]

    @property
    def dots(self) -> tuple[Dot, ...]:
        """The share right of each plotted day."""
        return dots([tally.share for _, tally in self.plotted])

    @property
    def ends(self) -> tuple[str, str]:
        """The first and the last day of the line."""
        return short_day(self.plotted[0][0]), short_day(self.plotted[-1][0])

    @property
    def described(self) -> str:
        """The line for those who do not see it."""
        first, last = self.dots[0].percent, self.dots[-1].percent
        days = count(len(self.dots), "study day")
        return f"Share right on {days}, from {first} to {last} percent."

    @property
    def trend(self) -> str:
        """What the line says, in words: whether its two halves really differ."""
        tallies = [tally for _, tally in self.plotted]
        if len(tallies) == 1:
            return "One study day so far; the second one makes a line."
        half = len(tallies) // 2
        before, after = together(tallies[:half]), together(tallies[half:])
        if before.interval is None or after.interval is None:
            return "Too few answers yet to say which way it goes."
        least, most = difference(before.interval, after.interval)
        way = "Up" if least > 0 else "Down" if most < 0 else "No clear change"
        days = "day" if half == 1 else f"{half} days"
        said = (
            f"{way}: {percent(before.share)} % of {count(before.asked, 'answer')} on "
            f"the first {days}, {percent(after.share)} % of "
            f"{after.asked:,} since."
        )
        return said if least > 0 or most < 0 else f"{said} That may be chance."

    @property
    def by_section(self) -> tuple[ScoreRow, ...]:
        """Sections, the weakest first."""
        return _weakest_first(
            (TITLES[row.section], Tally(row.right, row.asked))
            for row in self.view.sections
        )

    @property
    def by_kind(self) -> tuple[ScoreRow, ...]:
        """Kinds of questions, the weakest first."""
        return _weakest_first((KINDS[kind], tally) for kind, tally in self.view.kinds)

    @property
    def by_confidence(self) -> tuple[tuple[str, Tally], ...]:
        """How right a learner was when sure, unsure and guessing."""
        rows = self.view.confidences
        return tuple((said.value.capitalize(), tally) for said, tally in rows)

    @property
    def certainty(self) -> str:
        """What the confidence was worth, in words."""
        sure = dict(self.view.confidences).get(Confidence.SURE)
        if sure is None:
            return "You have not called an answer sure yet."
        wrong = sure.asked - sure.right
        if not wrong:
            return "Whenever you were sure, you were right."
        said = f"{points(sure.right)} of {count(sure.asked, 'answer')}"
        share = f", {percent(sure.share)} %" if sure.interval else ""
        return f"Sure and right: {said}{share}."

    @property
    def spots(self) -> tuple[Spot, ...]:
        """The bins of predictions, as places in a square."""
        found = self.view.calibration
        return spots(found.bins) if found else ()

    @property
    def foretold(self) -> str:
        """How well predictions came true, in words."""
        found = self.view.calibration
        if found is None:
            return ""
        return (
            f"Predicted {percent(found.predicted)} %, seen {percent(found.seen)} %,"
            f" from {self._latest}{count(found.answers, 'answer')}."
        )

    @property
    def foretold_by_kind(self) -> tuple[tuple[str, str, str], ...]:
        """For each kind what was predicted, and what was seen of how many."""
        return tuple(
            (KINDS[kind], f"{percent(one.predicted)} %", _seen(one))
            for kind, one in self.view.calibrations
        )

    @property
    def _latest(self) -> str:
        """Whether not all answers were looked at."""
        return "your latest " if self.view.whole.asked > LATELY else ""

    @property
    def mixed_in(self) -> str:
        """In which answers mix-ups were looked for; "" if in all."""
        return f"In {self._latest}{LATELY:,} answers." if self._latest else ""

    @property
    def next_step(self) -> SectionScore | None:
        """The section to practise next; None if nothing was missed."""
        return next_step(self.view.sections)

    @property
    def why_next(self) -> str:
        """The reason for the next step."""
        step = self.next_step
        if step is None:
            return ""
        said = f"{points(step.right)} of {step.asked:,} right"
        if step.interval:
            low = percent(step.interval.low)
            said = f"{said}, and the true share may be as low as {low} %"
        return f"You have most to gain here: {said}."

    @property
    def told(self) -> tuple[Told, ...]:
        """What is mixed up most often."""
        return tuple(told(one) for one in self.confusions[:MOST_CONFUSIONS])

    def section(self, row: SectionScore) -> str:
        """The title of a section."""
        return TITLES[row.section]

    def range(self, one: Bin) -> str:
        """Say which predictions a bin holds."""
        return f"{percent(one.low)} to {percent(one.low) + 10} %"

    def percent(self, share: float) -> int:
        """Print a share."""
        return percent(share)

    def sections_of(self, summary: SittingSummary) -> str:
        """What a sitting asked about."""
        return named_sections(summary.sections)


@dataclass(frozen=True, slots=True)
class NoScoresPage:
    """What will be here once a question has been answered; quizzes may have begun."""

    template: ClassVar[str] = "scores/none.html"
    recent: tuple[SittingSummary, ...] = ()
    zone: str = "UTC"

    def sections_of(self, summary: SittingSummary) -> str:
        """What a sitting asked about."""
        return named_sections(summary.sections)

    @property
    def title(self) -> str:
        """The room."""
        return "My scores"


def _seen(one: Calibration) -> str:
    """Say what share was right, and of how many answers."""
    if one.answers < SAYS_LITTLE:
        return f"too few ({one.answers})"
    return f"{percent(one.seen)} % of {one.answers:,}"


def _weakest_first(rows: Iterable[tuple[str, Tally]]) -> tuple[ScoreRow, ...]:
    """Sort by share right; rows with few answers have no rank and come last."""
    each = [ScoreRow(name, tally, tally.interval) for name, tally in rows]
    return tuple(sorted(each, key=lambda row: (row.interval is None, row.tally.share)))
