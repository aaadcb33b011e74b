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


def test_the_scores_are_those_of_each_answer_worked_out_one_by_one() -> None:
    each = [(0.05, 0), (0.25, 1), (0.25, 0), (0.62, 1), (0.68, 1), (0.95, 1), (0.95, 0)]
    found = calibration(Foretold(p, Fraction(mark), 1) for p, mark in each)

    assert found is not None
    mean = 4 / 7
    brier = (0.05**2 + 0.75**2 + 0.25**2 + 0.38**2 + 0.32**2 + 0.05**2 + 0.95**2) / 7
    given = (0.95, 0.25, 0.75, 0.62, 0.68, 0.95, 0.05)
    loss = -sum(map(log, given))
    assert found.brier == pytest.approx(brier)
    assert found.baseline == pytest.approx(mean * (1 - mean))
    assert found.even == pytest.approx(0.25)
    assert found.log_loss == pytest.approx(loss / 7)
    bins = 0.05**2 + 2 * 0.25**2 + 2 * 0.35**2 + 2 * 0.45**2
    assert found.apart == pytest.approx((bins / 7) ** 0.5)


@pytest.mark.parametrize(("mark", "share"), [(RIGHT, 1.0), (WRONG, 0.0)])
def test_with_all_right_and_all_wrong_the_mean_predicts_best(
    mark: Fraction, share: float
) -> None:
    found = calibration((Foretold(0.7, mark, 3), Foretold(0.3, mark, 1)))

    assert found is not None
    assert (found.seen, found.baseline, found.even) == (share, 0.0, 0.25)
    assert found.brier > found.baseline
