from fractions import Fraction
from math import log

import pytest

from baclofen_quiz.learning.calibration import Foretold, calibration

RIGHT, WRONG, HALF = Fraction(1), Fraction(0), Fraction(1, 2)


def test_nothing_is_said_while_nothing_was_predicted() -> None:
    assert calibration(()) is None


def test_each_bin_sets_the_mean_prediction_against_the_share_right() -> None:
    found = calibration(
        (
            Foretold(0.22, RIGHT, 3),
            Foretold(0.28, WRONG, 7),
            Foretold(0.95, RIGHT, 8),
            Foretold(1.0, HALF, 1),
        )
    )

    assert found is not None
    low, high = found.bins
    assert (low.low, high.low) == (0.2, 0.9)
    assert low.predicted == pytest.approx((0.22 * 3 + 0.28 * 7) / 10)
    assert low.seen.share == pytest.approx(0.3)
    assert low.seen.low < 0.3 < low.seen.high
    assert (low.answers, low.hollow) == (10, False)
    assert (high.answers, high.hollow) == (9, True)
    assert high.seen.share == pytest.approx(8.5 / 9)
    assert found.answers == 19
    assert found.seen == pytest.approx(11.5 / 19)
    assert found.predicted == pytest.approx((0.22 * 3 + 0.28 * 7 + 0.95 * 8 + 1.0) / 19)


def test_brier_and_log_loss_follow_their_definitions() -> None:
    found = calibration((Foretold(0.8, RIGHT, 3), Foretold(0.8, WRONG, 1)))

    assert found is not None
    assert found.brier == pytest.approx((3 * 0.2**2 + 0.8**2) / 4)
    assert found.baseline == pytest.approx((3 * 0.25**2 + 0.75**2) / 4)
    assert found.log_loss == pytest.approx(-(3 * log(0.8) + log(0.2)) / 4)


def test_a_sure_prediction_that_fails_costs_much_but_not_everything() -> None:
    found = calibration((Foretold(1.0, WRONG, 1),))

    assert found is not None
    assert found.log_loss == pytest.approx(-log(0.001))
    assert found.brier == 1.0
