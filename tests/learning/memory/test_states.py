"""What a state tells: recall on a day, and when the fact is due."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.learning.memory.scheduler import Strength
from baclofen_quiz.learning.memory.states import (
    MemoryState,
    Trace,
    Tried,
    Untried,
    due,
    lasting,
    next_day,
    recall,
)
from remembering import DAY

SOON, LATER = DAY + timedelta(days=2), DAY + timedelta(days=7)


def tried(*retests: date) -> Tried:
    return Tried(
        Trace(retests=retests),
        Strength(10.0, 5.0, DAY),
        due_day=LATER,
        reviews=1,
        lapses=0,
    )


@given(st.dates())
def test_nothing_is_recalled_of_a_fact_that_was_never_rated(day: date) -> None:
    assert recall(Untried(), day) == 0


def test_recall_falls_from_day_to_day() -> None:
    found = [recall(tried(), DAY + timedelta(days=days)) for days in range(100)]

    assert found[0] == 1
    assert found[10] == pytest.approx(0.9)
    assert found == sorted(set(found), reverse=True)


@pytest.mark.parametrize(
    ("state", "day"),
    [
        (Untried(), None),
        (Untried(Trace(retests=(SOON, LATER))), SOON),
        (tried(), LATER),
        (tried(SOON), SOON),
        (tried(LATER + timedelta(days=1)), LATER),
    ],
)
def test_a_fact_is_due_when_its_interval_or_its_retest_says(
    state: MemoryState, day: date | None
) -> None:
    assert next_day(state) == day
    if day is not None:
        assert not due(state, day - timedelta(days=1))
        assert due(state, day)
        assert due(state, day + timedelta(days=100))


def test_a_new_fact_is_never_due() -> None:
    assert not due(Untried(), date.max)


def test_what_was_rated_on_the_day_itself_is_judged_by_the_next() -> None:
    tomorrow = DAY + timedelta(days=1)
    assert recall(tried(), DAY) == 1
    assert (
        lasting(tried(), DAY) == lasting(tried(), tomorrow) == recall(tried(), tomorrow)
    )
    assert lasting(tried(), LATER) == recall(tried(), LATER)
    assert lasting(Untried(), DAY) == 0
