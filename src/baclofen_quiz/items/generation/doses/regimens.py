"""A dose as it is written in an option, and when two of them are one and the same."""

from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from baclofen_quiz.content.facts import Dose, Infusion, Phase
from baclofen_quiz.content.quantities import MASS_IN_MCG, Span, Unit
from baclofen_quiz.items.doses import COUNTED, TIMES, amount, say
from baclofen_quiz.items.generation.doses.settings import Given
from baclofen_quiz.text import NBSP


class Period(StrEnum):
    """What an amount is meant for; the value is how an option says it."""

    DOSE = ""
    ONE_DOSE = " per dose"  # of a maximum, where a day could be meant as well
    MINUTE = "/min"
    HOUR = "/hour"
    DAY = "/day"
    WEEK = "/week"


_A_DAY = {
    Period.MINUTE: Fraction(24 * 60),
    Period.HOUR: Fraction(24),
    Period.DAY: Fraction(1),
    Period.WEEK: Fraction(1, 7),
}
_DAYS = {1: " once daily", 2: " every other day", 7: " once weekly"}

Range = tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True)
class Regimen:
    """So much, for what period, so often; ``times`` 0 means that it is not said."""

    low: Fraction
    high: Fraction
    unit: Unit
    per_kg: bool
    period: Period
    times: int = 0
    interval: Span | None = None

    @property
    def single(self) -> bool:
        """Whether it is one amount rather than a range."""
        return self.low == self.high

    @property
    def measure(self) -> str:
        """The unit of its number: mg, mcg/kg/min."""
        return f"{self.unit.value}{'/kg' if self.per_kg else ''}"

    @property
    def size(self) -> str:
        """Its amount without how often: 5 to 10 mg/kg/day."""
        measure = f"{self.measure}{self.period.value}"
        if self.single:
            return amount(self.low, measure)
        return f"{say(self.low)} to {amount(self.high, measure)}"

    @property
    def often(self) -> str:
        """How often, as it stands behind the amount: " every 8 hours"."""
        if self.period is Period.DAY and self.times:
            return f" in {counted(self.times)} dose{'s' if self.times > 1 else ''}"
        if self.interval and self.interval.unit is Unit.DAYS and self.interval.single:
            days = int(self.interval.low)
            return _DAYS.get(days, f" every {days}{NBSP}days")
        if self.interval:
            return f" every {_span(self.interval)}"
        if not self.times:
            return ""
        return f" {TIMES.get(self.times, f'{counted(self.times)} times daily')}"

    @property
    def text(self) -> str:
        """The whole regimen."""
        return f"{self.size}{self.often}"

    @property
    def daily(self) -> Range | None:
        """What a day adds up to; None where the text does not say how often."""
        if self.period in _A_DAY:
            factor = _A_DAY[self.period]
        elif self.times:
            factor = Fraction(self.times)
        elif self.interval and self.interval.unit is Unit.DAYS:
            factor = 1 / Fraction(self.interval.low)
        else:
            return None
        return self.low * factor, self.high * factor

    @property
    def minutes_apart(self) -> bool:
        """Whether doses follow within minutes, as in an emergency."""
        return self.interval is not None and self.interval.unit is Unit.MINUTES

    def scaled(self, factor: Fraction) -> "Regimen":
        """The same with another amount."""
        return replace(self, low=self.low * factor, high=self.high * factor)


def counted(count: int) -> str:
    """A small number in words, a larger one in digits."""
    return COUNTED[count] if count < len(COUNTED) else str(count)


def _span(span: Span) -> str:
    low, high = say(span.low), say(span.high)
    length = high if span.single else f"{low} to {high}"
    unit = span.unit.value
    return f"{length}{NBSP}{unit.removesuffix('s') if length == '1' else unit}"


def regimen_of(fact: Given) -> Regimen:
    """Read the regimen off a fact."""
    span = fact.amount
    low, high = Fraction(span.low), Fraction(span.high)
    if isinstance(fact, Infusion):
        period = Period.MINUTE if fact.per is Unit.MINUTES else Period.HOUR
        return Regimen(low, high, span.unit, fact.per_kg, period)
    return Regimen(
        low,
        high,
        span.unit,
        fact.per_kg,
        _period(fact),
        fact.times_daily,
        None if fact.per_day else fact.interval,
    )


def _period(fact: Dose) -> Period:
    if fact.per_day:
        return Period.DAY
    unsaid = not fact.times_daily and fact.interval is None
    return Period.ONE_DOSE if unsaid and fact.phase is Phase.MAXIMUM else Period.DOSE


def meet(one: Regimen, other: Regimen) -> bool:
    """Whether two regimens could be one and the same dose, in part or as a whole."""
    if one == other:
        return True
    if one.per_kg is not other.per_kg or not _comparable(one.unit, other.unit):
        return False
    first, second = one.daily, other.daily
    if first and second:
        return _overlap(_in_small(first, one.unit), _in_small(second, other.unit))
    if one.period in _A_DAY or other.period in _A_DAY:
        return False  # an amount of a day, and one of which nobody says how often
    same = (one.low, one.high), (other.low, other.high)
    return _overlap(_in_small(same[0], one.unit), _in_small(same[1], other.unit))


def _comparable(one: Unit, other: Unit) -> bool:
    return one is other or {one, other} <= set(MASS_IN_MCG)


def _in_small(ends: Range, unit: Unit) -> Range:
    factor = Fraction(MASS_IN_MCG.get(unit, 1))
    return ends[0] * factor, ends[1] * factor


def _overlap(one: Range, other: Range) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
