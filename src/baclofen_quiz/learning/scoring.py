"""Scores, said with the doubt that few answers leave."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import hypot, sqrt
from typing import TypeVar

from baclofen_quiz.content.sections import Section

Key = TypeVar("Key")

Z95 = 1.959963984540054
"""The 97.5 % point of the normal distribution: two-sided 95 %."""

ENOUGH = 5
"""With fewer answers only the counts are shown, no share and no interval."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A share between 0 and 1, and the bounds of its 95 % interval."""

    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class SectionScore:
    """How one section went; ``interval`` is None below ``ENOUGH`` answers."""

    section: Section
    right: Fraction
    asked: int
    interval: Interval | None


def wilson(right: Fraction, asked: int) -> Interval:
    """Give the Wilson score interval of ``right`` out of ``asked`` (at least 1).

    Part marks count with their part; for them the interval is wide rather than narrow.

    Raises:
        ValueError: nothing was asked, or more was right than asked.
    """
    if asked < 1 or not 0 <= right <= asked:
        message = f"No share: {right} right out of {asked}."
        raise ValueError(message)
    share = float(right / asked)
    spread = Z95 * sqrt(share * (1 - share) / asked + Z95**2 / (4 * asked**2))
    centre = share + Z95**2 / (2 * asked)
    scale = 1 + Z95**2 / asked
    low, high = (centre - spread) / scale, (centre + spread) / scale
    return Interval(share, max(0.0, min(low, share)), min(1.0, max(high, share)))


def difference(before: Interval, after: Interval) -> tuple[float, float]:
    """Bound by how much a share has grown, with 95 % confidence.

    This is Newcombe's interval for the difference of two independent shares, which
    rests on the Wilson interval of each (Statistics in Medicine 1998;17:873-890).
    """
    grown = after.share - before.share
    return (
        grown - hypot(after.share - after.low, before.high - before.share),
        grown + hypot(after.high - after.share, before.share - before.low),
    )


def interval_if_enough(right: Fraction, asked: int) -> Interval | None:
    """Give the interval, or None while there are too few answers to say."""
    return wilson(right, asked) if asked >= ENOUGH else None


def by_section(
    marks: Iterable[tuple[Section, Fraction, int]],
) -> tuple[SectionScore, ...]:
    """Sum (section, marks, answers) up to one row a section, in reading order."""
    found = tallied(marks)
    return tuple(
        SectionScore(section, tally.right, tally.asked, tally.interval)
        for section in Section
        if (tally := found.get(section)) is not None and tally.asked
    )


def next_step(sections: Iterable[SectionScore]) -> SectionScore | None:
    """Choose the section to study next; None when nothing was missed.

    It is the one with the largest weight times what may still be unknown: the number
    of questions times (1 - the lower bound of the share right).
    """
    missed = [row for row in sections if row.right < row.asked]
    return max(missed, key=_urgency, default=None)


def _urgency(row: SectionScore) -> float:
    return row.asked * (1 - wilson(row.right, row.asked).low)


@dataclass(frozen=True, slots=True)
class Tally:
    """How some answers went: marks, and how many there are."""

    right: Fraction
    asked: int

    @property
    def share(self) -> float:
        """The share right; 0 of nothing."""
        return float(self.right / self.asked) if self.asked else 0.0

    @property
    def interval(self) -> Interval | None:
        """Where it plausibly lies; None while there are too few answers to say."""
        return interval_if_enough(self.right, self.asked)


NOTHING = Tally(Fraction(0), 0)


def tallied(marks: Iterable[tuple[Key, Fraction, int]]) -> dict[Key, Tally]:
    """Sum (key, marks, answers) up to one tally a key."""
    found: dict[Key, Tally] = {}
    for key, fraction, count in marks:
        before = found.get(key, NOTHING)
        found[key] = Tally(before.right + fraction, before.asked + count)
    return found


def together(tallies: Iterable[Tally]) -> Tally:
    """Add tallies up."""
    each = tuple(tallies)
    right = sum((tally.right for tally in each), Fraction(0))
    return Tally(right, sum(tally.asked for tally in each))
