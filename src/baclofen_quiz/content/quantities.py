"""Exact quantities with units: decimals, never floats."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Unit(StrEnum):
    """A unit as the field writes it; its value is how it is printed."""

    MCG = "mcg"
    MG = "mg"
    G = "g"
    KG = "kg"
    ML = "mL"
    L = "L"
    UNITS = "units"
    MMOL = "mmol"
    MEQ = "mEq"
    TABLETS = "tablets"
    PERCENT = "%"
    ML_PER_MIN = "mL/min"
    CELSIUS = "°C"
    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    TIMES = "times"


MASS_IN_MCG: dict[Unit, Decimal] = {
    Unit.MCG: Decimal(1),
    Unit.MG: Decimal(1000),
    Unit.G: Decimal(1_000_000),
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its unit."""

    value: Decimal
    unit: Unit


@dataclass(frozen=True, slots=True)
class Span:
    """A range of one unit; ``low`` equals ``high`` for a single value."""

    low: Decimal
    high: Decimal
    unit: Unit

    @property
    def single(self) -> bool:
        """Whether it is one value rather than a range."""
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Concentration:
    """An amount in a volume, as printed: 5 mg in 5 mL."""

    amount: Quantity
    volume: Quantity
