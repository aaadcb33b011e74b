"""What comes back, counted by hand."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest

from baclofen_quiz.learning.memory.states import Trace, Untried
from baclofen_quiz.learning.scoring import NOTHING, Tally
from baclofen_quiz.learning.workload import DAYS, Workload, workload
from knowing import make_tried
from study_rows import TODAY


def test_of_nothing_nothing_comes_back() -> None:
    assert workload([], TODAY) == Workload(0, (0,) * DAYS, 0, 0, NOTHING)


def test_each_fact_is_counted_on_its_day_what_is_late_apart() -> None:
    due = (-3, -1, 0, 0, 5, DAYS - 1, DAYS, 90)
    states = [make_tried(due_day=TODAY + timedelta(days=days)) for days in due]
    misread = Untried(Trace(tried=1, retests=(TODAY + timedelta(days=2),)))
    found = workload([*states, misread, Untried()], TODAY)

    assert (found.overdue, found.later) == (2, 2)
    assert {at: n for at, n in enumerate(found.days) if n} == {0: 2, 2: 1, 5: 1, 13: 1}
    assert found.overdue + sum(found.days) + found.later == 9


def test_the_load_is_the_sum_of_one_in_as_many_days_as_each_waits() -> None:
    states = [
        make_tried(days_ago=ago, due_day=TODAY + timedelta(days=ahead))
        for ago, ahead in ((1, 1), (4, 0), (2, 8), (0, 0))  # waits 2, 4, 10 and none
    ]

    assert workload(states, TODAY).load == pytest.approx(1 / 2 + 1 / 4 + 1 / 10 + 1)


def test_what_was_kept_is_what_was_rated_again_less_what_was_forgotten() -> None:
    firm, shaky = make_tried(), make_tried(lapses=2)
    states = [replace(firm, reviews=9), replace(shaky, reviews=4), firm]

    assert workload(states, TODAY).kept == Tally(Fraction(8 + 1), 8 + 3)
