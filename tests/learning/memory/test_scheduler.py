"""py-fsrs on study days, against the chains that it is known by."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from fsrs import Card, Rating, Scheduler, State
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.learning.memory import scheduler
from baclofen_quiz.learning.memory.scheduler import (
    Grade,
    Reviewed,
    Schedule,
    Strength,
    begin,
    carry_on,
    recall,
)
from baclofen_quiz.learning.study_days import study_day

DAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
THIRTEEN = (3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3)

grades = st.sampled_from(Grade)
strengths = st.builds(
    Strength,
    stability=st.floats(0.001, 36_500),
    difficulty=st.floats(1, 10),
    last_day=st.just(DAY),
)


def chain(ratings: tuple[int, ...]) -> list[Reviewed]:
    """Rate a fact again and again, each time on the day it is due."""
    done = [begin(Grade(ratings[0]), DAY)]
    for rating in ratings[1:]:
        last = done[-1]
        due = last.strength.last_day + timedelta(days=last.days)
        done.append(carry_on(last.strength, Grade(rating), due))
    return done


def test_the_intervals_of_thirteen_reviews_are_the_known_ones() -> None:
    days = [reviewed.days for reviewed in chain(THIRTEEN)]

    assert days == [2, 11, 46, 163, 497, 1346, 9, 1, 2, 4, 7, 13, 22]


def test_the_stabilities_of_seven_reviews_are_the_known_ones() -> None:
    known = (2.30650, 10.96433, 46.28022, 2.93258, 7.77823, 28.38651, 51.92644)

    found = [reviewed.strength.stability for reviewed in chain((3, 3, 3, 1, 3, 4, 2))]

    assert found == pytest.approx(known, abs=5e-5)


@pytest.mark.parametrize("aim", [0.7, 0.9, 0.97])
@pytest.mark.parametrize("grade", Grade)
@pytest.mark.parametrize(
    "day",
    [
        date(1970, 1, 1),
        date(2000, 1, 1),
        date(2024, 2, 29),
        date(2026, 3, 29),
        DAY,
        date(2099, 12, 31),
    ],
)
def test_a_first_rating_is_what_the_library_makes_of_it_on_that_very_day(
    day: date, grade: Grade, aim: float
) -> None:
    noon = datetime.combine(day, time(12), UTC)
    afresh = Scheduler(
        desired_retention=aim,
        learning_steps=(),
        relearning_steps=(),
        enable_fuzzing=False,
    )

    card, _ = afresh.review_card(Card(card_id=1, due=noon), Rating(grade), noon)
    found = begin(grade, day, Schedule(aim))

    assert card.last_review == noon
    assert (card.stability, card.difficulty) == (
        found.strength.stability,
        found.strength.difficulty,
    )
    assert (found.strength.last_day, found.days) == (day, (card.due - noon).days)


@pytest.mark.parametrize("day", [date(1999, 12, 31), date(2024, 2, 28), DAY])
def test_a_chain_is_what_the_library_makes_of_it_from_any_day_on(day: date) -> None:
    noon = datetime.combine(day, time(12), UTC)
    stepless = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card, found = Card(card_id=1, due=noon), begin(Grade(THIRTEEN[0]), day)
    for late, rating in enumerate(THIRTEEN):
        now = card.due + timedelta(days=late)
        if late:
            found = carry_on(found.strength, Grade(rating), now.date())
        card, _ = stepless.review_card(card, Rating(rating), now)

        assert (card.stability, card.difficulty) == (
            found.strength.stability,
            found.strength.difficulty,
        )
        assert found.days == (card.due - now).days


def library() -> tuple[Scheduler, Card]:
    """Make the library's own scheduler, learning steps and all, and a new card."""
    return Scheduler(enable_fuzzing=False), Card(card_id=1, due=NOON)


def test_the_library_has_the_known_intervals_with_its_own_steps() -> None:
    its_own, card = library()
    days = []
    for rating in THIRTEEN:
        now = card.due
        card, _ = its_own.review_card(card, Rating(rating), now)
        days.append((card.due - now).days)

    assert days == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]


def test_the_library_has_the_known_memory_after_given_gaps() -> None:
    its_own, card = library()
    now = NOON
    for rating, gap in zip((1, 3, 3, 3, 3, 3), (0, 0, 1, 3, 8, 21), strict=True):
        now += timedelta(days=gap)
        card, _ = its_own.review_card(card, Rating(rating), now)

    assert (card.stability, card.difficulty) == pytest.approx(
        (53.62691, 6.35749), abs=1e-5
    )


