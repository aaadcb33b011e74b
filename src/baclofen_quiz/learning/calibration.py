"""Whether predictions come true: ten bins, and two scores of the whole.

The probability of a right answer is stored with each answer before it is marked. In a
bin, the mean prediction is set against the share that was right. The Brier score is the
mean squared distance of prediction and mark (0 is perfect), the log-loss the mean
surprise; ``baseline`` is the Brier score of always predicting the learner's own mean,
``even`` that of always predicting one half. ``apart`` is how far the bins lie from the
diagonal: the root of their mean squared distance, by answers.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import log, sqrt

from baclofen_quiz.learning.scoring import Interval, wilson

BINS = 10
SAYS_LITTLE = 10
"""A bin of fewer answers is drawn hollow."""

HALF = 0.5
"""What somebody predicts who knows nothing at all."""

SUREST = 0.999
"""No prediction counts as surer than this: one surprise must not outweigh all else."""


@dataclass(frozen=True, slots=True)
class Foretold:
    """Answers that about one prediction was made of and that earned one mark."""

    mean: float
    mark: Fraction
    answers: int


@dataclass(frozen=True, slots=True)
class Bin:
    """The answers predicted from ``low`` up to ``low`` plus a tenth."""

    low: float
    predicted: float
    seen: Interval
    answers: int

    @property
    def hollow(self) -> bool:
        """Whether it has too few answers to say much."""
        return self.answers < SAYS_LITTLE


@dataclass(frozen=True, slots=True)
class Calibration:
    """The bins that have answers, and the scores over all of them."""

    bins: tuple[Bin, ...]
    answers: int
    predicted: float
    seen: float
    brier: float
    baseline: float
    even: float
    log_loss: float
    apart: float


def calibration(foretold: Iterable[Foretold]) -> Calibration | None:
    """Set predictions against results; None while nothing was predicted."""
    groups = tuple(foretold)
    answers = sum(group.answers for group in groups)
    if not answers:
        return None
    seen = float(_marks(groups) / answers)
    bins = _bins(groups)
    return Calibration(
        bins=bins,
        answers=answers,
        predicted=sum(group.mean * group.answers for group in groups) / answers,
        seen=seen,
        brier=_mean((_squared(group.mean, group), group) for group in groups),
        baseline=_mean((_squared(seen, group), group) for group in groups),
        even=_mean((_squared(HALF, group), group) for group in groups),
        log_loss=_mean((_surprise(group), group) for group in groups),
        apart=sqrt(
            sum(one.answers * (one.predicted - one.seen.share) ** 2 for one in bins)
            / answers
        ),
    )


def _bins(groups: Sequence[Foretold]) -> tuple[Bin, ...]:
    inside: dict[int, list[Foretold]] = {}
    for group in groups:
        inside.setdefault(min(int(group.mean * BINS), BINS - 1), []).append(group)
    return tuple(_bin(place, inside[place]) for place in sorted(inside))


def _bin(place: int, groups: Sequence[Foretold]) -> Bin:
    answers = sum(group.answers for group in groups)
    return Bin(
        low=place / BINS,
        predicted=sum(group.mean * group.answers for group in groups) / answers,
        seen=wilson(_marks(groups), answers),
        answers=answers,
    )


def _marks(groups: Sequence[Foretold]) -> Fraction:
    return sum((group.mark * group.answers for group in groups), Fraction(0))


def _mean(scored: Iterable[tuple[float, Foretold]]) -> float:
    each = tuple(scored)
    total = sum(group.answers for _, group in each)
    return sum(score * group.answers for score, group in each) / total


def _squared(predicted: float, group: Foretold) -> float:
    return (predicted - float(group.mark)) ** 2


def _surprise(group: Foretold) -> float:
    mark = float(group.mark)
    expected = min(max(group.mean, 1 - SUREST), SUREST)
    return -mark * log(expected) - (1 - mark) * log(1 - expected)
