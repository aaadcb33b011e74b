"""Dosing models of what is measured and counted: volumes, supplies, tablets."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from baclofen_quiz.content.facts import Form
from baclofen_quiz.content.quantities import Concentration, Quantity, Unit
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import BY, TIMES, Row, amount, regimen, say, sound_rows
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.common import (
    MG,
    numerics,
    slip,
)
from baclofen_quiz.items.generation.doses.course import Course, adult_course
from baclofen_quiz.items.generation.doses.liquid import ML, VOLUMES
from baclofen_quiz.items.generation.drafts import Draft, Plan
from baclofen_quiz.items.item import Bloom

_SUPPLY = 360  # mL; it lasts a whole number of days at usual doses


_FEWEST_STRENGTHS = 2


@dataclass(frozen=True, slots=True)
class Solution:
    """An oral solution: its label, and the mg and mL that stand on it."""

    fact: Form
    label: str
    printed: Fraction
    volume: Fraction

    @property
    def strength(self) -> Fraction:
        """What each mL holds, in mg."""
        return self.printed / self.volume


def form_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    course = adult_course(desk)
    for form in desk.of(Form):
        if course:
            yield from _solution(desk, form, course)
            yield from _tablets(desk, form, course)


def _solution(desk: Desk, form: Form, course: Course) -> Iterator[Draft]:
    made = [s for s in form.strengths if isinstance(s, Concentration)]
    if len(made) != 1 or "oral" not in form.name.lower():
        return
    drug, volume = made[0].amount, made[0].volume
    if (drug.unit, volume.unit) != (Unit.MG, Unit.ML):
        return
    label = f"{amount(drug.value, MG)}/{amount(volume.value, ML)}"
    printed, size = Fraction(drug.value), Fraction(volume.value)
    solution = Solution(form, label, printed, size)
    yield from _volume(desk, solution, course)
    yield from _duration(desk, solution, course)


def _volume(desk: Desk, solution: Solution, course: Course) -> Iterator[Draft]:
    label, strength = solution.label, solution.strength
    rows = sound_rows(
        Row(
            (("d", say(dose)),),
            dose / strength,
            (
                slip(
                    "label_amount_per_ml",
                    dose / solution.printed,
                    f"{label} is {amount(strength, 'mg/mL')}.",
                ),
                slip(
                    "label_volume_per_mg",
                    dose * solution.volume,
                    f"Each mL of {label} holds {amount(strength, MG)}.",
                ),
                slip(
                    "daily_total",
                    dose / strength * course.times,
                    f"{amount(dose * course.times, 'mg/day')} is taken in"
                    f" {course.times} doses.",
                ),
            ),
            (
                f"{label} = {amount(strength, 'mg/mL')}",
                (
                    f"{amount(dose, MG)} ÷ {amount(strength, 'mg/mL')}"
                    f" = {amount(dose / strength, ML)}"
                ),
            ),
        )
        for dose in course.steps
    )
    plan = Plan(
        model="volume",
        section=Section.DOSING,
        asked=(solution.fact,),
        bloom=Bloom.APPLY,
        stem="",
        explanation=f"{label} is {amount(strength, 'mg/mL')}; the dose divided by that"
        " is the volume.",
        take_away=f"{label} means {amount(strength, 'mg')} in each mL.",
    )

    def stem(row: Row) -> str:
        return (
            f"An adult takes oral {desk.drug} {row.clone[0][1]}\u00a0mg"
            f" {TIMES[course.times]} as a solution of {label}. How many mL make one"
            " dose?"
        )

    yield from numerics(desk, plan, rows, VOLUMES, stem)


def _duration(desk: Desk, solution: Solution, course: Course) -> Iterator[Draft]:
    label, strength = solution.label, solution.strength
    supply = Fraction(_SUPPLY)
    rows = sound_rows(
        Row(
            (("d", say(dose)),),
            supply * strength / (dose * course.times),
            (
                slip(
                    "one_dose_only",
                    supply * strength / dose,
                    f"A day takes {course.times} doses.",
                ),
                slip(
                    "label_amount_per_ml",
                    supply * solution.printed / (dose * course.times),
                    f"{label} is {amount(strength, 'mg/mL')}.",
                ),
            ),
            (
                (
                    f"{amount(dose, MG)} {BY} {course.times}"
                    f" = {amount(dose * course.times, 'mg/day')}"
                ),
                (
                    f"{amount(dose * course.times, 'mg/day')} ÷"
                    f" {amount(strength, 'mg/mL')}"
                    f" = {amount(dose * course.times / strength, 'mL/day')}"
                ),
                (
                    f"{amount(supply, ML)} ÷"
                    f" {amount(dose * course.times / strength, 'mL/day')}"
                    f" = {amount(supply * strength / (dose * course.times), 'days')}"
                ),
            ),
        )
        for dose in course.steps
        if (supply * strength / (dose * course.times)).denominator == 1
    )
    plan = Plan(
        model="duration",
        section=Section.DOSING,
        asked=(solution.fact,),
        bloom=Bloom.APPLY,
        stem="",
        explanation="First the volume of a day, then how often the supply holds it.",
        take_away="Days = volume of the supply ÷ volume of a day.",
    )

    def stem(row: Row) -> str:
        return (
            f"An adult takes oral {desk.drug} {row.clone[0][1]}\u00a0mg"
            f" {TIMES[course.times]} as a solution of {label}. For how many days does a"
            f" supply of {amount(supply, ML)} last?"
        )

    yield from numerics(desk, plan, rows, ("days", "weeks"), stem)


def _tablets(desk: Desk, form: Form, course: Course) -> Iterator[Draft]:
    made = [
        Fraction(s.value)
        for s in form.strengths
        if isinstance(s, Quantity) and s.unit is Unit.MG
    ]
    if not form.name.lower().startswith("tablet") or len(made) < _FEWEST_STRENGTHS:
        return
    rows = sound_rows(
        _tablet_row(course, dose, strength, made)
        for strength in made
        for dose in course.steps
        if (dose / strength).denominator == 1
    )
    plan = Plan(
        model="tablets-per-day",
        section=Section.DOSING,
        asked=(form,),
        bloom=Bloom.APPLY,
        stem="",
        explanation="First the tablets of one dose, then the doses of a day.",
        take_away=f"Tablets a day = dose ÷ strength {BY} number of doses.",
    )

    def stem(row: Row) -> str:
        dose, strength = (Fraction(value) for _, value in row.clone)
        return (
            f"An adult takes oral {desk.drug} {regimen(dose, MG, course.times)} as"
            f" tablets of {amount(strength, MG)}. How many tablets are needed per day?"
        )

    yield from numerics(desk, plan, rows, ("tablets",), stem)


def _tablet_row(
    course: Course, dose: Fraction, strength: Fraction, made: list[Fraction]
) -> Row:
    each, times = dose / strength, course.times
    slips = [slip("one_dose_only", each, f"There are {times} doses a day.")]
    slips += [
        slip(
            "other_strength",
            dose / other * times,
            f"That is the number of tablets of {amount(other, MG)}.",
        )
        for other in made
        if other not in {strength, dose}  # one tablet a dose: merely the doses of a day
    ][:1]
    if dose != strength:
        says = f"{amount(dose, MG)} ÷ {amount(strength, MG)} is one dose."
        slips.append(slip("inverse", strength / dose * times, says))
    return Row(
        (("d", say(dose)), ("s", say(strength))),
        each * times,
        tuple(slips),
        (
            (
                f"{amount(dose, MG)} ÷ {amount(strength, 'mg per tablet')}"
                f" = {_tablet_count(each)} per dose"
            ),
            (
                f"{_tablet_count(each)} {BY} {times}"
                f" = {_tablet_count(each * times)} per day"
            ),
        ),
    )


def _tablet_count(count: Fraction) -> str:
    return amount(count, "tablet" if count == 1 else "tablets")