@pytest.mark.parametrize(
    ("retention", "days"), [(0.8, 33), (0.85, 19), (0.9, 10), (0.95, 4), (0.97, 2)]
)
def test_a_higher_aim_brings_a_fact_back_sooner(retention: float, days: int) -> None:
    inside = scheduler._scheduler(Schedule(retention))

    assert inside._next_interval(stability=10.0) == days


def test_a_higher_aim_reaches_the_interval_of_a_review() -> None:
    days = [begin(Grade.EASY, DAY, Schedule(aim)).days for aim in (0.8, 0.9, 0.97)]

    assert days == [28, 8, 2]


def test_the_library_takes_the_evening_before_for_the_same_day() -> None:
    """An hour less than a day after two reviews a third one makes nothing stronger."""
    its_own, new = library()
    first, _ = its_own.review_card(new, Rating.Good, NOON)
    second, _ = its_own.review_card(first, Rating.Good, NOON)
    found = [
        its_own.review_card(second, Rating.Good, NOON + timedelta(hours=hours))[0]
        for hours in (23, 24)
    ]

    assert [round(card.stability or 0, 3) for card in found] == [2.307, 7.319]


@pytest.mark.parametrize("evening", [date(2026, 3, 28), date(2026, 10, 24), DAY])
@pytest.mark.parametrize(
    ("hours", "stability"), [(5, 2.3065), (9, 7.319), (23, 7.319), (24, 7.319)]
)
def test_study_days_count_whatever_the_hours_and_the_clock_change(
    evening: date, hours: int, stability: float
) -> None:
    moment = datetime.combine(evening, time(20), ZoneInfo("Europe/Zurich"))
    later = moment.astimezone(UTC) + timedelta(hours=hours)
    first, second = (study_day(at, "Europe/Zurich") for at in (moment, later))
    twice = carry_on(begin(Grade.GOOD, first).strength, Grade.GOOD, first)

    third = carry_on(twice.strength, Grade.GOOD, second)

    assert third.strength.stability == pytest.approx(stability, abs=5e-4)


@pytest.mark.parametrize("retention", [0.0, 0.69, 0.98, 1.0, float("nan")])
def test_an_aim_out_of_bounds_is_refused(retention: float) -> None:
    with pytest.raises(ValueError, match=r"choose 0\.7 to 0\.97"):
        Schedule(retention)


def test_a_memory_is_recalled_nine_times_in_ten_after_its_stability() -> None:
    strength = Strength(10.0, 5.0, DAY)

    assert recall(strength, DAY) == 1
    assert recall(strength, DAY + timedelta(days=10)) == pytest.approx(0.9)


@given(strengths, st.integers(0, 50_000))
def test_recall_is_what_the_library_calls_retrievability(
    strength: Strength, gap: int
) -> None:
    card = Card(
        card_id=1,
        state=State.Review,
        stability=strength.stability,
        difficulty=strength.difficulty,
        due=NOON,
        last_review=NOON,
    )
    later = timedelta(days=gap)
    known = library()[0].get_card_retrievability(card, NOON + later)

    assert recall(strength, DAY + later) == pytest.approx(known, rel=1e-12)


@given(strengths, grades, st.dates())
def test_a_clock_that_is_wrong_breaks_nothing(
    strength: Strength, grade: Grade, day: date
) -> None:
    reviewed = carry_on(strength, grade, day)

    assert reviewed.days >= 1
    assert reviewed.strength.last_day >= strength.last_day
    assert 0 <= recall(strength, day) <= 1


@given(strengths, grades, st.integers(0, 20_000))
def test_a_clock_that_was_moved_back_counts_no_days(
    strength: Strength, grade: Grade, gap: int
) -> None:
    earlier = DAY - timedelta(days=gap)

    assert carry_on(strength, grade, earlier) == carry_on(strength, grade, DAY)
    assert recall(strength, earlier) == 1


@given(strengths, st.integers(0, 10_000))
def test_a_better_grade_never_brings_a_fact_back_sooner(
    strength: Strength, gap: int
) -> None:
    day = DAY + timedelta(days=gap)
    days = [carry_on(strength, grade, day).days for grade in Grade if grade > 1]

    assert days == sorted(days)
