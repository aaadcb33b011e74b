"""Between a memory as the learning core sees it and its row."""

from datetime import UTC
from typing import assert_never

from baclofen_quiz.learning.memory.events import Place, Source
from baclofen_quiz.learning.memory.scheduler import Strength
from baclofen_quiz.learning.memory.states import MemoryState, Trace, Tried, Untried
from baclofen_quiz.store.queries.memory import Remembered


def to_row(fact_id: str, state: MemoryState) -> Remembered:
    """Write down what is remembered of a fact."""
    trace = state.trace
    blank = Remembered(
        fact_id=fact_id,
        stability=None,
        difficulty=None,
        last_day=None,
        due_day=None,
        reviews=0,
        lapses=0,
        tried=trace.tried,
        known=trace.known,
        retest_day=trace.retests[0] if trace.retests else None,
        second_retest_day=trace.retests[1] if len(trace.retests) > 1 else None,
        event_day=trace.last.study_day,
        event_at=trace.last.moment,
        event_source=trace.last.source.value,
        event_key=trace.last.key,
    )
    match state:
        case Untried():
            return blank
        case Tried():
            return blank._replace(
                stability=state.strength.stability,
                difficulty=state.strength.difficulty,
                last_day=state.strength.last_day,
                due_day=state.due_day,
                reviews=state.reviews,
                lapses=state.lapses,
            )
        case _:
            assert_never(state)


def from_row(row: Remembered) -> MemoryState:
    """Read what ``to_row`` wrote."""
    trace = _trace(row)
    if (
        row.stability is None
        or row.difficulty is None
        or row.last_day is None
        or row.due_day is None
    ):
        return Untried(trace)
    strength = Strength(row.stability, row.difficulty, row.last_day)
    return Tried(trace, strength, row.due_day, row.reviews, row.lapses)


def _trace(row: Remembered) -> Trace:
    moment = row.event_at.astimezone(UTC)
    source = Source(row.event_source)
    days = (row.retest_day, row.second_retest_day)
    return Trace(
        last=Place(row.event_day, moment, source, row.event_key),
        tried=row.tried,
        known=row.known,
        retests=tuple(day for day in days if day is not None),
    )
