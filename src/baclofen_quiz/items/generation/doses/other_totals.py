"""Totals of the other lines of a course, so that one taken by mistake can be named."""

from collections import Counter
from fractions import Fraction

from baclofen_quiz.content.facts import Phase
from baclofen_quiz.items.doses import TIMES, Slip, amount, regimen
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.common import ADULT, oral_dose, slip
from baclofen_quiz.items.generation.doses.course import MG, Course

_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


def other_totals(desk: Desk, course: Course) -> tuple[Slip, ...]:
    """The amounts of a day at the starting dose and at each step."""
    steps = zip(_PLACES, course.steps, strict=False)
    return (
        *_start(desk),
        *(_total(dose, course.times, f"the {place} step") for place, dose in steps),
    )


def unmistakable(
    key: Fraction, slips: tuple[Slip, ...], others: tuple[Slip, ...]
) -> tuple[Slip, ...]:
    """Add errors to those of a row; a number to which two lead names neither.

    The errors that the row had stay as they are if none of them would be left.
    """
    leading = Counter([key, *(one.value for one in (*slips, *others))])
    kept = tuple(one for one in slips if leading[one.value] == 1)
    added = tuple(one for one in others if leading[one.value] == 1)
    return (*kept, *added) if kept else slips


def _start(desk: Desk) -> tuple[Slip, ...]:
    dose = oral_dose(desk, ADULT, Phase.INITIAL, per_kg=False)
    if dose is None or dose.per_day or not dose.amount.single:
        return ()
    if dose.times_daily not in TIMES:
        return ()
    size = Fraction(dose.amount.low)
    return (_total(size, dose.times_daily, "the starting dose"),)


def _total(dose: Fraction, times: int, of: str) -> Slip:
    total = dose * times
    says = (
        f"{amount(total, 'mg/day')} is the total of {of}, {regimen(dose, MG, times)}."
    )
    return slip("other_step", total, says)
