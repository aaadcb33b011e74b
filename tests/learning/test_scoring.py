"""Scores with their doubt."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.content.sections import Section
from baclofen_quiz.learning.scoring import (
    NOTHING,
    SectionScore,
    Tally,
    by_section,
    difference,
    interval_if_enough,
    next_step,
    tallied,
    together,
    wilson,
)


@pytest.mark.parametrize(
    ("right", "asked", "low", "high"),
    [(5, 10, 0.24, 0.76), (15, 30, 0.33, 0.67), (50, 100, 0.40, 0.60)],
)
def test_the_interval_has_the_published_bounds(
    right: int, asked: int, low: float, high: float
) -> None:
    interval = wilson(Fraction(right), asked)

    assert (round(interval.low, 2), round(interval.high, 2)) == (low, high)
    assert interval.share == 0.5


@pytest.mark.parametrize(
    ("after", "before", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((10, 10), (0, 10), 0.6075, 1.0),
    ],
)
def test_the_difference_of_shares_has_the_bounds_that_newcombe_printed(
    after: tuple[int, int], before: tuple[int, int], low: float, high: float
) -> None:
    right, asked = after
    then, of = before
    found = difference(wilson(Fraction(then), of), wilson(Fraction(right), asked))

    assert [round(bound, 4) for bound in found] == [low, high]


@pytest.mark.parametrize("asked", [1, 5, 37])
@pytest.mark.parametrize("share", [Fraction(0), Fraction(1, 3), Fraction(1)])
def test_the_bounds_are_where_a_test_of_the_share_would_just_reject(
    asked: int, share: Fraction
) -> None:
    found = wilson(share * asked, asked)
    for bound in {found.low, found.high} - {0.0, 1.0}:
        deviation = (bound * (1 - bound) / asked) ** 0.5
        assert abs(float(share) - bound) / deviation == pytest.approx(1.959964, 1e-5)


def test_no_answer_right_and_all_answers_right_still_leave_doubt() -> None:
    none, every = wilson(Fraction(0), 10), wilson(Fraction(10), 10)

    assert (none.low, round(none.high, 4)) == (0.0, 0.2775)
    assert (round(every.low, 4), every.high) == (0.7225, 1.0)


@given(st.integers(1, 500), st.fractions(0, 1))
def test_the_interval_holds_the_share_and_stays_between_0_and_1(
    asked: int, share: Fraction
) -> None:
    interval = wilson(share * asked, asked)

    assert 0 <= interval.low <= interval.share <= interval.high <= 1


@given(st.integers(1, 100), st.integers(2, 50))
def test_more_answers_with_the_same_share_leave_less_doubt(
    asked: int, times: int
) -> None:
    few = wilson(Fraction(asked, 2), asked)
    many = wilson(Fraction(asked * times, 2), asked * times)

    assert many.high - many.low < few.high - few.low


@pytest.mark.parametrize(("right", "asked"), [(0, 0), (-1, 5), (6, 5)])
def test_an_impossible_share_is_a_fault(right: int, asked: int) -> None:
    with pytest.raises(ValueError, match=f"No share: {right} right out of {asked}"):
        wilson(Fraction(right), asked)


def test_fewer_than_five_answers_have_no_interval() -> None:
    assert interval_if_enough(Fraction(4), 4) is None
    assert interval_if_enough(Fraction(4), 5) == wilson(Fraction(4), 5)


def test_sections_are_summed_exactly_and_stand_in_reading_order() -> None:
    rows = by_section(
        [
            (Section.DOSING, Fraction(1, 3), 1),
            (Section.MECHANISM, Fraction(1), 1),
            (Section.DOSING, Fraction(2, 3), 4),
            (Section.STORAGE, Fraction(0), 0),
        ]
    )

    assert rows == (
        SectionScore(Section.MECHANISM, Fraction(1), 1, None),
        SectionScore(Section.DOSING, Fraction(1), 5, wilson(Fraction(1), 5)),
    )


def row(section: Section, right: int, asked: int) -> SectionScore:
    return SectionScore(section, Fraction(right), asked, None)


def test_the_next_step_is_the_largest_weight_times_what_may_be_unknown() -> None:
    small = row(Section.DOSING, 0, 1)
    large = row(Section.MECHANISM, 5, 10)

    assert next_step([small, large]) == large
    assert next_step([row(Section.MECHANISM, 10, 10), small]) == small


def test_there_is_no_next_step_when_nothing_was_missed() -> None:
    assert next_step([row(Section.DOSING, 3, 3)]) is None
    assert next_step([]) is None


def test_tallies_are_summed_by_key_and_together() -> None:
    found = tallied(
        (("a", Fraction(1), 2), ("b", Fraction(0), 5), ("a", Fraction(3), 4))
    )

    assert found == {"a": Tally(Fraction(4), 6), "b": Tally(Fraction(0), 5)}
    assert together(found.values()) == Tally(Fraction(4), 11)
    assert together(()) == NOTHING


def test_a_tally_has_a_share_and_with_enough_answers_an_interval() -> None:
    assert NOTHING.share == 0.0
    assert NOTHING.interval is None
    assert Tally(Fraction(1), 4).share == 0.25
    assert Tally(Fraction(1), 4).interval is None
    assert Tally(Fraction(1), 5).interval == wilson(Fraction(1), 5)
