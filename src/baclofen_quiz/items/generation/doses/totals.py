"""Dosing models of an adult's daily totals."""

from collections.abc import Iterator
from fractions import Fraction

from baclofen_quiz.content.facts import Dose
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import (
    BY,
    COUNTED,
    TIMES,
    Row,
    amount,
    say,
    sound_rows,
)
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.common import (
    MASS_UNITS,
    numerics,
    slip,
)
from baclofen_quiz.items.generation.doses.course import (
    MG,
    Course,
    adult_course,
    adult_maximum,
)
from baclofen_quiz.items.generation.doses.other_totals import (
    other_totals,
    unmistakable,
)
from baclofen_quiz.items.generation.drafts import Draft, Plan
from baclofen_quiz.items.item import Bloom


def total_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    course = adult_course(desk)
    if course:
        yield from _last_total(desk, course, adult_maximum(desk))
        yield from _totals(desk, course)


def _totals(desk: Desk, course: Course) -> Iterator[Draft]:
    plan = Plan(
        model="daily-total",
        section=Section.DOSING,
        asked=(course.fact,),
        bloom=Bloom.APPLY,
        stem="",
        explanation="The daily total is the dose times the number of doses a day.",
        take_away=f"Daily total = dose {BY} {course.times}.",
    )
    rows = sound_rows(
        Row(
            (("d", say(dose)),),
            dose * course.times,
            (
                slip("one_dose_only", dose, f"{amount(dose, MG)} is one of the doses."),
                slip(
                    "wrong_frequency",
                    dose * (course.times - 1),
                    f"The dose is taken {TIMES[course.times]}.",
                ),
            ),
            (
                (
                    f"{amount(dose, MG)} {BY} {course.times}"
                    f" = {amount(dose * course.times, 'mg/day')}"
                ),
            ),
        )
        for dose in course.steps
        if course.times > 1
    )

    def stem(row: Row) -> str:
        return (
            f"An adult takes oral {desk.drug} {row.clone[0][1]}\u00a0mg"
            f" {TIMES[course.times]}. What is the daily total in mg?"
        )

    yield from numerics(desk, plan, rows, MASS_UNITS, stem)


def _last_total(desk: Desk, course: Course, maximum: Dose | None) -> Iterator[Draft]:
    total = course.last * course.times
    slips = [
        slip(
            "one_dose_only",
            course.last,
            f"{amount(course.last, MG)} is one of {COUNTED[course.times]} doses.",
        ),
        slip(
            "wrong_frequency",
            course.last * (course.times - 1),
            f"The last step is taken {TIMES[course.times]}.",
        ),
    ]
    if maximum:
        top = Fraction(maximum.amount.low)
        says = f"{amount(top, 'mg/day')} is the usual maximum, above the last step."
        slips.append(slip("maximum_instead", top, says))
    worked = (
        f"Last step: {course.at(course.last)}",
        f"{amount(course.last, MG)} {BY} {course.times} = {amount(total, 'mg/day')}",
    )
    plan = Plan(
        model="last-step-total",
        section=Section.DOSING,
        asked=(course.fact,),
        bloom=Bloom.APPLY,
        stem="",
        explanation=f"The last step is {course.at(course.last)}, which makes"
        f" {amount(total, 'mg/day')}; it is not the maximum.",
        take_away=f"Last adult titration step: {amount(total, 'mg/day')}.",
    )
    named = unmistakable(total, tuple(slips), other_totals(desk, course)[:-1])
    rows = sound_rows([Row((), total, named, worked)])
    yield from numerics(
        desk,
        plan,
        rows,
        MASS_UNITS,
        lambda _: (
            f"An adult takes oral {desk.drug} at the last step of the"
            " usual titration. What is the daily total in mg?"
        ),
    )
