"""The first page: one thing to do next, and where one stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import ModuleType
from typing import TYPE_CHECKING, ClassVar, assert_never

from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.learning.recall_steps import RecallStep, percent, recall_step
from baclofen_quiz.learning.study_weeks import StudyWeek
from baclofen_quiz.learning.weak_sections import (
    LeftAlone,
    Lowest,
    OftenForgotten,
    Reason,
    SafetyWeak,
    WeakSection,
)
from baclofen_quiz.services.dashboard import Dashboard
from baclofen_quiz.web import recall_words
from baclofen_quiz.web.dates import day, greeting, local
from baclofen_quiz.web.exam_card import ExamCard
from baclofen_quiz.web.words import count, named_sections

if TYPE_CHECKING:
    from baclofen_quiz.services.sitting_views import SittingSummary

LONGEST_REVIEW = 20
"""More is not begun by one press, however much is due."""

SHORT_REVIEW = 5
NAMED = 3
"""So many of the safety-critical facts that are not known are named here."""

WEEK = 6
"""So many days ahead the name of a day means one day alone."""

STAIR = 80
"""The height of the tallest stair."""


@dataclass(frozen=True, slots=True)
class Stair:
    """How many facts are in one step of recall; ``height`` is that of its bar."""

    number: int
    title: str
    facts: int
    height: int


@dataclass(frozen=True, slots=True)
class WeakLine:
    """A weak section: its title, its place in a form, and the reason in words."""

    title: str
    scope: str
    percent: int
    step: RecallStep
    reason: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """What is under way or due, what is weak, what was done, and what there is.

    ``texts`` tell what the fact of an id says; ``said`` tells the number of questions
    with and without their variants.
    """

    template: ClassVar[str] = "home/home.html"
    now: datetime
    zone: str
    name: str
    view: Dashboard
    texts: Mapping[str, str]
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
        return not self.view.recent

    @property
    def begun(self) -> bool:
        """Whether anything was done, be it with flashcards alone."""
        return bool(self.view.recent) or self.view.tried

    @property
    def heading(self) -> str:
        """A greeting by the clock where the learner is."""
        said = greeting(self.now, self.zone)
        return f"{said}, {self.name}" if self.name else said

    @property
    def today(self) -> str:
        """The date where the learner is."""
        return day(local(self.now, self.zone))

    @property
    def words(self) -> ModuleType:
        """How readiness is told."""
        return recall_words

    @property
    def named(self) -> int:
        """So many facts that withhold readiness are named."""
        return NAMED

    @property
    def review(self) -> int:
        """How many questions one press begins to review."""
        return min(self.view.due.questions, LONGEST_REVIEW)

    @property
    def review_said(self) -> str:
        """What the button says."""
        due = self.view.due.questions
        return f"Review {due} due" if due == self.review else f"Review {self.review}"

    @property
    def short(self) -> int:
        """How many a shorter review has; 0 if the whole is short."""
        return SHORT_REVIEW if self.review > SHORT_REVIEW else 0

    @property
    def due_said(self) -> str:
        """What is said of all that is due."""
        due = self.view.due
        said = f"{count(due.questions, 'fact')} to ask again before memory fades"
        critical = f", {due.critical} of them safety-critical" if due.critical else ""
        return f"{said}{critical}."

    @property
    def cards_said(self) -> str:
        """What is said where only flashcards are due."""
        facts = "this fact" if self.view.due.cards == 1 else "these facts"
        return f"No question asks {facts}; a flashcard does."

    @property
    def later_said(self) -> str:
        """When something will be due, where nothing is."""
        due = self.view.due
        if due.next_day is None:
            return "Nothing is due."
        today = self.view.week.today
        when = f"until {due.next_day:%A}"
        if (due.next_day - today).days == 1:
            when = "until tomorrow"
        elif (due.next_day - today).days > WEEK:
            when = f"for {(due.next_day - today).days:,} days"
        back = count(due.next_facts, "fact comes back", "facts come back")
        return f"Nothing is due {when}: then {back}."

    @property
    def stairs(self) -> tuple[Stair, ...]:
        """The facts in each step of recall."""
        most = max(self.view.steps.values())
        return tuple(
            Stair(step, step.title, facts, max(4, round(STAIR * facts / most)))
            for step, facts in self.view.steps.items()
        )

    @property
    def weakest(self) -> tuple[WeakLine, ...]:
        """The weakest sections, each with its reason."""
        return tuple(self._weak(one) for one in self.view.weakest)

    def _weak(self, one: WeakSection) -> WeakLine:
        several = len({weak.drug for weak in self.view.weakest}) > 1
        title = TITLES[one.section]
        return WeakLine(
            f"{one.drug.capitalize()}: {title}" if several else title,
            f"{one.drug}/{one.section}",
            percent(one.mean),
            recall_step(one.mean),
            reason_said(one.reason, self.texts),
        )

    @property
    def week_said(self) -> tuple[str, str]:
        """The study days of this week, and what is left of its goal."""
        return week_said(self.view.week)

    @property
    def days(self) -> tuple[tuple[str, str], ...]:
        """The days of this week: the name, and how it stands (a class)."""
        week = self.view.week
        return tuple((f"{day:%A}", _standing(week, day)) for day in week.days)

    @property
    def exam(self) -> ExamCard | None:
        """The day of the exam, if one is set."""
        view = self.view
        return ExamCard(view, view.exam, view.week.today) if view.exam else None

    def sections_of(self, summary: "SittingSummary") -> str:
        """What a sitting asked about."""
        return named_sections(summary.sections)


def _standing(week: StudyWeek, day: date) -> str:
    if day in week.studied:
        return "did"
    return "now" if day == week.today else "free"


def week_said(week: StudyWeek) -> tuple[str, str]:
    """Say how many study days there were, and what is left of the goal."""
    if not week.goal:
        return f"{count(week.done, 'study day')} this week", "No weekly goal is set."
    said = f"{week.done} of {count(week.goal, 'study day')}"
    if not week.left:
        return said, "The goal of this week is reached."
    if week.today_done:
        return said, f"{count(week.left, 'more day')} to go. Rest days are free."
    return said, f"Today would make it {week.done + 1}. Rest days are free."


def reason_said(reason: Reason, texts: Mapping[str, str]) -> str:
    """Say why a section needs work."""
    match reason:
        case SafetyWeak(fact, recall):
            return f"Safety-critical, at {percent(recall)} %: {texts[fact]}"
        case OftenForgotten(fact, lapses):
            return f"Forgotten {lapses} times: {texts[fact]}"
        case LeftAlone(days):
            return f"Not asked for {days} days"
        case Lowest(fact, recall):
            return f"Lowest, at {percent(recall)} %: {texts[fact]}"
        case _:
            assert_never(reason)
