"""Scores, said with the doubt that few answers leave."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt

from baclofen_quiz.content.sections import Section

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


def interval_if_enough(right: Fraction, asked: int) -> Interval | None:
    """Give the interval, or None while there are too few answers to say."""
    return wilson(right, asked) if asked >= ENOUGH else None


def by_section(
    marks: Iterable[tuple[Section, Fraction, int]],
) -> tuple[SectionScore, ...]:
    """Sum (section, marks, answers) up to one row a section, in reading order."""
    right: dict[Section, Fraction] = {}
    asked: dict[Section, int] = {}
    for section, fraction, count in marks:
        right[section] = right.get(section, Fraction(0)) + fraction
        asked[section] = asked.get(section, 0) + count
    return tuple(
        SectionScore(
            section,
            right[section],
            asked[section],
            interval_if_enough(right[section], asked[section]),
        )
        for section in Section
        if asked.get(section)
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
