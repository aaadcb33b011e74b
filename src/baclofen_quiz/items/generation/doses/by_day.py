"""Reckoning with how often a dose is given: the total of a day, one dose, a course."""

import re
from collections.abc import Iterator
from fractions import Fraction

from baclofen_quiz.content.quantities import Unit
from baclofen_quiz.items.doses import BY, Row, Slip, amount, sound_rows
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.book import Group
from baclofen_quiz.items.generation.doses.common import slip
from baclofen_quiz.items.generation.doses.regimens import Period, counted
from baclofen_quiz.items.generation.doses.slips import measurable
from baclofen_quiz.items.generation.doses.sums import (
    Sum,
    given,
    sums,
    told_apart,
    units_of,
)
from baclofen_quiz.items.generation.drafts import Draft
from baclofen_quiz.text import NBSP

_COURSE = re.compile(r"\bfor (\d+)\s+(day|week)s?\b")
_HOURS = f"{NBSP}hours"
_LONGEST = 90  # days of a course
_DAYS = {"day": 1, "week": 7}


def day_items(desk: Desk, group: Group) -> Iterator[Draft]:
    """Ask for the total of a day, for one dose of it, or for the total of a course."""
    regimen = group.regimen
    if regimen.per_kg or not regimen.single or not regimen.times:
        return
    if regimen.period is Period.DOSE:
        yield from _course(desk, group)
        if regimen.times > 1:
            yield from _total(desk, group)
    elif regimen.times > 1 and regimen.period is Period.DAY:
        yield from _one_dose(desk, group)


def _total(desk: Desk, group: Group) -> Iterator[Draft]:
    regimen = group.regimen
    unit, dose, times = regimen.unit.value, regimen.low, regimen.times
    slips = [
        slip("one_dose_only", dose, f"It is given{regimen.often}."),
        slip("wrong_frequency", dose * (times - 1), f"It is given{regimen.often}."),
        slip(
            "tenfold", dose * times * 10, f"{counted(times).capitalize()} doses add up."
        ),
    ]
    worked = [
        f"{amount(dose, unit)} {BY} {times} = {amount(dose * times, f'{unit}/day')}"
    ]
    if regimen.interval and regimen.interval.unit is Unit.HOURS:
        hours = Fraction(regimen.interval.low)
        between = amount(hours, "hours")
        says = f"Every {between} means {counted(times)} doses in a day."
        slips.insert(1, slip("interval_as_times", dose * hours, says))
        worked.insert(0, f"{amount(Fraction(24), 'hours')} ÷ {between} = {times} doses")
    asked = Sum(
        model="total-of-day",
        unit=unit,
        units=units_of(regimen.unit),
        explanation="The total of a day is one dose times the number of doses.",
        take_away="Total of a day: dose times the number of doses.",
        rows=_one_row(dose * times, slips, worked),
        stem=lambda _: f"{given(desk, group)} How many {unit} is that in 24{_HOURS}?",
    )
    yield from sums(desk, group.facts[:1], asked, choice=False)


def _one_dose(desk: Desk, group: Group) -> Iterator[Draft]:
    regimen = group.regimen
    unit, day, times = regimen.unit.value, regimen.low, regimen.times
    key = day / times
    if not measurable(key):
        return
    slips = [
        slip(
            "not_divided",
            day,
            f"{amount(day, unit)} is the total of {counted(times)} doses.",
        ),
        slip(
            "wrong_frequency", day / (times + 1), f"There are {counted(times)} doses."
        ),
        slip("tenth", key / 10, f"{counted(times).capitalize()} doses make the day."),
    ]
    worked = [
        f"{amount(day, unit)} ÷ {times} doses = {amount(key, f'{unit} per dose')}"
    ]
    asked = Sum(
        model="one-dose-of-day",
        unit=unit,
        units=units_of(regimen.unit),
        explanation="The amount of a day is divided by the number of its doses.",
        take_away="One dose: the amount of a day divided by the number of doses.",
        rows=_one_row(key, slips, worked),
        stem=lambda _: f"{given(desk, group)} How many {unit} are in one dose?",
    )
    yield from sums(desk, group.facts[:1], asked, choice=False)


def _course(desk: Desk, group: Group) -> Iterator[Draft]:
    regimen = group.regimen
    found = [_COURSE.search(tail) for tail in group.setting.tails]
    lengths = [int(m[1]) * _DAYS[m[2]] for m in found if m]
    if len(lengths) != 1 or not 1 < lengths[0] <= _LONGEST:
        return
    unit, dose, times, days = regimen.unit.value, regimen.low, regimen.times, lengths[0]
    day, whole = dose * times, dose * times * days
    slips = [
        slip("one_day_only", day, f"The course lasts {days}{NBSP}days."),
        slip("tenth", whole / 10, f"{amount(day, unit)} a day add up."),
        slip("tenfold", whole * 10, f"{amount(day, unit)} a day add up."),
    ]
    worked = [
        (
            f"{amount(day, f'{unit}/day')} {BY} {amount(Fraction(days), 'days')}"
            f" = {amount(whole, unit)}"
        )
    ]
    if times > 1:
        says = f"There are {counted(times)} doses a day."
        slips.insert(0, slip("one_dose_only", dose * days, says))
        per_day = amount(day, f"{unit}/day")
        worked.insert(0, f"{amount(dose, unit)} {BY} {times} = {per_day}")
    asked = Sum(
        model="total-of-course",
        unit=unit,
        units=units_of(regimen.unit),
        explanation="The total of a day is multiplied by the days of the course.",
        take_away="Total of a course: dose times doses a day times days.",
        rows=_one_row(whole, slips, worked),
        stem=lambda _: f"{given(desk, group)} How many {unit} is the whole course?",
    )
    yield from sums(desk, group.facts[:1], asked, choice=False)


def _one_row(key: Fraction, slips: list[Slip], worked: list[str]) -> tuple[Row, ...]:
    return sound_rows([Row((), key, told_apart(key, slips), tuple(worked))])
