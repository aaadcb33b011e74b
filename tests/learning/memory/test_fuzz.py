"""Where a due day may be moved to, and that it is always moved there."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.learning.memory.fuzz import (
    LONGEST_INTERVAL,
    Holder,
    fuzz_bounds,
    fuzzed,
)

holders = st.builds(Holder, st.text(max_size=8), st.text(max_size=8))


@pytest.mark.parametrize(
    ("days", "bounds"),
    [
        (1, (1, 1)),
        (2, (2, 2)),
        (3, (2, 4)),
        (7, (5, 9)),
        (10, (8, 12)),
        (20, (17, 23)),
        (100, (93, 107)),
        (LONGEST_INTERVAL, (LONGEST_INTERVAL - 1_827, LONGEST_INTERVAL)),
    ],
)
def test_the_bounds_grow_with_the_interval(days: int, bounds: tuple[int, int]) -> None:
    assert fuzz_bounds(days) == bounds


def test_ten_days_become_eight_to_twelve_each_equally_often() -> None:
    found = Counter(
        fuzzed(10, Holder(str(learner), "baclofen/uses/spasticity"), reviews)
        for learner in range(1_000)
        for reviews in range(1, 11)
    )

    assert sorted(found) == [8, 9, 10, 11, 12]
    # 10,000 draws: five standard deviations (40 each) around the 2,000 expected.
    assert all(1_800 <= count <= 2_200 for count in found.values())


@given(st.integers(1, LONGEST_INTERVAL), holders, st.integers(1, 500))
def test_an_interval_stays_within_its_bounds(
    days: int, holder: Holder, reviews: int
) -> None:
    low, high = fuzz_bounds(days)

    assert low <= fuzzed(days, holder, reviews) <= high
    assert 1 <= low <= days <= high <= LONGEST_INTERVAL


@given(st.integers(1, 100), st.integers(1, 100))
def test_no_interval_is_longer_than_the_longest(days: int, longest: int) -> None:
    low, high = fuzz_bounds(min(days, longest), longest)

    assert 1 <= low <= high <= longest


def test_the_spread_of_a_review_is_the_same_today_and_in_a_year() -> None:
    """A change of these numbers would move the due days of everybody."""
    holder = Holder("7", "baclofen/mechanism/receptor")

    assert [fuzzed(100, holder, reviews) for reviews in range(1, 6)] == [
        99,
        103,
        96,
        93,
        97,
    ]
