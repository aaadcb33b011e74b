"""Reckoning with the rate of an infusion: per minute to per hour, per hour to a day."""

from collections.abc import Iterator
from fractions import Fraction

from baclofen_quiz.content.quantities import Unit
from baclofen_quiz.items.doses import BY, Row, amount, sound_rows
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.book import DoseBook, Group
from baclofen_quiz.items.generation.doses.common import slip
from baclofen_quiz.items.generation.doses.regimens import Period, Regimen
from baclofen_quiz.items.generation.doses.sums import (
    MOST,
    Sum,
    given,
    sums,
    told_apart,
    units_of,
)
from baclofen_quiz.items.generation.drafts import Draft
from baclofen_quiz.text import NBSP

_MINUTES, _HOURS = 60, 24
_LEAST = Fraction(1, 10)  # of the larger unit; less is said in the smaller one


def rate_items(desk: Desk, book: DoseBook, group: Group) -> Iterator[Draft]:
    """Ask what a rate adds up to in an hour (of a rate per minute) or in a day."""
    regimen = group.regimen
    if regimen.period not in {Period.MINUTE, Period.HOUR}:
        return
    kilograms = book.weights(group) if regimen.per_kg else (0,)
    per_minute = regimen.period is Period.MINUTE
    rows = sound_rows(
        row
        for weight in kilograms
        for row in (_hour(regimen, weight) if per_minute else _day(regimen, weight))
    )[:MOST]
    unit = _asked_unit(regimen)
    asked = Sum(
        model="amount-in-an-hour" if per_minute else "amount-in-a-day",
        unit=unit.value,
        units=units_of(unit),
        explanation="The rate is turned into the amount of the longer time"
        f"{', and times the weight' if regimen.per_kg else ''}.",
        take_away=f"{'Rate times weight times' if regimen.per_kg else 'Rate times'}"
        f" {_MINUTES if per_minute else _HOURS}; then the unit.",
        rows=rows,
        stem=lambda row: _stem(desk, group, row, unit),
    )
    yield from sums(desk, group.facts[:1], asked, choice=True)


def _stem(desk: Desk, group: Group, row: Row, unit: Unit) -> str:
    regimen = group.regimen
    length = "an hour" if regimen.period is Period.MINUTE else f"24{NBSP}hours"
    who = f" who weighs {row.clone[0][1]}{NBSP}kg" if regimen.per_kg else ""
    which = "" if regimen.single else " at the lowest rate"
    begin = given(desk, group, who)
    return f"{begin} How many {unit.value} run in during {length}{which}?"


def _asked_unit(regimen: Regimen) -> Unit:
    """Micrograms per minute become milligrams per hour; other units stay."""
    small = regimen.unit is Unit.MCG and regimen.period is Period.MINUTE
    return Unit.MG if small else regimen.unit


def _hour(regimen: Regimen, weight: int) -> Iterator[Row]:
    """What a rate per minute adds up to in an hour."""
    rate, unit, asked = regimen.low, regimen.unit.value, _asked_unit(regimen)
    factor = Fraction(1, 1000) if asked is not regimen.unit else Fraction(1)
    minute = rate * (weight or 1)
    hour = minute * _MINUTES
    key = hour * factor
    if key < _LEAST:
        return
    per_hour = amount(hour, f"{unit}/hour")
    worked = [f"{amount(minute, f'{unit}/min')} {BY} {_MINUTES} = {per_hour}"]
    slips = [
        slip("minute_for_hour", minute * factor, "An hour has 60 minutes."),
        slip("tenfold", key * 10, "An hour has 60 minutes, not 600."),
        slip("tenth", key / 10, "An hour has 60 minutes, not 6."),
        slip("hundredfold", key * 100, "An hour has 60 minutes."),
    ]
    if asked is not regimen.unit:
        worked.append(f"{amount(hour, unit)} ÷ 1,000 = {amount(key, asked.value)}")
        says = f"{amount(hour, unit)} is {amount(key, asked.value)}."
        slips.insert(0, slip("thousandfold", hour, says))
    yield _weighed(Row((), key, tuple(slips), tuple(worked)), regimen, weight)


def _day(regimen: Regimen, weight: int) -> Iterator[Row]:
    """What a rate per hour adds up to in a day."""
    unit = regimen.unit.value
    hour = regimen.low * (weight or 1)
    key = hour * _HOURS
    hours = f"A day has 24{NBSP}hours."
    per_day = amount(key, f"{unit}/day")
    slips = (
        slip("hour_for_day", hour, hours),
        slip("tenfold", key * 10, f"{hours[:-1]}, not 240."),
        slip("tenth", key / 10, hours),
        slip("hundredfold", key * 100, hours),
    )
    worked = (f"{amount(hour, f'{unit}/hour')} {BY} {_HOURS} = {per_day}",)
    yield _weighed(Row((), key, slips, worked), regimen, weight)


def _weighed(row: Row, regimen: Regimen, weight: int) -> Row:
    """Begin with the weight where the rate is one per kilogram."""
    slips, worked, clone = list(row.slips), list(row.worked), row.clone
    if weight:
        rate = amount(regimen.low, f"{regimen.measure}{regimen.period.value}")
        whole = f"{regimen.unit.value}{regimen.period.value}"
        worked.insert(
            0,
            f"{rate} {BY} {amount(Fraction(weight), 'kg')}"
            f" = {amount(regimen.low * weight, whole)}",
        )
        says = "The rate holds for each kilogram."
        slips.insert(1, slip("no_weight", row.key / weight, says))
        clone = (("w", str(weight)),)
    return Row(clone, row.key, told_apart(row.key, slips), tuple(worked))
