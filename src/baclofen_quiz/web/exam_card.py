"""The day of an exam on the first page: how far off, what is expected, one step."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import assert_never

from baclofen_quiz.learning.readiness import Coverage, Ready, Withheld
from baclofen_quiz.learning.recall_steps import percent, recall_step
from baclofen_quiz.services.dashboard import Dashboard, Exam
from baclofen_quiz.text import NBSP
from baclofen_quiz.web.as_of import AsOf
from baclofen_quiz.web.recall_words import due_said
from baclofen_quiz.web.words import count


class Step(StrEnum):
    """What does most for the exam: the first that there is to do."""

    BEGIN = "begin"
    SAFETY = "safety"
    NEW = "new"
    DUE = "due"
    REST = "rest"
    AGAIN = "again"  # it is over


@dataclass(frozen=True, slots=True)
class ExamCard:
    """What is said of an exam on a day."""

    view: Dashboard
    exam: Exam
    today: date

    @property
    def heading(self) -> str:
        """The day."""
        return heading(self.exam.day, self.today)

    @property
    def days(self) -> int:
        """How many days are left; below 0 if it is over."""
        return (self.exam.day - self.today).days

    @property
    def away(self) -> str:
        """How far off it is."""
        return away(self.exam.day, self.today)

    @property
    def told(self) -> bool:
        """Whether anything can be expected: something was asked, and it is to come."""
        return self.days >= 0 and self.coverage.tried > 0

    @property
    def coverage(self) -> Coverage:
        """What would be recalled on the day."""
        return self.exam.expected.coverage

    @property
    def mean(self) -> float:
        """What is expected: if study goes on, where that can be said."""
        ahead = self.exam.foretold
        return ahead.outlook.mean if ahead else self.coverage.mean

    @property
    def pips(self) -> int:
        """The step of recall that is drawn."""
        return recall_step(self.mean)

    @property
    def said(self) -> str:
        """The mean recall over all facts."""
        day = "that day" if self.days else "today"
        return f"{percent(self.mean)}{NBSP}% recall expected {day}"

    @property
    def plausible(self) -> str:
        """The range of what may come, and what it rests on; "" if that is not known."""
        ahead = self.exam.foretold
        if ahead is None:
            return ""
        low, high = percent(ahead.outlook.low), percent(ahead.outlook.high)
        rate = count(ahead.a_day, "review")
        return f"Plausibly {low} to {high}{NBSP}%, at {rate} a day."

    @property
    def meaning(self) -> str:
        """What the figure without study is made of."""
        new = f", {self.untried:,} not asked yet as 0{NBSP}%" if self.untried else ""
        over = f"mean over {count(self.coverage.facts, 'fact')}{new}"
        if self.exam.foretold:
            recall = percent(self.coverage.mean)
            return f"Without more study {recall}{NBSP}%, the {over}."
        until = ", with no study until then" if self.days else ""
        return f"The {over}{until}."

    @property
    def safety(self) -> str:
        """Whether that may be called ready; "" if nothing is safety-critical."""
        critical = self.view.readiness.critical
        match self.exam.expected:
            case Withheld(_, blockers):
                return not_ready(len(blockers), critical)
            case Ready():
                said = "Every safety-critical fact would be known well enough."
                return said if critical else ""
            case _:
                assert_never(self.exam.expected)

    @property
    def as_of(self) -> str:
        """The day as it stands in addresses; "" if it is not to come."""
        return AsOf(self.today, self.today, exam=self.exam.day).exam_said

    @property
    def step(self) -> Step:
        """The one step."""
        if self.days < 0:
            return Step.AGAIN
        if not self.view.tried:
            return Step.BEGIN
        if self.view.readiness.obstacles:
            return Step.SAFETY
        if self.untried:
            return Step.NEW
        return Step.DUE if self.view.due.cards else Step.REST

    @property
    def untried(self) -> int:
        """How many facts were never asked."""
        return self.coverage.facts - self.coverage.tried

    @property
    def step_said(self) -> str:
        """The one step in words."""
        match self.step:
            case Step.AGAIN:
                return "Set another day"
            case Step.BEGIN:
                return "Answer a few questions first"
            case Step.SAFETY:
                weak = sum(len(one.facts) for one in self.view.readiness.obstacles)
                return f"Practise {count(weak, 'safety-critical fact')} first"
            case Step.NEW:
                return f"Meet {count(self.untried, 'new fact')}{self._pace}"
            case Step.DUE:
                return f"Review {count(self.view.due.cards, 'fact')} due"
            case Step.REST:
                return "Nothing is due today"
            case _:
                assert_never(self.step)

    @property
    def _pace(self) -> str:
        """How many a day meet them all before the day; "" if there is no time."""
        if self.days < 1:
            return ""
        if self.days == 1:
            return ", all of them today"
        return f", {-(-self.untried // self.days):,} a day until then"


def heading(day: date, today: date) -> str:
    """Name the day of an exam; its year, unless it is this one."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"Exam, {day.day} {day:%B}{year}"


def away(day: date, today: date) -> str:
    """Say how far off an exam is."""
    if day > today:
        return due_said(day, today)
    return "today" if day == today else "over"


def not_ready(weak: int, critical: int) -> str:
    """Say for how many of the safety-critical facts something would not hold."""
    noun = "fact" if critical == 1 else "facts"
    share = f"{weak} of {critical} safety-critical {noun} would not be"
    if weak == critical > 1:
        share = f"none of the {critical} safety-critical {noun} would be"
    return f"Not ready: {share} known well enough."
