"""Bare arithmetic and py-fsrs: the same numbers."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.learning.memory.ahead import (
    forgotten,
    interval,
    recall_after,
    remembered,
)
from baclofen_quiz.learning.memory.scheduler import Grade, Strength, carry_on, recall
from remembering import DAY

STABILITIES = st.floats(0.001, 36_500)
DIFFICULTIES = st.floats(1, 10)


@given(STABILITIES, DIFFICULTIES, st.integers(1, 400))
def test_a_review_leaves_what_the_scheduler_leaves(
    stability: float, difficulty: float, days: int
) -> None:
    strength, then = Strength(stability, difficulty, DAY), DAY + timedelta(days=days)
    now = recall_after(stability, days)

    assert now == pytest.approx(recall(strength, then))
    for ours, grade in ((remembered, Grade.GOOD), (forgotten, Grade.AGAIN)):
        theirs = carry_on(strength, grade, then)
        left = ours(stability, difficulty, now)
        assert left == pytest.approx(
            (theirs.strength.stability, theirs.strength.difficulty)
        )
        # half a day is rounded either way by the last digit of a float
        assert abs(interval(left[0]) - theirs.days) <= (abs(left[0] % 1 - 0.5) < 1e-6)


def test_a_review_is_due_after_a_day_at_least_and_within_a_century() -> None:
    assert (interval(0.2), interval(2.6), interval(1e9)) == (1, 3, 36_500)
