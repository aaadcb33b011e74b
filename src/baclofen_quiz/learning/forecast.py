"""What will be recalled on a day to come, if study goes on as it does.

The reviews until then are played through several times: each day what is due first,
then what is new, and no more than so many. Whether a review goes well is drawn by the
recall on its day, from a fixed seed: the same memories always give the same forecast.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from hashlib import shake_256
from heapq import heapify, heappop, heappush
from itertools import chain, count
from math import sqrt
from struct import unpack

from baclofen_quiz.learning.memory.ahead import (
    forgotten,
    interval,
    recall_after,
    remembered,
)
from baclofen_quiz.learning.memory.scheduler import Grade, begin
from baclofen_quiz.learning.memory.states import MemoryState, Tried
from baclofen_quiz.learning.study_days import FIRST_DAY

RUNS = 8
"""How often the reviews are played through."""

EIGHT_IN_TEN = 1.2816
"""A share that varies normally is within so many deviations, eight times in ten."""

_STEPS = 1 << 16
"""A draw is a whole number below this."""

_BLOCK = 64
"""So many draws are made at once."""

_Memory = tuple[float, float, int]
"""Stability, difficulty, and the day of the latest review as an ordinal."""


@dataclass(frozen=True, slots=True)
class Plan:
    """From the day after today until the day before the exam, so many reviews a day."""

    today: date
    exam: date
    a_day: int

    @property
    def days(self) -> range:
        """The days of study, as ordinals."""
        return range(self.today.toordinal() + 1, self.exam.toordinal())


@dataclass(frozen=True, slots=True)
class Outlook:
    """The share of facts that will be recalled, and the range of eight cases in ten.

    The range holds what reviews may bring, and which facts happen to be recalled on the
    day. It does not hold that the model itself may be wrong.
    """

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Played:
    """The recall of each fact on the day, every time the reviews were played through.

    ``recalls`` holds one row a time; in it, the facts stand as they were given.
    """

    recalls: tuple[tuple[float, ...], ...]

    def of(self, places: Collection[int]) -> Outlook:
        """Foretell what will be recalled of some of the facts, at least one."""
        rows = [[row[at] for at in places] for row in self.recalls]
        means = [sum(row) / len(row) for row in rows]
        mean = sum(means) / RUNS
        between = sum((one - mean) ** 2 for one in means) / (RUNS - 1)
        on_the_day = sum(r * (1 - r) for row in rows for r in row) / RUNS
        spread = EIGHT_IN_TEN * sqrt(between + on_the_day / len(places) ** 2)
        return Outlook(mean, max(mean - spread, 0.0), min(mean + spread, 1.0))

    @property
    def whole(self) -> Outlook:
        """The same of all facts."""
        return self.of(range(len(self.recalls[0])))


def play(states: Sequence[MemoryState], plan: Plan) -> Played:
    """Foretell what will be recalled of some facts.

    A new fact is taken as not known when it is first asked; what is never asked until
    then counts as not recalled.

    Args:
        states: of every fact, at least one; new ones in the order of their turn.
        plan: how study goes on.
    """
    return Played(tuple(_once(states, plan, _draws(run)) for run in range(RUNS)))


def _once(
    states: Sequence[MemoryState], plan: Plan, draws: Iterator[int]
) -> tuple[float, ...]:
    """Play the reviews through once; give the recall of each fact on the day."""
    known = {at: _memory(s) for at, s in enumerate(states) if isinstance(s, Tried)}
    new = [at for at in range(len(states)) if at not in known]
    due = [
        (state.due_day.toordinal(), at)
        for at, state in enumerate(states)
        if isinstance(state, Tried)
    ]
    heapify(due)
    for day in plan.days:
        left = plan.a_day
        while left and due and due[0][0] <= day:
            _, at = heappop(due)
            known[at] = _reviewed(known[at], day, next(draws))
            heappush(due, (day + interval(known[at][0]), at))
            left -= 1
        met, new = new[:left], new[left:]
        for at in met:
            known[at] = (*_met(), day)
            heappush(due, (day + interval(known[at][0]), at))
    exam = plan.exam.toordinal()
    recalls = [0.0] * len(states)
    for at, (stability, _, last) in known.items():
        recalls[at] = recall_after(stability, max(exam - last, 1))
    return tuple(recalls)


def _memory(state: Tried) -> _Memory:
    strength = state.strength
    return strength.stability, strength.difficulty, strength.last_day.toordinal()


def _met() -> tuple[float, float]:
    """Give stability and difficulty of a fact that was not known at first sight."""
    first = begin(Grade.AGAIN, FIRST_DAY).strength
    return first.stability, first.difficulty


def _reviewed(memory: _Memory, day: int, draw: int) -> _Memory:
    stability, difficulty, last = memory
    recall = recall_after(stability, max(day - last, 1))
    rated = remembered if draw < recall * _STEPS else forgotten
    return (*rated(stability, difficulty, recall), day)


def _draws(run: int) -> Iterator[int]:
    """Draw without end; the same for the same run."""
    return chain.from_iterable(map(partial(_block, run), count()))


def _block(run: int, number: int) -> tuple[int, ...]:
    digest = shake_256(f"{run} {number}".encode()).digest(2 * _BLOCK)
    return unpack(f">{_BLOCK}H", digest)
