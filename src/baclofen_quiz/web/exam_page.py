"""An exam by section, and what more or fewer reviews a day would change."""

from dataclasses import dataclass
from types import ModuleType
from typing import ClassVar, assert_never

from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.learning.forecast import Outlook
from baclofen_quiz.learning.recall_steps import percent
from baclofen_quiz.learning.scoring import Interval
from baclofen_quiz.services.exam_outlook import (
    ENOUGH,
    LONGEST,
    LOOKED_AT,
    MOST,
    Foretold,
    Silence,
)
from baclofen_quiz.services.exam_plan import ExamPlan
from baclofen_quiz.text import NBSP
from baclofen_quiz.web import recall_words
from baclofen_quiz.web.exam_card import away, heading, not_ready
from baclofen_quiz.web.words import count

NAMED = 5
"""So many of the safety-critical facts that are not known are named."""

ALIKE = 1
"""Two shares that differ by no more percent points are called about the same."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What is expected of something, drawn and in words; ``low`` and ``high`` if known.

    ``rate`` is the number of reviews a day behind it, which the page can be asked for.
    """

    name: str
    interval: Interval
    said: str
    rate: int = 0
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class ExamPage:
    """An exam to come."""

    template: ClassVar[str] = "exam/exam.html"
    view: ExamPlan

    @property
    def title(self) -> str:
        """The day."""
        return heading(self.view.exam, self.view.today)

    @property
    def away(self) -> str:
        """How far off it is, and how much was tried."""
        said = away(self.view.exam, self.view.today).capitalize()
        return f"{said}. {recall_words.tried_said(self.view.now.overall)}."

    @property
    def words(self) -> ModuleType:
        """How readiness is told."""
        return recall_words

    @property
    def named(self) -> int:
        """So many facts that withhold readiness are named."""
        return NAMED

    @property
    def rates(self) -> tuple[Bar, ...]:
        """What more and fewer reviews a day would make of it, the fewest first."""
        return tuple(
            _bar(self._rate(one.a_day), one.outlook, one.a_day, self.view.a_day)
            for one in self.view.rates
        )

    def _rate(self, a_day: int) -> str:
        if not a_day:
            return "No more study"
        late = ", as of late" if a_day == self.view.of_late else ""
        return f"{a_day:,} a day{late}"

    @property
    def difference(self) -> str:
        """What more or fewer reviews a day would change, in words."""
        chosen = self._at(self.view.a_day)
        after = [one for one in self.view.rates if one.a_day > self.view.a_day]
        before = [one for one in self.view.rates if 0 < one.a_day < self.view.a_day]
        said = [_compared(one, chosen) for one in (*before[-1:], *after[:1])]
        return " ".join(
            (f"{self.rate_said.capitalize()}: {_recall(chosen.outlook)}.", *said)
        )

    def _at(self, a_day: int) -> Foretold:
        return next(one for one in self.view.rates if one.a_day == a_day)

    @property
    def rate_said(self) -> str:
        """How many reviews a day the sections are foretold by."""
        said = f"at {count(self.view.a_day, 'review')} a day"
        if self.view.a_day == self.view.of_late:
            return f"{said}, as many as of late"
        return said

    @property
    def idle(self) -> bool:
        """Whether there was less than a review a day of late."""
        return not self.view.of_late

    @property
    def sections(self) -> tuple[Bar, ...]:
        """Each section, the lowest first."""
        found = [
            self._section(section, outlook)
            for section, outlook in self.view.sections.items()
        ]
        return tuple(sorted(found, key=lambda one: one.interval.share))

    def _section(self, section: Section, outlook: Outlook) -> Bar:
        after = self.view.then.sections[section]
        new = after.facts - after.tried
        asked = (
            f"; {new:,} of {count(after.facts, 'fact')} not asked yet" if new else ""
        )
        bar = _bar(TITLES[section], outlook)
        idle = f"{percent(after.mean)}{NBSP}% with no more study"
        return Bar(bar.name, bar.interval, f"{bar.said}, {idle}{asked}")

    @property
    def without(self) -> tuple[tuple[str, int, str], ...]:
        """Each section, if nothing is studied: title, percent, how much was tried."""
        rows = sorted(
            self.view.then.sections.items(), key=lambda row: (row[1].mean, row[0])
        )
        return tuple(
            (TITLES[section], percent(one.mean), f"{one.tried:,} of {one.facts:,}")
            for section, one in rows
        )

    @property
    def expected(self) -> str:
        """What is recalled on the day without more study."""
        day = "that day" if self.view.exam > self.view.today else "today"
        mean = percent(self.view.then.overall.mean)
        return f"{mean}{NBSP}% recall expected {day}, with no more study"

    @property
    def safety(self) -> str:
        """Which safety-critical facts would not hold with no more study; "" if none."""
        weak = sum(len(one.facts) for one in self.view.then.obstacles)
        return not_ready(weak, self.view.then.critical) if weak else ""

    @property
    def silence(self) -> str:
        """Why nothing is foretold."""
        match self.view.silence:
            case None:
                return ""
            case Silence.NO_DAY:
                return "No day of study is left before it."
            case Silence.FAR:
                return (
                    f"It is more than {LONGEST} days off: too far for a forecast of "
                    "what study until then will do."
                )
            case Silence.FEW:
                return (
                    f"What study until then will do is foretold once {ENOUGH} facts "
                    "have been tried."
                )
            case Silence.MANY:
                return f"There are more than {MOST} facts: too many to look ahead."
            case _:
                assert_never(self.view.silence)

    @property
    def looked_at(self) -> int:
        """How many days tell how many reviews a day there are."""
        return LOOKED_AT


@dataclass(frozen=True, slots=True)
class NoExamPage:
    """No exam is to come."""

    template: ClassVar[str] = "exam/none.html"

    @property
    def title(self) -> str:
        """What the page is about."""
        return "Your exam"


def _bar(name: str, outlook: Outlook, rate: int = 0, chosen: int = 0) -> Bar:
    interval = Interval(outlook.mean, outlook.low, outlook.high)
    return Bar(name, interval, _plausibly(outlook), rate, rate == chosen > 0)


def _plausibly(outlook: Outlook) -> str:
    return f"plausibly {percent(outlook.low)} to {percent(outlook.high)}{NBSP}%"


def _recall(outlook: Outlook) -> str:
    return f"{percent(outlook.mean)}{NBSP}% recall expected, {_plausibly(outlook)}"


def _compared(other: Foretold, chosen: Foretold) -> str:
    """Say what another number of reviews a day would change."""
    mean = percent(other.outlook.mean)
    alike = abs(mean - percent(chosen.outlook.mean)) <= ALIKE
    said = "about the same" if alike else f"{mean}{NBSP}%"
    return f"With {other.a_day:,} a day: {said}."
