"""What a statement is tinted by."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.learning.heat import (
    Closed,
    Heat,
    NotAsked,
    Recalled,
    tint,
    together,
)
from baclofen_quiz.learning.memory.scheduler import Strength
from baclofen_quiz.learning.memory.states import MemoryState, Trace, Tried, Untried
from baclofen_quiz.learning.recall_steps import RecallStep

DAY = date(2026, 11, 22)


def state(stability: float, days_ago: int = 10) -> Tried:
    last = DAY - timedelta(days=days_ago)
    return Tried(Trace(), Strength(stability, 5.0, last), DAY, reviews=1, lapses=0)


def test_the_weakest_fact_decides() -> None:
    found = tint([state(10.0), state(1.0)], DAY)

    assert found == tint([state(1.0)], DAY)
    assert isinstance(found, Recalled)
    assert found.percent == 69


def test_a_stability_of_ten_days_gives_ninety_percent_after_ten() -> None:
    found = tint([state(10.0)], DAY)

    assert isinstance(found, Recalled)
    assert (found.percent, found.step) == (90, RecallStep.SOLID)


def test_facts_never_asked_are_counted_and_do_not_pull_down() -> None:
    found = tint([Untried(), state(10.0)], DAY)

    assert isinstance(found, Recalled)
    assert (found.percent, found.untried) == (90, 1)


def test_what_was_never_asked_is_not_forgotten() -> None:
    assert tint([Untried()], DAY) == NotAsked()
    assert tint([], DAY) == NotAsked()


def test_what_nothing_asks_tells_why_unless_a_card_has_asked_it() -> None:
    assert tint([Untried()], DAY, "No model.") == Closed("No model.")
    assert isinstance(tint([state(10.0)], DAY, "No model."), Recalled)


def test_statements_are_summed_up_without_those_that_nothing_asks() -> None:
    found = together([Recalled(0.5), Recalled(0.8), NotAsked(), Closed("why")])

    assert (found.mean, found.lowest, found.unasked) == (65, 50, 1)
    assert found.step is RecallStep.HALFWAY


def test_nothing_asked_sums_up_to_nothing() -> None:
    assert together([]) == Heat((), 0)
    assert (together([]).mean, together([]).lowest) == (0, 0)


@given(st.lists(st.floats(0.1, 1000), min_size=1, max_size=5), st.integers(0, 4000))
def test_recall_only_falls_with_time(stabilities: list[float], days: int) -> None:
    states: list[MemoryState] = [state(stability) for stability in stabilities]
    now, later = tint(states, DAY), tint(states, DAY + timedelta(days=days))

    assert isinstance(now, Recalled)
    assert isinstance(later, Recalled)
    assert 0 <= later.recall <= now.recall <= 1
