"""From events to a state: one function, whether an event is foreseen, new or replayed.

The first event of a study day rates the fact. Later ones of that day are kept and rate
nothing, as the explanation has just been read.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import assert_never

from baclofen_quiz.learning.memory.events import Answered, Event, Outcome, Place, Rated
from baclofen_quiz.learning.memory.fuzz import Holder, fuzzed
from baclofen_quiz.learning.memory.rating import misreading, rating
from baclofen_quiz.learning.memory.scheduler import (
    STANDARD,
    Grade,
    Schedule,
    begin,
    carry_on,
)
from baclofen_quiz.learning.memory.states import (
    MemoryState,
    Trace,
    Tried,
    Untried,
    recall,
)

RETESTS = (timedelta(days=2), timedelta(days=7))
"""How long after a misreading the fact is asked again."""

Past = Callable[[], Iterable[Event]]
"""Fetches all events so far of a fact; called only if they are needed."""


class OutOfOrder(ValueError):
    """An event that does not come after those that a state has already seen."""

    def __init__(self, place: Place) -> None:
        """Name the event and the way to take it in."""
        super().__init__(
            f"Event {place.key!r} does not follow what is remembered: replay them all."
        )


def replay(
    events: Iterable[Event],
    holder: Holder,
    schedule: Schedule = STANDARD,
    undone: Collection[str] = (),
) -> MemoryState:
    """Give the state after some events, in whatever order they arrive.

    Args:
        events: all events of one fact and one learner.
        holder: whose memory of what.
        schedule: the recall to aim at.
        undone: keys of events that were taken back: as if they had never happened.

    Raises:
        OutOfOrder: an event stands twice.
    """
    state: MemoryState = Untried()
    for event in sorted(events, key=lambda event: event.place):
        if event.place.key not in undone:
            state = step(state, event, holder, schedule)
    return state


def step(
    state: MemoryState, event: Event, holder: Holder, schedule: Schedule = STANDARD
) -> MemoryState:
    """Give the state after one more event.

    Raises:
        OutOfOrder: the event does not follow what the state has seen.
    """
    if not follows(state, event.place):
        raise OutOfOrder(event.place)
    if isinstance(event, Answered) and event.outcome is Outcome.NOT_REACHED:
        return state
    day = event.place.study_day
    is_first = day > state.trace.last.study_day
    grade = rating(event, recall(state, day)) if is_first else None
    trace = _traced(state.trace, event, grade)
    if grade is None:
        return replace(state, trace=trace)
    return _rated(state, trace, grade, holder, schedule)


def follows(state: MemoryState, place: Place) -> bool:
    """Whether an event at a place comes after all that a state has seen."""
    return place > state.trace.last


def remember(
    state: MemoryState,
    event: Event,
    past: Past,
    holder: Holder,
    schedule: Schedule = STANDARD,
) -> MemoryState:
    """Give the state after one more event, also one that happened earlier than others.

    Args:
        state: what is remembered so far.
        event: the new event.
        past: fetches the events behind ``state``, less those undone.
        holder: whose memory of what.
        schedule: the recall to aim at.
    """
    if follows(state, event.place):
        return step(state, event, holder, schedule)
    return replay([*past(), event], holder, schedule)


def remember_all(
    state: MemoryState,
    events: Collection[Event],
    past: Past,
    holder: Holder,
    schedule: Schedule = STANDARD,
) -> MemoryState:
    """Give the state after some more events, as ``remember`` does after one.

    Only if one of them happened before what is remembered, the past is replayed: once.
    """
    ordered = sorted(events, key=lambda event: event.place)
    if ordered and not follows(state, ordered[0].place):
        return replay([*past(), *ordered], holder, schedule)
    for event in ordered:
        state = step(state, event, holder, schedule)
    return state


def preview(
    state: MemoryState,
    place: Place,
    past: Past,
    holder: Holder,
    schedule: Schedule = STANDARD,
) -> Mapping[Grade, MemoryState]:
    """Give what each button would leave, exactly as pressing it will."""
    return {
        grade: remember(state, Rated(place, grade), past, holder, schedule)
        for grade in Grade
    }


def _traced(trace: Trace, event: Event, grade: Grade | None) -> Trace:
    right = grade is not None and grade > Grade.AGAIN
    return Trace(
        last=event.place,
        tried=trace.tried + 1,
        known=trace.known or (isinstance(event, Answered) and right),
        retests=_retests(trace.retests, event),
    )


def _retests(pending: tuple[date, ...], event: Event) -> tuple[date, ...]:
    day = event.place.study_day
    if misreading(event):
        return tuple(day + wait for wait in RETESTS)
    return tuple(later for later in pending if later > day)


def _rated(
    state: MemoryState, trace: Trace, grade: Grade, holder: Holder, schedule: Schedule
) -> Tried:
    day = trace.last.study_day
    match state:
        case Untried():
            reviewed, reviews, lapses = begin(grade, day, schedule), 1, 0
        case Tried():
            reviewed = carry_on(state.strength, grade, day, schedule)
            reviews = state.reviews + 1
            lapses = state.lapses + (grade is Grade.AGAIN)
        case _:
            assert_never(state)
    wait = timedelta(days=fuzzed(reviewed.days, holder, reviews))
    due_day = reviewed.strength.last_day + wait
    return Tried(trace, reviewed.strength, due_day, reviews, lapses)
