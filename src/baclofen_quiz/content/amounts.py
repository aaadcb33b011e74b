"""Reading numbers with units: exact decimals, or nothing.

A number is read when a medicine can come in it: at most seven digits before the point
and six behind it, with or without thousands commas.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from baclofen_quiz.content.quantities import (
    MASS_IN_MCG,
    Concentration,
    Quantity,
    Span,
    Unit,
)

NUMBER = r"(?<![\w.,^])(?:\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.\d{1,6})?(?![\d^]|[.,]\d)"
BETWEEN = r"\s*(?:-|\u2013|\u2014|\bto\b)\s*"

_WORDS: dict[str, Unit] = {
    "mcg": Unit.MCG,
    "ug": Unit.MCG,
    "microgram": Unit.MCG,
    "micrograms": Unit.MCG,
    "mg": Unit.MG,
    "milligram": Unit.MG,
    "milligrams": Unit.MG,
    "g": Unit.G,
    "gram": Unit.G,
    "grams": Unit.G,
    "kg": Unit.KG,
    "ml/min": Unit.ML_PER_MIN,
    "ml": Unit.ML,
    "millilitres": Unit.ML,
    "l": Unit.L,
    "units": Unit.UNITS,
    "unit": Unit.UNITS,
    "iu": Unit.UNITS,
    "mmol": Unit.MMOL,
    "meq": Unit.MEQ,
    "tablets": Unit.TABLETS,
    "tablet": Unit.TABLETS,
    "%": Unit.PERCENT,
    "°c": Unit.CELSIUS,
    "minutes": Unit.MINUTES,
    "minute": Unit.MINUTES,
    "hours": Unit.HOURS,
    "hour": Unit.HOURS,
    "days": Unit.DAYS,
    "day": Unit.DAYS,
    "weeks": Unit.WEEKS,
    "week": Unit.WEEKS,
    "months": Unit.MONTHS,
    "month": Unit.MONTHS,
    "years": Unit.YEARS,
    "year": Unit.YEARS,
}
_DOSE = {Unit.MCG, Unit.MG, Unit.G, Unit.UNITS, Unit.MMOL, Unit.MEQ, Unit.TABLETS}
_TIME = {Unit.MINUTES, Unit.HOURS, Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS}


def _either(units: set[Unit]) -> str:
    words = [word for word, unit in _WORDS.items() if unit in units]
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return rf"(?:{'|'.join(map(re.escape, longest_first))})(?![A-Za-z])"


def _span_pattern(units: str) -> re.Pattern[str]:
    high = rf"(?:(?:\s*(?P<other>{units}))?{BETWEEN}(?P<high>{NUMBER}))?"
    return re.compile(rf"(?P<low>{NUMBER}){high}\s*-?(?P<unit>{units})", re.IGNORECASE)


DOSE_SPAN = _span_pattern(_either(_DOSE | {Unit.ML}))
"""An amount or a range of amounts of a medicine."""
TIME_SPAN = _span_pattern(_either(_TIME))
"""A length of time or a range of lengths."""
_STRENGTH = re.compile(
    rf"(?P<amount>{NUMBER})\s*(?P<unit>{_either(_DOSE)})"
    rf"(?:\s*(?:/|per|in)\s*(?:(?P<volume>{NUMBER})\s*)?(?P<measure>mL|L)\b)?",
    re.IGNORECASE,
)
_LIST_OF_STRENGTHS = re.compile(
    rf"(?P<numbers>{NUMBER}(?:(?:\s*,\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+){NUMBER})+)"
    rf"\s*(?P<unit>{_either(_DOSE)})",
    re.IGNORECASE,
)
_CELLS = re.compile(r"\b10\^(?:3|6|9|12)(?=\s*/\s*(?:L|mL|mcL)\b)")
_ABSURD = re.compile(
    r"(?<![\w.,])[1-9]\d{0,2}\.\d\d0(?![\d.])"  # a thousand, or one?
    r"|(?<![\w.])\.\d|\d\s*\^|\d{8}|\d(?:,\d{3}){3}|\d[eE][+-]?\d|\bin 0 |/\s*0\b"
)


def decimal(text: str) -> Decimal:
    """Read a number that matched NUMBER."""
    return Decimal(text.replace(",", ""))


def absurd(text: str) -> bool:
    """Whether a text holds a number beyond all bounds, or a division by zero."""
    return bool(_ABSURD.search(_CELLS.sub("", text)))  # 100 x 10^9/L is a count


def unit(word: str) -> Unit:
    """Read a unit in any case of letters; a micro sign was read as mcg before."""
    return _WORDS[word.lower()]


@dataclass(frozen=True, slots=True)
class Found:
    """A span, and what stands before and behind it."""

    before: str
    span: Span
    after: str


def find_span(text: str, pattern: re.Pattern[str] = DOSE_SPAN) -> Found | None:
    """Find the first amount or range; None too when its two units differ."""
    match = pattern.search(text)
    if not match:
        return None
    span = _span(match)
    if span is None or span.high < span.low:
        return None
    return Found(text[: match.start()], span, text[match.end() :])


def _span(match: re.Match[str]) -> Span | None:
    """Read both ends; "500 mg to 2 g" in the unit of the first."""
    low, of = decimal(match["low"]), unit(match["unit"])
    high = decimal(match["high"]) if match["high"] else low
    other = unit(match["other"]) if match["other"] else of
    if other is of:
        return Span(low, high, of)
    if not {other, of} <= MASS_IN_MCG.keys():
        return None
    return Span(low, high * (MASS_IN_MCG[of] / MASS_IN_MCG[other]), other)


def in_days(span: Span) -> Span | None:
    """Convert days and weeks to days; None for other units."""
    factor = {Unit.DAYS: 1, Unit.WEEKS: 7}.get(span.unit)
    if factor is None:
        return None
    return Span(span.low * factor, span.high * factor, Unit.DAYS)


def strengths(text: str) -> tuple[Quantity | Concentration, ...]:
    """Read "10 mg, 20 mg", "10, 20 and 40 mg", "5 mg/5 mL" in the order written."""
    spelled = _LIST_OF_STRENGTHS.sub(_each_with_unit, text)
    return tuple(_strengths(spelled))


def _each_with_unit(match: re.Match[str]) -> str:
    numbers = re.findall(NUMBER, match["numbers"])
    return ", ".join(f"{number} {match['unit']}" for number in numbers)


def _strengths(text: str) -> Iterator[Quantity | Concentration]:
    for match in _STRENGTH.finditer(text):
        amount = Quantity(decimal(match["amount"]), unit(match["unit"]))
        if not match["measure"]:
            yield amount
            continue
        volume = decimal(match["volume"]) if match["volume"] else Decimal(1)
        yield Concentration(amount, Quantity(volume, unit(match["measure"])))
