"""Reckoning a dose from a weight: per kilogram, per day or per dose, divided or not."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import takewhile

from baclofen_quiz.items.doses import BY, Row, amount, say, sound_rows
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.book import DoseBook, Group
from baclofen_quiz.items.generation.doses.common import slip
from baclofen_quiz.items.generation.doses.regimens import Period, Regimen, counted
from baclofen_quiz.items.generation.doses.slips import measurable
from baclofen_quiz.items.generation.doses.sums import (
    MOST,
    Sum,
    given,
    sums,
    told_apart,
    units_of,
    within_maxima,
)
from baclofen_quiz.items.generation.drafts import Draft
from baclofen_quiz.text import NBSP

_POUNDS = Fraction(22, 10)  # in a kilogram
_TENFOLD = 10  # kg; to leave it out is to lose a place of the decimal point
_PERIODS = {Period.DOSE, Period.ONE_DOSE, Period.DAY}


def weight_items(desk: Desk, book: DoseBook, group: Group) -> Iterator[Draft]:
    """Ask for the amount that a person of a certain weight is given."""
    regimen = group.regimen
    if not _by_weight(regimen):
        return
    asked = Sum(
        model="dose-by-weight",
        unit=regimen.unit.value,
        units=units_of(regimen.unit),
        explanation=f"The amount per kilogram times the weight{_then(regimen)}.",
        take_away=f"Per kilogram: times the weight{_then(regimen)}.",
        rows=_unlike(book, group),
        stem=lambda row: f"{given(desk, group, _weighing(row))} {_question(regimen)}",
    )
    yield from sums(desk, group.facts[:1], asked, choice=True)


def _unlike(book: DoseBook, group: Group) -> tuple[Row, ...]:
    """Rows of which no earlier dose has the same answer: they would look alike."""
    taken: set[Fraction] = set()

    def untaken(one: Group) -> tuple[Row, ...]:
        return sound_rows(r for r in _rows(book, one) if r.key not in taken)[:MOST]

    for earlier in takewhile(lambda one: one.facts != group.facts, book.groups()):
        taken |= {row.key for row in untaken(earlier)}
    return untaken(group)


def _rows(book: DoseBook, group: Group) -> Iterator[Row]:
    """Sensible weights; of a dose that is not meant by weight, none."""
    if _by_weight(group.regimen):
        for weight in book.weights(group):
            row = _row(group.regimen, Fraction(weight))
            if weight != _TENFOLD and _sensible(book, group, row):
                yield row


def _by_weight(regimen: Regimen) -> bool:
    return regimen.per_kg and regimen.period in _PERIODS


def _weighing(row: Row) -> str:
    """A person's weight in a stem, as the row has it."""
    return f" who weighs {row.clone[0][1]}{NBSP}kg"


def _then(regimen: Regimen) -> str:
    divided = regimen.period is Period.DAY and regimen.times > 1
    return f" and divided by {regimen.times}" if divided else ""


def _question(regimen: Regimen) -> str:
    """What is asked for: a dose or a day, of a range the lowest."""
    day = regimen.period is Period.DAY and regimen.times <= 1
    if regimen.single:
        where = "given in a day" if day else "in one dose"
        return f"How many {regimen.unit.value} are {where}?"
    thing = "daily" if day else "single"
    return f"What is the lowest {thing} dose, in {regimen.unit.value}?"


def _sensible(book: DoseBook, group: Group, row: Row) -> bool:
    """Whether the key can be measured and exceeds no stated maximum."""
    times = group.regimen.times or 1
    divided = group.regimen.period is Period.DAY and times == 1
    return measurable(row.key) and within_maxima(
        book, group, row.key, 1 if divided else times
    )


def _row(regimen: Regimen, weight: Fraction) -> Row:
    unit, rate = regimen.unit.value, regimen.low
    measure = f"{regimen.measure}{'/day' if regimen.period is Period.DAY else ''}"
    whole = rate * weight
    divided = regimen.period is Period.DAY and regimen.times > 1
    key = whole / regimen.times if divided else whole
    product = f"{amount(rate, measure)} {BY} {amount(weight, 'kg')}"
    worked = [f"{product} = {amount(whole, unit)}"]
    if divided and _writable(key):
        worked.append(
            f"{amount(whole, unit)} ÷ {regimen.times} doses a day"
            f" = {amount(key, f'{unit} per dose')}"
        )
    slips = [
        slip("tenfold", key * 10, f"{say(rate)} was read as {say(rate * 10)}."),
        slip("tenth", key / 10, f"{say(rate)} was read as {say(rate / 10)}."),
        slip("no_weight", rate, f"{amount(rate, measure)} is meant for each kilogram."),
        slip("pounds", key * _POUNDS, f"The weight is stated in kg: {say(weight)}."),
        slip("hundredfold", key * 100, f"{say(rate)} was read as {say(rate * 100)}."),
        slip("hundredth", key / 100, f"{say(rate)} was read as {say(rate / 100)}."),
    ]
    if divided:
        says = f"{amount(whole, unit)} is the total of {counted(regimen.times)} doses."
        slips.insert(0, slip("not_divided", whole, says))
    elif regimen.period is Period.DOSE and regimen.times > 1:
        times = regimen.times
        says = f"That is the amount of {counted(times)} doses."
        slips.insert(0, slip("daily_total", whole * times, says))
        says = f"{amount(rate, measure)} is the amount of one dose already."
        slips.append(slip("divided_again", whole / times, says))
    if not regimen.single:
        high = regimen.high * weight / (regimen.times if divided else 1)
        says = f"{say(regimen.high)} is the upper end of the range."
        slips.insert(0, slip("upper_limit", high, says))
    return Row((("w", say(weight)),), key, told_apart(key, slips), tuple(worked))


def _writable(value: Fraction) -> bool:
    return (value * 1000).denominator == 1
