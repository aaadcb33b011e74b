"""The mean of a class."""

import pytest

from baclofen_quiz.learning.class_recall import LEAST, class_means


def test_a_mean_of_fewer_than_five_is_not_told() -> None:
    found = class_means({"few": [0.9] * (LEAST - 1), "enough": [0.9] * LEAST})

    assert found == {"enough": 0.9}


@pytest.mark.parametrize(
    ("recalls", "told"), [([0.5, 0.5, 0.5, 0.5, 0.6], 0.5), ([0.6] * 4 + [0.8], 0.65)]
)
def test_a_mean_is_told_to_the_nearest_twentieth(
    recalls: list[float], told: float
) -> None:
    assert class_means({"fact": recalls}) == {"fact": told}
