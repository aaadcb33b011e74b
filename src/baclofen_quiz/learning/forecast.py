"""What a plan leads to: recall on a date, if so many facts are studied each day.

The plan is played through several times with the scheduler that studying uses. Whether
a fact is remembered on the day it comes up is drawn by its recall, from a fixed seed.
The interval tells how far luck moves the result; it knows nothing of days off.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from heapq import heapify, heappop, heappush
from statistics import fmean

from baclofen_quiz.content.sections import Section
from baclofen_quiz.learning.memory.events import Place, Rated, Source
from baclofen_quiz.learning.memory.fuzz import Holder
from baclofen_quiz.learning.memory.replaying import step
from baclofen_quiz.learning.memory.scheduler import STANDARD, Grade, Schedule
from baclofen_quiz.learning.memory.states import (
    MemoryState,
    next_day,
    recall,
)

LONGEST_PLAN = timedelta(days=366)
_TAIL = 0.1
"""What an interval of 80 % leaves out at each end."""

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Studied:
    """A fact of the scope, and what is remembered of it."""

    holder: Holder
    section: Section
    state: MemoryState


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """So many facts a day from one day up to, not on, another; due facts come first.

    ``runs`` is how often the plan is played through, ``seed`` what the luck depends on.

    Raises:
        ValueError: less than nothing a day, no run, or a plan of more than a year.
    """

    start: date
    until: date
    a_day: int
    schedule: Schedule = STANDARD
    runs: int = 20
    seed: int = 0

    def __post_init__(self) -> None:
        """Check the bounds."""
        too_long = self.until - self.start > LONGEST_PLAN
        if self.a_day < 0 or self.runs < 1 or too_long:
            message = (
                f"No plan: {self.a_day} facts a day from {self.start} to {self.until},"
                f" played {self.runs} times. Choose at least 0 facts a day and a date"
                f" within {LONGEST_PLAN.days} days."
            )
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Outlook:
    """Mean recall on the date, untried facts counting 0, and its 80 % interval."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """The outlook of a scope, and of each of its sections in reading order."""

    whole: Outlook
    sections: Mapping[Section, Outlook]


def forecast(facts: Iterable[Studied], plan: Plan) -> Forecast:
    """Play a plan through; the same arguments give the same forecast.

    Args:
        facts: the facts of the scope; new ones are studied in this order.
        plan: how much is studied, and until when.
    """
    scope = tuple(facts)
    runs = [_recalls(scope, plan, run) for run in range(plan.runs)]
    places = {
        section: [n for n, fact in enumerate(scope) if fact.section is section]
        for section in Section
    }
    return Forecast(
        _outlook(runs, range(len(scope))),
        {section: _outlook(runs, own) for section, own in places.items() if own},
    )


def _outlook(runs: Sequence[Sequence[float]], places: Sequence[int]) -> Outlook:
    """Sum up the mean recall of some facts over all runs."""
    if not places:
        return Outlook(0.0, 0.0, 0.0)
    means = sorted(fmean(run[place] for place in places) for run in runs)
    beyond = int(len(means) * _TAIL)
    return Outlook(fmean(means), means[beyond], means[-1 - beyond])


def _recalls(scope: Sequence[Studied], plan: Plan, run: int) -> list[float]:
    """Play the plan once, and tell the recall of each fact on the last day."""
    played = _Run(scope, plan, run)
    day = plan.start
    while day < plan.until:
        played.study(day)
        day += _ONE_DAY
    return [recall(state, plan.until) for state in played.states]


class _Run:
    """One way in which a plan may go: the states so far, and what comes up when."""

    def __init__(self, scope: Sequence[Studied], plan: Plan, run: int) -> None:
        self.states = [fact.state for fact in scope]
        self._holders = [fact.holder for fact in scope]
        self._plan = plan
        self._run = run
        self._waiting: list[tuple[date, int]] = []
        new = []
        for place, state in enumerate(self.states):
            seen_today = state.trace.last.study_day >= plan.start
            if next_day(state) is None and not seen_today:
                new.append(place)
            else:
                self._waiting.append((_comes_up(state), place))
        heapify(self._waiting)
        self._new = iter(new)

    def study(self, day: date) -> None:
        """Study what is due, then new facts, up to the number a day."""
        left = self._plan.a_day
        while left and self._waiting and self._waiting[0][0] <= day:
            self._rate(heappop(self._waiting)[1], day)
            left -= 1
        for _, place in zip(range(left), self._new, strict=False):
            self._rate(place, day)

    def _rate(self, place: int, day: date) -> None:
        holder, state = self._holders[place], self.states[place]
        remembered = self._lot(holder, day) < recall(state, day)
        grade = Grade.GOOD if remembered else Grade.AGAIN
        event = Rated(_evening(day), grade)
        self.states[place] = step(state, event, holder, self._plan.schedule)
        heappush(self._waiting, (_comes_up(self.states[place]), place))

    def _lot(self, holder: Holder, day: date) -> float:
        """Draw a number from 0 up to 1 that depends on the arguments alone."""
        name = f"{self._plan.seed} {self._run} {holder.learner} {holder.fact} {day}"
        return int.from_bytes(sha256(name.encode()).digest()[:6]) / (1 << 48)


def _comes_up(state: MemoryState) -> date:
    """Tell from when a fact may be studied: not twice on a day it was seen on."""
    free = state.trace.last.study_day + _ONE_DAY
    return max(next_day(state) or free, free)


def _evening(day: date) -> Place:
    moment = datetime.combine(day, time(23, 59), UTC)
    return Place(day, moment, Source.SITE, "plan")
