"""Numbers, units and regimens, read from texts exactly."""

import re
from dataclasses import dataclass
from fractions import Fraction

from baclofen_quiz.items.solver.reader import give_up

_DIGIT = re.compile(r"\d")
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_LEADING = re.compile(rf"({_NUMBER}) ?([A-Za-z]*)")
_MASSES = {"ng": Fraction(1, 1000), "mcg": Fraction(1), "mg": Fraction(1000)}
_MASSES["g"] = Fraction(1_000_000)
_COUNTS = (
    ("once", 1),
    ("twice", 2),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
)
_TIMES = re.compile(
    r"\b(once|twice|(?:two|three|four|five|six) times) (?:a day|daily)\b"
)
_PARTS = re.compile(r"\bin (two|three|four|five|six)(?: \w+)? doses\b")
_AMOUNT = re.compile(
    rf"(?P<low>{_NUMBER})(?: (?:to|and) (?P<high>{_NUMBER}))?"
    r" (?P<unit>ng|mcg|mg|g|units?|mmol|mEq)(?!\w)(?!/(?:\d|mL))(?P<kg>/kg)?"
    r"(?:(?:/| per | an? )(?P<period>day|week|hour|minute|min))?"
)
_EVERY = re.compile(
    r"\bevery (?P<low>\d+)(?: to (?P<high>\d+))? (?P<unit>minutes|hours)\b"
)
_DAY = 24


def exact(digits: str) -> Fraction:
    """Read a number as printed: 1,200 or 0.5."""
    return Fraction(digits.replace(",", ""))


def spaced(text: str) -> str:
    """Write every space of a text alike."""
    return " ".join(text.split())


def measured(text: str) -> Fraction | None:
    """The number that a text begins with, a mass in micrograms; None without one."""
    found = _LEADING.match(spaced(text))
    return in_mcg(exact(found[1]), found[2]) if found else None


def numbers_before(unit: str, text: str) -> list[Fraction]:
    """All numbers that stand before a unit."""
    found = re.findall(rf"({_NUMBER}) {re.escape(unit)}(?![\w/])", spaced(text))
    return [exact(digits) for digits in found]


def number_before(unit: str, text: str) -> Fraction:
    """The first number before a unit.

    Raises:
        Unreadable: there is none.
    """
    found = numbers_before(unit, text)
    if not found:
        give_up(f"no number of {unit} is given")
    return found[0]


def in_mcg(value: Fraction, unit: str) -> Fraction:
    """A mass in micrograms; what is no mass stays as it is."""
    return value * _MASSES.get(unit, Fraction(1))


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount or range, and how often and for what it is meant.

    Masses are in micrograms; ``times`` is 0 where the text does not say how often in a
    day. ``period`` is "day" for a daily amount, "min" for a rate, "" for a dose;
    ``apart`` is how far doses are apart where that is no even part of a day.
    """

    low: Fraction
    high: Fraction
    unit: str
    mass: bool
    per_kg: bool
    period: str
    times: int
    apart: str = ""

    @property
    def per_day(self) -> bool:
        """Whether it is the amount of a whole day."""
        return self.period == "day"

    @property
    def daily(self) -> Fraction:
        """The lowest total of a day."""
        return self.low if self.per_day else self.low * max(self.times, 1)

    @property
    def single(self) -> Fraction:
        """The lowest single dose."""
        return self.low / max(self.times, 1) if self.per_day else self.low


def amounts_in(text: str) -> list[Amount]:
    """All amounts that a text names, each with the frequency that follows it."""
    if not _DIGIT.search(text):
        return []  # as in most texts
    plain = spaced(text)
    found = list(_AMOUNT.finditer(plain))
    starts = [match.start() for match in found[1:]]
    return [
        _amount(match, plain[match.end() : end])
        for match, end in zip(found, [*starts, len(plain)], strict=False)
    ]


def amount_in(text: str) -> Amount:
    """The first amount that a text names.

    Raises:
        Unreadable: there is none.
    """
    found = amounts_in(text)
    if not found:
        give_up(f"{text!r} names no amount")
    return found[0]


def two_amounts(text: str) -> tuple[Amount, Amount]:
    """The first two amounts that a text names.

    Raises:
        Unreadable: there are fewer.
    """
    found = amounts_in(text)
    if len(found) <= 1:
        give_up(f"{text!r} does not name two amounts")
    return found[0], found[1]


def _amount(match: re.Match[str], after: str) -> Amount:
    unit = match["unit"]
    mass = unit in _MASSES
    times, apart = often(_times(after), after)
    return Amount(
        low=in_mcg(exact(match["low"]), unit),
        high=in_mcg(exact(match["high"] or match["low"]), unit),
        unit=unit,
        mass=mass,
        per_kg=bool(match["kg"]),
        period=(match["period"] or "").replace("minute", "min"),
        times=times,
        apart=apart,
    )


def often(times: int, text: str) -> tuple[int, str]:
    """How often in a day, or else how far apart, as a text says it after an amount."""
    every = _EVERY.search(text)
    if not every:
        return times, ""
    span, hours = int(every["low"]), every["unit"] == "hours"
    if hours and not every["high"] and _DAY % span == 0:
        return _DAY // span, ""
    return times, every[0]


def _times(text: str) -> int:
    found = _TIMES.search(text) or _PARTS.search(text)
    word = found[1].split()[0] if found else ""
    return dict(_COUNTS).get(word, 0)
