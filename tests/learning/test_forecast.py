"""A plan played through: bounded, repeatable, and never better for doing less."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baclofen_quiz.content.sections import Section
from baclofen_quiz.learning import forecast as forecasting
from baclofen_quiz.learning.forecast import Outlook, Plan, Studied, forecast
from baclofen_quiz.learning.memory.events import Event, Outcome
from baclofen_quiz.learning.memory.fuzz import Holder
from baclofen_quiz.learning.memory.replaying import replay
from baclofen_quiz.learning.memory.scheduler import Grade, Schedule
from baclofen_quiz.learning.memory.states import MemoryState, Untried, recall
from remembering import DAY, HOLDER, make_answer, make_place, make_rated

MONTH = DAY + timedelta(days=30)


def make_studied(
    name: str = "a",
    state: MemoryState | None = None,
    section: Section = Section.DOSING,
) -> Studied:
    return Studied(Holder("7", f"baclofen/dosing/{name}"), section, state or Untried())


def make_plan(a_day: int = 5, until: date = MONTH, seed: int = 0) -> Plan:
    return Plan(start=DAY, until=until, a_day=a_day, seed=seed, runs=10)


def remembered(*events: Event) -> MemoryState:
    return replay(events, HOLDER)


UNTRIED = [make_studied(str(n)) for n in range(10)]
EASY = remembered(make_rated(Grade.EASY, make_place(days=-30)))


def test_without_studying_what_is_known_fades_as_the_scheduler_says() -> None:
    found = forecast([make_studied(state=EASY)], make_plan(a_day=0)).whole

    expected = recall(EASY, MONTH)
    assert (found.mean, found.low, found.high) == pytest.approx((expected,) * 3)
    assert expected < recall(EASY, DAY)


def test_nothing_in_scope_is_nothing_recalled() -> None:
    found = forecast([], make_plan())

    assert (found.whole, found.sections) == (Outlook(0.0, 0.0, 0.0), {})


def test_the_same_arguments_give_the_same_forecast() -> None:
    assert forecast(UNTRIED, make_plan()) == forecast(UNTRIED, make_plan())
    assert forecast(UNTRIED, make_plan()) != forecast(UNTRIED, make_plan(seed=1))


def test_more_facts_a_day_lead_further() -> None:
    means = [forecast(UNTRIED, make_plan(a_day)).whole.mean for a_day in (0, 1, 3, 10)]

    assert means == sorted(set(means))
    assert means[0] == 0
    assert means[-1] > 0.85


def test_a_higher_aim_leads_further_where_time_is_no_limit() -> None:
    low, high = (
        Plan(start=DAY, until=MONTH, a_day=100, schedule=Schedule(aim))
        for aim in (0.7, 0.95)
    )

    assert forecast(UNTRIED, high).whole.mean > forecast(UNTRIED, low).whole.mean


@pytest.mark.parametrize(("days", "tried"), [(0, 0), (1, 2), (2, 2), (3, 4)])
def test_no_more_is_studied_than_was_planned(days: int, tried: int) -> None:
    """Both facts of the first day are due on the second and leave no room for more.

    Both are remembered then, so that the third day has room for two new ones.
    """
    plan = make_plan(a_day=2, until=DAY + timedelta(days=days))

    recalls = forecasting._recalls(UNTRIED[:4], plan, 0)

    assert sum(found > 0 for found in recalls) == tried


def test_what_is_due_comes_before_what_is_new() -> None:
    scope = [make_studied("new"), make_studied("due", EASY)]
    plan = make_plan(a_day=1, until=DAY + timedelta(days=1))

    new, due = forecasting._recalls(scope, plan, 0)

    assert new == 0
    assert due != recall(EASY, plan.until)


@pytest.mark.parametrize(
    "seen",
    [
        remembered(make_rated(Grade.AGAIN)),
        remembered(make_answer(Outcome.UNTOLD)),
        remembered(make_answer(Outcome.WRONG, misread=True)),
    ],
    ids=["rated", "shown", "misread"],
)
def test_what_was_seen_today_comes_up_tomorrow_at_the_earliest(
    seen: MemoryState,
) -> None:
    today, week = (make_plan(until=DAY + timedelta(days=days)) for days in (1, 7))
    scope = [make_studied(state=seen)]

    assert forecasting._recalls(scope, today, 0) == [recall(seen, today.until)]
    assert forecasting._recalls(scope, week, 0) != [recall(seen, week.until)]


def test_sections_stand_in_reading_order_and_hold_their_own_facts() -> None:
    scope = [
        make_studied("late", section=Section.WITHDRAWAL),
        make_studied("early", EASY, section=Section.MECHANISM),
    ]

    found = forecast(scope, make_plan(a_day=0))

    assert list(found.sections) == [Section.MECHANISM, Section.WITHDRAWAL]
    assert found.sections[Section.WITHDRAWAL] == Outlook(0.0, 0.0, 0.0)
    assert found.whole.mean == pytest.approx(recall(EASY, MONTH) / 2)


def test_an_interval_of_80_percent_leaves_out_a_tenth_at_each_end() -> None:
    runs = [[n / 10] for n in range(1, 11)]

    found = forecasting._outlook(runs, [0])

    assert (found.low, found.high) == (0.2, 0.9)


@pytest.mark.parametrize(
    ("a_day", "days", "runs"), [(-1, 30, 1), (5, 30, 0), (5, 367, 1)]
)
def test_a_plan_out_of_bounds_is_refused(a_day: int, days: int, runs: int) -> None:
    with pytest.raises(ValueError, match="Choose at least 0 facts a day"):
        Plan(start=DAY, until=DAY + timedelta(days=days), a_day=a_day, runs=runs)


def test_a_date_that_has_passed_plans_nothing() -> None:
    past = make_plan(until=DAY - timedelta(days=5))

    assert forecasting._recalls([make_studied(state=EASY)], past, 0) == [
        recall(EASY, past.until)
    ]


@settings(max_examples=25)
@given(st.integers(0, 4), st.integers(0, 20), st.integers(0, 3))
def test_an_outlook_is_a_probability_within_its_interval(
    a_day: int, days: int, seed: int
) -> None:
    scope = [*UNTRIED[:3], make_studied("known", EASY)]
    plan = make_plan(a_day, DAY + timedelta(days=days), seed)

    found = forecast(scope, plan).whole

    assert 0 <= found.low <= found.high <= 1
    assert 0 <= found.mean <= 1


@pytest.mark.parametrize(
    "shown",
    [
        remembered(make_answer(Outcome.UNTOLD)),
        remembered(
            make_rated(Grade.EASY, make_place(days=-30)), make_answer(Outcome.UNTOLD)
        ),
    ],
    ids=["new", "due"],
)
def test_what_was_seen_today_leaves_its_place_to_another(shown: MemoryState) -> None:
    scope = [make_studied("shown", shown), make_studied("new")]
    plan = make_plan(a_day=1, until=DAY + timedelta(days=1))

    assert forecasting._recalls(scope, plan, 0)[1] > 0
