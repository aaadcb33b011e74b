"""What comes back and when, and how much of what came back was remembered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from baclofen_quiz.learning.memory.states import MemoryState, Tried, next_day
from baclofen_quiz.learning.scoring import Tally

DAYS = 14
"""So many days ahead are counted one by one, today first."""


@dataclass(frozen=True, slots=True)
class Workload:
    """How many facts come back: ``overdue`` before today, ``later`` after the days.

    ``load`` is how many come back a day in the long run, if memory stays as it is: the
    sum of what each does, which is one in as many days as it waits. ``kept`` are the
    times that a fact was rated again after its first day, and how often it was known.
    """

    overdue: int
    days: tuple[int, ...]
    later: int
    load: float
    kept: Tally


def workload(states: Iterable[MemoryState], today: date) -> Workload:
    """Count what some memories will ask for, and what they were worth so far."""
    each = tuple(states)
    waits = [(day - today).days for one in each if (day := next_day(one)) is not None]
    tried = [one for one in each if isinstance(one, Tried)]
    again = sum(one.reviews - 1 for one in tried)
    lapses = sum(one.lapses for one in tried)
    return Workload(
        overdue=sum(wait < 0 for wait in waits),
        days=tuple(waits.count(ahead) for ahead in range(DAYS)),
        later=sum(wait >= DAYS for wait in waits),
        load=sum(1 / _wait(one) for one in tried),
        kept=Tally(Fraction(again - lapses), again),
    )


def _wait(state: Tried) -> int:
    return max((state.due_day - state.strength.last_day).days, 1)
