"""Spreading due days, so that facts learnt together do not stay together.

The spread depends on the learner, the fact and the number of reviews alone: what a
button promises is what pressing it does, and a replay gives it again.
"""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from math import inf

LONGEST_INTERVAL = 36_500
_LEAST_SPREAD = 2.5
_RANGES = ((_LEAST_SPREAD, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, inf, 0.05))
"""From day, to day, and how much of the days between them the spread grows by."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose memory of what: the learner's id and the fact's."""

    learner: str
    fact: str


@lru_cache(maxsize=4_096)
def fuzz_bounds(days: int, longest: int = LONGEST_INTERVAL) -> tuple[int, int]:
    """Give the first and last day that an interval may be moved to."""
    if days < _LEAST_SPREAD:
        return days, days
    delta = 1 + sum(
        share * max(min(days, end) - start, 0) for start, end, share in _RANGES
    )
    high = min(round(days + delta), longest)
    return min(max(2, round(days - delta)), high), high


def fuzzed(
    days: int, holder: Holder, reviews: int, longest: int = LONGEST_INTERVAL
) -> int:
    """Move an interval within its bounds, always the same way for the same review.

    Args:
        days: the interval that the scheduler asks for.
        holder: whose memory of what.
        reviews: how many reviews have rated the fact, this one included.
        longest: the longest interval.
    """
    low, high = fuzz_bounds(days, longest)
    key = f"{holder.learner} {holder.fact} {reviews}".encode()
    return low + int.from_bytes(sha256(key).digest()) % (high - low + 1)
