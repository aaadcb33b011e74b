"""A week begins on Monday, and counts its study days towards the goal."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.learning.study_weeks import monday, study_week

SUNDAY = date(2026, 11, 22)
MONDAY = date(2026, 11, 16)


def test_a_sunday_ends_the_week_that_a_monday_began() -> None:
    assert monday(SUNDAY) == MONDAY
    assert monday(MONDAY) == MONDAY
    assert study_week(SUNDAY, (), 5).days[0] == MONDAY
    assert study_week(SUNDAY, (), 5).days[-1] == SUNDAY


def test_only_days_of_this_week_count() -> None:
    active = [MONDAY - timedelta(days=1), MONDAY, SUNDAY, SUNDAY + timedelta(days=1)]
    week = study_week(SUNDAY, active, 5)

    assert (week.done, week.left, week.today_done) == (2, 3, True)


def test_more_than_the_goal_leaves_nothing_over() -> None:
    week = study_week(SUNDAY, [MONDAY], 1)

    assert (week.left, week.today_done) == (0, False)
    assert study_week(SUNDAY, [], 0).left == 0


@given(st.dates(date(1970, 2, 1), date(8999, 1, 1)))
def test_every_day_is_in_its_own_week(day: date) -> None:
    week = study_week(day, [day], 7)

    assert day in week.days
    assert len(set(week.days)) == 7
    assert week.today_done
