"""Events of a fact, for tests of what is remembered."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.memory.events import (
    Answered,
    Event,
    Outcome,
    Place,
    Rated,
    Source,
)
from baclofen_quiz.learning.memory.fuzz import Holder
from baclofen_quiz.learning.memory.scheduler import Grade

DAY = date(2026, 11, 22)
HOLDER = Holder("7", "baclofen/mechanism/receptor")
CHANCE_OF_FOUR = 0.25


def make_place(days: int = 0, hour: int = 12, key: str = "a") -> Place:
    """Make the place of an event some days after the first day."""
    day = DAY + timedelta(days=days)
    return Place(day, datetime.combine(day, time(hour), UTC), Source.SITE, key)


def make_answer(  # noqa: PLR0913 -- each part has a default
    outcome: Outcome = Outcome.RIGHT,
    place: Place | None = None,
    *,
    chance: float = CHANCE_OF_FOUR,
    confidence: Confidence | None = None,
    hint: bool = False,
    misread: bool = False,
) -> Answered:
    """Make an answer to one of four options."""
    return Answered(
        place=place or make_place(),
        outcome=outcome,
        chance=chance,
        confidence=confidence,
        hint=hint,
        misread=misread,
    )


def make_rated(grade: Grade = Grade.GOOD, place: Place | None = None) -> Rated:
    """Make a press of a button."""
    return Rated(place or make_place(), grade)


places = st.builds(
    lambda days, hour, source, key: Place(
        DAY + timedelta(days=days),
        datetime.combine(DAY + timedelta(days=days), time(hour), UTC),
        source,
        key,
    ),
    st.integers(0, 400),
    st.integers(0, 23),
    st.sampled_from(Source),
    st.uuids().map(str),
)

events: st.SearchStrategy[Event] = st.one_of(
    st.builds(Rated, places, st.sampled_from(Grade)),
    st.builds(
        Answered,
        place=places,
        outcome=st.sampled_from(Outcome),
        chance=st.sampled_from((0.0, 0.1, CHANCE_OF_FOUR, 0.5)),
        confidence=st.none() | st.sampled_from(Confidence),
        hint=st.booleans(),
        misread=st.booleans(),
    ),
)

histories = st.lists(events, max_size=12, unique_by=lambda event: event.place)
