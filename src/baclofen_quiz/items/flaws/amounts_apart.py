"""Amounts in options: S03 (equal), S04 (overlapping), S17 (ascending)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from baclofen_quiz.items.amounts import leading_amount
from baclofen_quiz.items.certificates import Grounds
from baclofen_quiz.items.flaws.rule import Flaw, error, warning
from baclofen_quiz.items.flaws.view import View, pairs
from baclofen_quiz.items.item import Option, SingleItem

_NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
_DOSE = re.compile(
    rf"(?P<edge>more than|over|above|at least|less than|under|below|up to|at most)?\s*"
    rf"(?P<low>{_NUMBER})(?:\s*(?:-|\N{{EN DASH}}|to)\s*(?P<high>{_NUMBER}))?"
    r"\s*(?P<unit>ng|mcg|mg|g|kg|mL|L|%|hours?|days?|weeks?|months?|years?)?"
    r"(?P<per_day>\s*(?:/|per\s+|a\s+)day|\s+daily)?"
    r"(?:\s+(?P<times>once|twice|three times|four times)"
    r"(?:\s+(?:daily|a day|per day))?)?",
    re.IGNORECASE,
)
_TIMES = {"once": 1, "twice": 2, "three times": 3, "four times": 4}
_SCALES: dict[str, tuple[str, Fraction]] = {
    "ng": ("mass", Fraction(1, 1000)),
    "mcg": ("mass", Fraction(1)),
    "mg": ("mass", Fraction(1000)),
    "g": ("mass", Fraction(10**6)),
    "kg": ("mass", Fraction(10**9)),
    "ml": ("volume", Fraction(1)),
    "l": ("volume", Fraction(1000)),
    "hour": ("time", Fraction(1)),
    "day": ("time", Fraction(24)),
    "week": ("time", Fraction(168)),
    "month": ("months", Fraction(1)),
    "year": ("months", Fraction(12)),
}
_REMEMBERED = 1 << 12  # options: each is compared with each of the others
_WITHOUT_BOUND = Fraction(10**30)


@dataclass(frozen=True, slots=True)
class Amount:
    """A range in the smallest unit of what it measures; ``times`` 0 means unstated."""

    low: Fraction
    high: Fraction
    measures: str
    per_day: bool
    times: int

    @property
    def in_a_day(self) -> "Amount":
        """The whole day's amount of doses that are given so many times."""
        if not self.times or self.per_day:
            return self
        low, high = self.low * self.times, self.high * self.times
        return Amount(low, high, self.measures, per_day=True, times=self.times)


@lru_cache(maxsize=_REMEMBERED)
def read(text: str) -> Amount | None:
    """Read an option that is an amount and nothing else."""
    match = _DOSE.fullmatch(text.strip().rstrip("."))
    if not match:
        return None
    unit = (match["unit"] or "").lower()
    unit = unit.removesuffix("s") if unit.removesuffix("s") in _SCALES else unit
    measures, scale = _SCALES.get(unit, (unit, Fraction(1)))
    low = _value(match["low"]) * scale
    high = _value(match["high"]) * scale if match["high"] else low
    low, high = _widened(low, high, (match["edge"] or "").lower())
    times = _TIMES.get((match["times"] or "").lower(), 0)
    return Amount(low, high, measures, bool(match["per_day"]), times)


def _value(digits: str) -> Fraction:
    return Fraction(digits.replace(",", ""))


def _widened(low: Fraction, high: Fraction, edge: str) -> tuple[Fraction, Fraction]:
    """An edge that is left out lies a hair beside the number."""
    hair = Fraction(1, 10**9)
    match edge:
        case "more than" | "over" | "above":
            return low + hair, _WITHOUT_BOUND
        case "at least":
            return low, _WITHOUT_BOUND
        case "less than" | "under" | "below":
            return Fraction(0), high - hair
        case "up to" | "at most":
            return Fraction(0), high
        case _:
            return low, high


def amounts_differ(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S03: two options say one amount in different words."""
    for one, other, first, second in _pairs(seen):
        if _equal(first, second):
            what = f'"{one.text}" and "{other.text}" are the same amount.'
            yield error(what, other)


def amounts_stay_apart(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S04: one range contains a part of another."""
    if not isinstance(seen.item, SingleItem):
        return  # ranges that contain one another may all be right, and all be meant
    for one, other, first, second in _pairs(seen):
        if not _equal(first, second) and _comparable(first, second):
            left, right = first.in_a_day, second.in_a_day
            ranges = left.low != left.high or right.low != right.high
            if ranges and left.low <= right.high and right.low <= left.high:
                yield error(f'"{one.text}" and "{other.text}" overlap.', other)


def _pairs(seen: View) -> Iterator[tuple[Option, Option, Amount, Amount]]:
    options = seen.choice.options if seen.choice else ()
    amounts = {o.text: amount for o in options if (amount := read(o.text))}
    for one, other in pairs(options if amounts else ()):
        first, second = amounts.get(one.text), amounts.get(other.text)
        if first and second and one.text != other.text:
            yield one, other, first, second


def _comparable(first: Amount, second: Amount) -> bool:
    if first.measures != second.measures:
        return False
    if first.times and second.times and first.times != second.times:
        return False  # two regimens that differ in how often are two answers
    return first.in_a_day.per_day is second.in_a_day.per_day


def _equal(first: Amount, second: Amount) -> bool:
    left, right = first.in_a_day, second.in_a_day
    return _comparable(first, second) and (left.low, left.high) == (
        right.low,
        right.high,
    )


def numbers_ascend(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S17: numbers stand in order of size, in one unit."""
    item, found = seen.item, seen.choice
    if not found:
        return
    known = []
    for option in found.options:
        size = leading_amount(option.text)
        if size is None:
            return
        known.append(size)
    # Generated numbers are sorted when they are shown, unless their order is kept.
    as_written = item.authored or getattr(item, "fixed_order", False)
    if as_written and any(high < low for low, high in pairwise(known)):
        yield error("The numbers of the options do not ascend.")
    read_all = [read(option.text) for option in found.options]
    units = {_unit(option.text) for option in found.options}
    if all(read_all) and len(units) > 1:
        yield warning(f"The options mix units: {', '.join(sorted(units))}.")


def _unit(text: str) -> str:
    match = _DOSE.match(text.strip())
    return (match["unit"] or "no unit") if match else "no unit"
