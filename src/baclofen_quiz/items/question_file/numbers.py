"""Answers that are numbers: ``4 mg ± 0.1``, read exactly."""

import re
from dataclasses import dataclass
from decimal import Decimal

_DIGITS = r"[+\-\N{MINUS SIGN}]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})?(?:\.\d{1,15})?"
_UNIT = r"[^\d\s±+|,.][^\d±|,]{0,40}?"
_NUMBER = re.compile(
    rf"(?P<value>{_DIGITS})[ \t{chr(0xA0)}]*(?P<unit>{_UNIT})?"
    rf"(?:\s*(?:±|\+/-|\+-)\s*(?P<spread>{_DIGITS})\s*(?P<spread_unit>{_UNIT})?)?",
    re.ASCII,
)
_BEGINS = re.compile(r"[+\-\N{MINUS SIGN}.]?\d")
_SPREAD = re.compile(r"±|\+/-|\+-")
_BARE_UNIT = re.compile(
    r"(?:\S+\s+){0,2}(?:mg|mcg|g|kg|mL|L|mmol|units|mg/mL|mcg/mL|mg/kg|(?:mg|mcg)/day|%)"
)
_MOST_WORDS = 3
_MASSES = ("mcg", "mg", "g")


@dataclass(frozen=True, slots=True)
class Number:
    """A number, its unit ("" for none), and how far an answer may be off."""

    value: Decimal
    unit: str
    tolerance: Decimal
    spread_unit: str


def looks_numeric(text: str) -> bool:
    """Whether an answer is meant as a number: so are "x ± 1" and "sixty mg"."""
    if has_spread(text) or _BARE_UNIT.fullmatch(text):
        return True
    return bool(_BEGINS.match(text)) and len(text.split()) <= _MOST_WORDS + 3


def has_spread(text: str) -> bool:
    """Whether an answer holds a plus-minus sign, as no answer in words does."""
    return bool(_SPREAD.search(text))


def read_number(text: str) -> Number | None:
    """Read a number with its unit; None when it is none."""
    match = _NUMBER.fullmatch(text.strip())
    if not match:
        return None
    value: Decimal | None = _decimal(match["value"])
    spread: Decimal | None = Decimal(0)
    if match["spread"] is not None:
        spread = _decimal(match["spread"])
    if value is None or spread is None:
        return None
    unit = (match["unit"] or "").strip()
    spread_unit = (match["spread_unit"] or unit).strip()
    if spread_unit == "%" and unit != "%":
        spread, spread_unit = abs(value) * spread / 100, unit
    return Number(value, unit, spread, spread_unit)


def _decimal(digits: str) -> Decimal | None:
    plain = digits.replace(",", "").replace("\N{MINUS SIGN}", "-").lstrip("+")
    return Decimal(plain) if any(char.isdigit() for char in plain) else None


def offered_units(unit: str) -> tuple[str, ...]:
    """The units beside the field: a mass is also offered a thousandfold off."""
    if unit in _MASSES:
        return _MASSES
    return (unit,) if unit else ()
