"""What is remembered of one fact by one learner, after all that happened to it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import assert_never

from baclofen_quiz.learning.memory.events import Place, Source
from baclofen_quiz.learning.memory.scheduler import Strength
from baclofen_quiz.learning.memory.scheduler import recall as strength_recall

NOWHERE = Place(date.min, datetime.min.replace(tzinfo=UTC), Source.ANKI, "")
"""Before every event."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What happened, besides what it did to the memory.

    ``last`` is the latest event, ``tried`` counts all of them. ``known`` tells that a
    marked answer was right and rated: a button alone shows nothing to anybody else.
    ``retests`` are the days (at most two) on which to ask again after a misreading.
    """

    last: Place = NOWHERE
    tried: int = 0
    known: bool = False
    retests: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Untried:
    """Never rated, whether or not it was ever shown."""

    trace: Trace = Trace()


@dataclass(frozen=True, slots=True)
class Tried:
    """Rated ``reviews`` times, of which ``lapses`` times forgotten after a first time.

    ``strength.last_day`` is the day it was last rated on.
    """

    trace: Trace
    strength: Strength
    due_day: date
    reviews: int
    lapses: int


UNTRIED = Untried()
"""Never rated, and never shown either."""

MemoryState = Untried | Tried
"""Any state: match on its class."""


def recall(state: MemoryState, day: date) -> float:
    """Give the probability that a fact is remembered on a day; 0 if never rated."""
    match state:
        case Untried():
            return 0.0
        case Tried():
            return strength_recall(state.strength, day)
        case _:
            assert_never(state)


def lasting(state: MemoryState, day: date) -> float:
    """Give the recall on a day, but of a fact rated on that very day, on the next.

    Just after an answer and its explanation everything is remembered, which tells
    nothing of what was learnt.
    """
    match state:
        case Untried():
            return 0.0
        case Tried():
            return lasting_strength(state.strength, day)
        case _:
            assert_never(state)


def lasting_strength(strength: Strength, day: date) -> float:
    """Give the same of a memory of which nothing else is known."""
    first = strength.last_day + timedelta(days=1)
    return strength_recall(strength, max(day, first))


def next_day(state: MemoryState) -> date | None:
    """Give the day from which a fact is due; None if nothing says when."""
    days = state.trace.retests
    match state:
        case Untried():
            return min(days, default=None)
        case Tried():
            return min(*days, state.due_day) if days else state.due_day
        case _:
            assert_never(state)


def due(state: MemoryState, day: date) -> bool:
    """Whether a fact should be asked again by a day; a new one is not due, but new."""
    first = next_day(state)
    return first is not None and first <= day
