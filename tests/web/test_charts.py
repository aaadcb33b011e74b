from fractions import Fraction

import pytest

from baclofen_quiz.learning.calibration import Foretold, calibration
from baclofen_quiz.web.charts import (
    Column,
    Dot,
    columns,
    dots,
    spots,
    tone,
)


def test_shares_are_spread_from_left_to_right() -> None:
    assert dots([0.5, 1.0]) == (Dot(0, 50, 50), Dot(100, 0, 100))


def test_a_single_share_stands_at_the_right() -> None:
    assert dots([0.25]) == (Dot(100, 75, 25),)


@pytest.mark.parametrize(
    ("share", "step"), [(0, 1), (0.49, 1), (0.5, 2), (0.65, 3), (0.8, 4), (1, 5)]
)
def test_a_bar_has_one_of_five_tones(share: float, step: int) -> None:
    assert tone(share) == step


def test_a_bin_of_predictions_has_its_place_and_its_interval() -> None:
    found = calibration(
        [Foretold(0.25, Fraction(1), 4), Foretold(0.25, Fraction(0), 8)]
    )
    assert found is not None
    (spot,) = spots(found.bins)

    assert (spot.x, spot.y, spot.hollow) == (25, 66.67, False)
    assert spot.high < spot.y < spot.low


def test_columns_stand_side_by_side_the_largest_as_high_as_the_box() -> None:
    assert columns([2, 0, 8, 4]) == (
        Column(0.0, 25.0, 2),
        Column(25.0, 0.0, 0),
        Column(50.0, 100.0, 8),
        Column(75.0, 50.0, 4),
    )
    assert columns([0, 0])[1] == Column(50.0, 0.0, 0)
