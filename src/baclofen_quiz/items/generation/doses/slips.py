"""The named errors that turn one regimen into another that is wrong."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from baclofen_quiz.content.quantities import Span, Unit
from baclofen_quiz.items.doses import ERROR_MODELS, TIMES, exact, finite
from baclofen_quiz.items.generation.doses.regimens import Period, Regimen, counted

_PARTS = {
    Fraction(3, 2): ("two thirds of", "one and a half times"),
    Fraction(2): ("half", "two times"),
    Fraction(3): ("a third of", "three times"),
    Fraction(4): ("a quarter of", "four times"),
    Fraction(5): ("a fifth of", "five times"),
}
"""How many times too little or too much, and how that is said; more would stand out."""
_DIGITS = 2  # that tell something, of a number which people would write

_LADDER = (24, 12, 8, 6, 4)  # hours between doses, as they are in use
_SLIPPED_UNIT = {Unit.MG: Unit.MCG, Unit.MCG: Unit.MG, Unit.G: Unit.MG}
_SLIPPED_PERIOD = {
    Period.MINUTE: (Period.HOUR,),
    Period.HOUR: (Period.MINUTE, Period.DAY),
    Period.DAY: (Period.ONE_DOSE, Period.WEEK),
    Period.ONE_DOSE: (Period.DAY,),
}
_COUNTS = {
    Period.MINUTE: "per minute",
    Period.HOUR: "per hour",
    Period.DAY: "per day",
    Period.WEEK: "per week",
    Period.ONE_DOSE: "per dose",
}


@dataclass(frozen=True, slots=True)
class Misread:
    """A wrong regimen, the error that leads to it, and the wrong step in numbers."""

    regimen: Regimen
    model: str
    says: str

    @property
    def diagnosis(self) -> str:
        """The error in words and in numbers."""
        return f"{ERROR_MODELS[self.model]} {self.says}"


def misread(
    right: Regimen, *, maximum: bool, period_told: bool = False
) -> Iterator[Misread]:
    """What a regimen is mistaken for, the likeliest first.

    A maximum of a day is not taken in so many doses; of it the period is misread,
    unless the question itself tells the period.
    """
    if right.period in {Period.DOSE, Period.DAY} and right.times:
        yield from _frequency(right)
        yield from _divided(right)
    yield from _every_day(right)
    in_doses = right.period is Period.DAY and not (maximum and not right.times)
    if not (in_doses or period_told):
        yield from _period(right)
    yield from _weight(right)
    stated = f"The stated amount is {right.size}."
    yield Misread(right.scaled(Fraction(10)), "tenfold", stated)
    yield Misread(right.scaled(Fraction(1, 10)), "tenth", stated)
    yield from _unit(right)


def disproportions(right: Regimen) -> Iterator[Misread]:
    """Smaller and larger amounts in numbers that people write, the nearest first."""
    digits = max(_DIGITS, _telling(right.low), _telling(right.high))
    for factor, (part, times) in _PARTS.items():
        for model, by, says in (
            ("too_little", 1 / factor, part),
            ("too_much", factor, times),
        ):
            other = right.scaled(by)
            if all(_writable(end, digits) for end in (other.low, other.high)):
                yield Misread(other, model, f"It is {says} the stated {right.size}.")


def _writable(value: Fraction, digits: int) -> bool:
    return finite(value) and _telling(value) <= digits


def _telling(value: Fraction) -> int:
    """How many digits of a number are more than zeros at its ends."""
    return len(str(exact(value)).replace(".", "").strip("0"))


def _frequency(right: Regimen) -> Iterator[Misread]:
    """The amount per dose is right, the number of doses is not."""
    if right.period is Period.DAY:
        return  # the same day in more doses is the same day
    for other in _other_frequencies(right):
        says = f"It is given{right.often}, not{other.often}."
        yield Misread(other, "wrong_frequency", says)


def _other_frequencies(right: Regimen) -> Iterator[Regimen]:
    if right.interval and right.interval.unit is Unit.HOURS:
        hours = int(right.interval.low)
        place = _LADDER.index(hours) if hours in _LADDER else None
        beside = [] if place is None else [place + 1, place - 1]
        for index in beside:
            if 0 <= index < len(_LADDER):
                gap = Decimal(_LADDER[index])
                yield replace(
                    right,
                    times=24 // _LADDER[index],
                    interval=Span(gap, gap, Unit.HOURS),
                )
        return
    for times in (right.times + 1, right.times - 1):
        if times in TIMES:
            yield replace(right, times=times, interval=None)


def _every_day(right: Regimen) -> Iterator[Misread]:
    """A dose of each week, or of every third day, is taken daily."""
    if right.interval and right.interval.unit is Unit.DAYS and right.interval.low > 1:
        daily = replace(right, times=1, interval=None)
        says = f"It is given{right.often}, not{daily.often}."
        yield Misread(daily, "wrong_frequency", says)


def _divided(right: Regimen) -> Iterator[Misread]:
    """The amount of a day, and that of one of its doses, are mixed up."""
    if right.times == 1:
        return
    times = Fraction(right.times)
    if right.period is Period.DAY:
        whole = replace(right, period=Period.DOSE)
        says = f"{right.size} is divided into {counted(right.times)} doses."
        yield Misread(whole, "daily_total", says)
        return
    day = replace(right.scaled(times), period=Period.DAY, times=0, interval=None)
    says = f"{day.size} is the amount of a whole day."
    yield Misread(right.scaled(times), "daily_total", says)
    smaller = right.scaled(1 / times)
    if measurable(smaller.low) and measurable(smaller.high):
        says = f"{right.size} is the amount of one dose already."
        yield Misread(smaller, "divided_again", says)


def measurable(value: Fraction) -> bool:
    """Whether an amount has one digit behind the point at most."""
    return (value * 10).denominator == 1


def _period(right: Regimen) -> Iterator[Misread]:
    for period in _SLIPPED_PERIOD.get(right.period, ()):
        says = f"It counts {_COUNTS[right.period]}, not {_COUNTS[period]}."
        yield Misread(replace(right, period=period), "wrong_period", says)


def _weight(right: Regimen) -> Iterator[Misread]:
    if right.per_kg:
        says = f"The amount is stated as {right.size}."
        yield Misread(replace(right, per_kg=False), "no_weight", says)


def _unit(right: Regimen) -> Iterator[Misread]:
    if right.unit in _SLIPPED_UNIT:
        slipped = replace(right, unit=_SLIPPED_UNIT[right.unit])
        says = f"The stated unit is {right.unit.value}."
        yield Misread(slipped, "wrong_unit", says)
