from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.learning.timing import (
    LONGEST_LOOK,
    NO_TIME,
    Limit,
    left,
    left_blank,
    not_before,
    same_look,
    shown_since,
    time_spent,
)

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
LIMIT = Limit(60, NOON + timedelta(seconds=60))


@pytest.mark.parametrize(
    ("after", "seconds"), [(0, 60), (59, 1), (60, 0), (3600, 0), (-3600, 60)]
)
def test_the_time_left_is_never_negative_and_never_longer_than_the_limit(
    after: int, seconds: int
) -> None:
    assert left(LIMIT, NOON + timedelta(seconds=after)).total_seconds() == seconds


def test_a_clock_that_was_set_back_stands_still() -> None:
    later = NOON + timedelta(hours=1)

    assert not_before(NOON, later) == later
    assert not_before(later, NOON) == later


@given(st.integers(-9999, 9999), st.integers(-9999, 9999))
def test_setting_the_clock_back_gives_no_time(first: int, second: int) -> None:
    seen = NOON + timedelta(seconds=first)
    now = not_before(NOON + timedelta(seconds=second), seen)

    assert left(LIMIT, now) <= left(LIMIT, seen)


def test_breaks_between_two_looks_do_not_count() -> None:
    saved = NOON + timedelta(seconds=20)
    again = NOON + timedelta(hours=2)

    assert shown_since(again, NOON, saved) == again - timedelta(seconds=20)
    assert shown_since(NOON, NOON, saved) == NOON, "saved twice in one look"
    assert shown_since(again, saved, NOON) == again, "no negative time"


@pytest.mark.parametrize(
    ("answered", "blank"),
    [((), ()), ((1,), ()), ((3,), (1, 2)), ((1, 4), (2, 3)), ((1, 2, 3), ())],
)
def test_what_was_passed_over_is_blank_and_what_comes_after_is_not_reached(
    answered: tuple[int, ...], blank: tuple[int, ...]
) -> None:
    assert left_blank(frozenset(answered)) == blank


def test_a_question_opened_again_is_still_looked_at() -> None:
    later, between = NOON + timedelta(minutes=2), NOON + timedelta(minutes=1)

    assert same_look(NOON, None, later) == NOON
    assert same_look(between, NOON, later) == between, "saved before it was opened"


def test_a_look_ends_with_what_was_saved_and_with_an_absence() -> None:
    later, between = NOON + timedelta(minutes=2), NOON + timedelta(minutes=1)

    assert same_look(NOON, between, later) == later
    assert same_look(NOON, None, NOON + LONGEST_LOOK) == NOON
    away = NOON + LONGEST_LOOK + timedelta(seconds=1)
    assert same_look(NOON, None, away) == away
    assert same_look(later, None, NOON) == NOON, "the clock was set back"


@given(st.integers(-(10**6), 10**6))
def test_the_time_spent_is_neither_negative_nor_overlong(seconds: int) -> None:
    spent = time_spent(NOON, NOON + timedelta(seconds=seconds))

    assert NO_TIME <= spent <= LONGEST_LOOK
    if 0 <= seconds <= LONGEST_LOOK.total_seconds():
        assert spent == timedelta(seconds=seconds)
