"""FSRS as bare arithmetic, to play many reviews through before they happen.

``scheduler`` asks py-fsrs for each review that did happen; a forecast needs thousands
at once, for which that takes too long. The tests compare the two, number by number.
"""

from math import exp

from fsrs.scheduler import (
    DEFAULT_PARAMETERS,
    MAX_DIFFICULTY,
    MIN_DIFFICULTY,
    STABILITY_MIN,
)

from baclofen_quiz.learning.memory.fuzz import LONGEST_INTERVAL
from baclofen_quiz.learning.memory.scheduler import Grade

_W = DEFAULT_PARAMETERS
_DECAY = -_W[20]
_FACTOR = 0.9 ** (1 / _DECAY) - 1

_GROWTH = exp(_W[8])
_SAME_DAY = exp(_W[17] * _W[18])
_EASIEST = _W[4] - exp(_W[5] * (Grade.EASY - 1)) + 1
"""The difficulty that all others drift to."""


def recall_after(stability: float, days: int) -> float:
    """Give the probability of recall some days after a review."""
    return float((1 + _FACTOR * days / stability) ** _DECAY)


def remembered(
    stability: float, difficulty: float, recall: float
) -> tuple[float, float]:
    """Give stability and difficulty after a review that went well."""
    gain = exp((1 - recall) * _W[10]) - 1
    growth = _GROWTH * (11 - difficulty) * stability ** -_W[9] * gain
    return stability * (1 + growth), _drifted(difficulty)


def forgotten(
    stability: float, difficulty: float, recall: float
) -> tuple[float, float]:
    """Give stability and difficulty after a review that failed."""
    left = (
        _W[11]
        * difficulty ** -_W[12]
        * ((stability + 1) ** _W[13] - 1)
        * exp((1 - recall) * _W[14])
    )
    kept = min(left, stability / _SAME_DAY)
    harder = difficulty + (10 - difficulty) * 2 * _W[6] / 9
    return max(kept, STABILITY_MIN), _drifted(harder)


def interval(stability: float) -> int:
    """Give the days until a review is due, as nine in ten are to be remembered."""
    return min(max(round(stability), 1), LONGEST_INTERVAL)


def _drifted(difficulty: float) -> float:
    drifted = _W[7] * _EASIEST + (1 - _W[7]) * difficulty
    return min(max(drifted, MIN_DIFFICULTY), MAX_DIFFICULTY)
