"""Typed numbers: what a learner typed, read exactly, with its unit.

Doses are not rounded and units are not guessed: ``mg`` never meets ``mcg``. A spelling
that is unsafe in a prescription (``.5``, ``0,5``, ``5.0``, the micro sign) is read, and
a hint says how to write it.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from baclofen_quiz.items.marks import UnfitAnswer

_LONGEST = 60  # characters; no dose needs more, and long digits cost time

_NUMBER = re.compile(
    r"""(?P<sign>[+-]?)
        (?P<whole>[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:\ \d{3})+|\d*)
        (?P<fraction>[.,]\d+)?
        \s*(?P<unit>[^\d\s.,+-].*)?""",
    re.VERBOSE | re.ASCII,
)

_LEADING = re.compile(
    r"(?P<number>\d[\d,]*(?:\.\d+)?)(?:\s+to\s+\d[\d,]*(?:\.\d+)?)?"
    r"(?:\s*(?P<unit>[^\W\d_]+))?"
)

_SPELLINGS: dict[str, tuple[str, ...]] = {
    "ng": ("nanogram", "nanograms"),
    "mcg": ("mcgs", "ug", "\u00b5g", "\u03bcg", "microgram", "micrograms"),
    "mg": ("mgs", "milligram", "milligrams"),
    "g": ("gram", "grams"),
    "kg": ("kilogram", "kilograms"),
    "ml": ("mls", "millilitre", "millilitres", "milliliter", "milliliters"),
    "l": ("litre", "litres", "liter", "liters"),
    "tablet": ("tablets", "tab", "tabs"),
    "minute": ("minutes", "min"),
    "hour": ("hours", "h"),
    "day": ("days", "d", "daily"),
    "week": ("weeks",),
    "month": ("months",),
    "year": ("years",),
    "time": ("times", "fold", "x", "\N{MULTIPLICATION SIGN}"),
    "unit": ("units",),
    "mmol": (),
    "meq": (),
    "%": ("percent",),
    "\u00b0c": ("c",),
}
_UNIT_NAMES = {
    spelling: name
    for name, others in _SPELLINGS.items()
    for spelling in (name, *others)
}

_SCALES: dict[str, tuple[str, Fraction]] = {
    "ng": ("mass", Fraction(1)),
    "mcg": ("mass", Fraction(10**3)),
    "mg": ("mass", Fraction(10**6)),
    "g": ("mass", Fraction(10**9)),
    "kg": ("mass", Fraction(10**12)),
    "ml": ("volume", Fraction(1)),
    "l": ("volume", Fraction(1_000)),
}


class UnreadableNumber(UnfitAnswer):
    """What was typed is no number with a unit that we know."""

    def __init__(self, typed: str) -> None:
        """Say what was typed and how a number is written."""
        super().__init__(
            f"{typed[:_LONGEST]!r} is not a number with a known unit. Type the number"
            ' in digits, as in "4", "0.5 mg" or "1,200".'
        )


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as typed, its unit ("" when none was typed), and a hint on spelling."""

    value: Fraction
    unit: str
    hint: str


def read_amount(typed: str, unit: str = "") -> Amount:
    """Read a typed number; a unit typed behind it wins over ``unit``, the one picked.

    ``4,000`` and ``4 000`` are four thousand; ``0,5`` and ``1,5`` have a decimal comma.

    Raises:
        UnreadableNumber: it is no number.
    """
    plain = " ".join(typed.replace("\N{MINUS SIGN}", "-").split())
    found = _NUMBER.fullmatch(plain) if len(plain) <= _LONGEST else None
    if found is None or not (found["whole"] or found["fraction"]):
        raise UnreadableNumber(typed)
    whole = found["whole"].replace(",", "").replace(" ", "")
    fraction = (found["fraction"] or "").replace(",", ".")
    value = Fraction(Decimal(f"{found['sign']}{whole or '0'}{fraction}"))
    return Amount(value, found["unit"] or unit, _hint(found))


def unit_name(written: str) -> str:
    """Name a unit whatever its spelling: "Micrograms per day" is "mcg/day".

    A part that we do not know keeps its spelling in lower case.
    """
    return "/".join(_UNIT_NAMES.get(part, part) for part in _parts(written))


def leading_amount(text: str) -> Fraction | None:
    """Give the size of the amount that a text begins with, for sorting; else None.

    Of a range it is the lower end. Masses and volumes count in their smallest unit, so
    that 500 mcg sorts before 1 mg.
    """
    found = _LEADING.match(text)
    if found is None:
        return None
    _, scale = _SCALES.get(unit_name(found["unit"] or ""), ("", Fraction(1)))
    return Fraction(Decimal(found["number"].replace(",", ""))) * scale


def is_known(unit: str) -> bool:
    """Whether we know what every part of a unit means."""
    return all(part in _UNIT_NAMES for part in _parts(unit))


def _parts(written: str) -> list[str]:
    plain = re.sub(r"\s*(?:/|\bper\b)\s*|\s+(?=daily\b)", "/", written.lower().strip())
    return [part.rstrip(".") for part in plain.split("/")]


def convert(amount: Amount, unit: str) -> Fraction | None:
    """Give the amount in ``unit``, exactly; None when it measures something else.

    Without a unit the number counts as one of ``unit``; "12 mg" answers a question
    that asks for mg/day, but "4 mg/day" does not answer one that asks for mg.
    """
    have, _, have_per = unit_name(amount.unit or unit).partition("/")
    want, _, want_per = unit_name(unit).partition("/")
    if have_per not in {"", want_per}:
        return None
    if have == want:
        return amount.value
    have_of, have_scale = _SCALES.get(have, (have, Fraction(1)))
    want_of, want_scale = _SCALES.get(want, (want, Fraction(1)))
    return amount.value * have_scale / want_scale if have_of == want_of else None


def _hint(found: re.Match[str]) -> str:
    fraction = found["fraction"] or ""
    if not found["whole"]:
        return 'Write a zero before the point, "0.5": a naked point is overlooked.'
    if fraction.startswith(","):
        return 'Write the decimal with a point, "0.5": a comma marks thousands here.'
    if fraction.endswith("0"):
        return 'Write no zero after the last digit, "5": "5.0" is misread as 50.'
    if "\u00b5" in (found["unit"] or "") or "\u03bc" in (found["unit"] or ""):
        return 'Write "mcg": the micro sign is misread as the m of mg.'
    return ""
