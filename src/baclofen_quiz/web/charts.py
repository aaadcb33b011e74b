"""Numbers to places in a drawing; the drawing itself is a template's business."""

from collections.abc import Sequence
from dataclasses import dataclass


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


def tone(share: float) -> int:
    """Choose the step of a bar, 1 (needs work) to 5 (firm)."""
    bounds = (0.5, 0.65, 0.8, 0.9)
    return 1 + sum(share >= bound for bound in bounds)
