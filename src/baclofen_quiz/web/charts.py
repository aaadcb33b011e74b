"""Numbers to places in a drawing; the drawing itself is a template's business."""

from collections.abc import Sequence
from dataclasses import dataclass

from baclofen_quiz.learning.calibration import Bin


@dataclass(frozen=True, slots=True)
class Dot:
    """One point of a line: where it stands in a box of 100 by 100, and its value."""

    x: float
    y: float
    percent: int


def dots(shares: Sequence[float]) -> tuple[Dot, ...]:
    """Spread shares (0 to 1) from left to right; a single one stands at the right."""
    steps = max(len(shares) - 1, 1)
    return tuple(
        Dot(
            x=round(100 * index / steps, 2) if len(shares) > 1 else 100,
            y=round(100 - 100 * share, 2),
            percent=round(100 * share),
        )
        for index, share in enumerate(shares)
    )


@dataclass(frozen=True, slots=True)
class Spot:
    """A bin of predictions in a box of 100 by 100: x predicted, y seen (from above).

    ``high`` and ``low`` are the ends of its interval; a hollow one says little.
    """

    x: float
    y: float
    high: float
    low: float
    hollow: bool


def spots(bins: Sequence[Bin]) -> tuple[Spot, ...]:
    """Place bins of predictions against what was seen."""
    return tuple(
        Spot(
            x=round(100 * one.predicted, 2),
            y=round(100 - 100 * one.seen.share, 2),
            high=round(100 - 100 * one.seen.high, 2),
            low=round(100 - 100 * one.seen.low, 2),
            hollow=one.hollow,
        )
        for one in bins
    )


@dataclass(frozen=True, slots=True)
class Column:
    """One number of a row of them: its left edge and height in a box of 100 by 100."""

    x: float
    height: float
    number: int


def columns(numbers: Sequence[int]) -> tuple[Column, ...]:
    """Stand numbers side by side, the largest as high as the box."""
    most = max((*numbers, 1))
    return tuple(
        Column(
            x=round(100 * at / len(numbers), 2),
            height=round(100 * number / most, 2),
            number=number,
        )
        for at, number in enumerate(numbers)
    )


def tone(share: float) -> int:
    """Choose the step of a bar, 1 (needs work) to 5 (firm)."""
    bounds = (0.5, 0.65, 0.8, 0.9)
    return 1 + sum(share >= bound for bound in bounds)
