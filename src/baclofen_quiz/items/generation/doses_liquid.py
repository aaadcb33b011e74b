"""Dosing models of what is measured and counted: volumes, bottles, tablets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from baclofen_quiz.content.facts import Concentration, DoseRule, Form, Quantity
from baclofen_quiz.content.quantities import Unit
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import TIMES, Row, amount, regimen, say, sound_rows
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses_adult import Course, adult_course
from baclofen_quiz.items.generation.doses_common import (
    numerics,
    pick,
    slip,
)
from baclofen_quiz.items.generation.drafts import Draft, Plan, right, single, wrong
from baclofen_quiz.items.item import Bloom, Proof

ML, MG = "mL", "mg"
_VOLUMES = (ML, "L")
_BOTTLE = 300  # mL
_FEWEST_STRENGTHS = 2


@dataclass(frozen=True, slots=True)
class Strengths:
    """The weakest and the strongest oral liquid, in mg/mL, and who says so."""

    fact: DoseRule
    weak: Fraction
    strong: Fraction


def liquid_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    course, strengths = adult_course(desk), _strengths(desk)
    if strengths:
        yield from _swapped(desk, strengths)
        yield from _ordered_in(desk, strengths)
    if course and strengths:
        yield from _strong_volume(desk, strengths, course)
    if course:
        for form in desk.of(Form):
            yield from _solution(desk, form, course)
            yield from _tablets(desk, form, course)


def _strengths(desk: Desk) -> Strengths | None:
    rule = pick(
        desk, DoseRule, lambda r: desk.concept(r, "liquid-strength") is not None
    )
    found = re.findall(r"(\d+(?:\.\d+)?)\s*mg/mL", rule.statement.text) if rule else []
    if rule is None or len(found) != _FEWEST_STRENGTHS:
        return None
    weak, strong = sorted(map(Fraction, found))
    return Strengths(rule, weak, strong) if weak < strong else None


def _swapped(desk: Desk, strengths: Strengths) -> Iterator[Draft]:
    weak, strong = strengths.weak, strengths.strong
    rows = sound_rows(
        Row(
            (("v", say(volume)),),
            volume * strong,
            (
                slip(
                    "other_strength",
                    volume * weak,
                    f"That is the dose at {amount(weak, 'mg/mL')}.",
                ),
                slip("inverse", volume / strong, "Volume times strength is the dose."),
                slip(
                    "added_strengths",
                    volume * (weak + strong),
                    "The bottle holds one strength.",
                ),
            ),
            (
                f"{amount(volume, ML)} × {amount(strong, 'mg/mL')}"
                f" = {amount(volume * strong, MG)}",
            ),
        )
        for volume in map(Fraction, (5, 10, 15))
    )
    plan = Plan(
        model="swapped-strength",
        section=Section.DOSING,
        asked=(strengths.fact,),
        bloom=Bloom.APPLY,
        stem="",
        explanation="The same volume of a stronger liquid holds more: the dose follows"
        " the mg, not the mL.",
        take_away="Read the strength on the bottle before measuring.",
    )

    def stem(row: Row) -> str:
        volume = row.clone[0][1]
        return (
            f"An adult measures {volume}\u00a0mL of oral {desk.drug}"
            f" {amount(weak, 'mg/mL')} for each dose. The next bottle holds"
            f" {amount(strong, 'mg/mL')}, and the patient still measures"
            f" {volume}\u00a0mL. How many mg are in each dose now?"
        )

    yield from numerics(desk, plan, rows, MG, (MG, "mcg", "g"), stem)


_ORDER_UNITS = (
    ("millilitres", "Millilitres", "One volume holds more or less of the drug, as the"
     " strength of the bottle has it."),
    ("spoonfuls", "Spoonfuls", "A spoonful is a volume too, and spoons differ besides."),
    ("bottles", "Bottles", "A bottle holds many doses, and bottles differ in strength."),
)  # fmt: skip


def _ordered_in(desk: Desk, strengths: Strengths) -> Iterator[Draft]:
    fact = strengths.fact
    yield single(
        desk,
        Plan(
            model="unit-of-order",
            section=Section.DOSING,
            asked=(fact,),
            bloom=Bloom.UNDERSTAND,
            stem=f"A patient takes oral {desk.drug} as a liquid, which is sold in more"
            " than one strength. In which unit is the dose ordered, so that it stays"
            " the same whatever the bottle?",
            explanation="Only the amount of drug stays the same when the strength of"
            " the liquid changes.",
            take_away="Order oral liquids in mg and read the strength on the label.",
        ),
        right(
            fact,
            desk.short(fact),
            "Milligrams",
            "The mg are the dose; the volume follows from the strength.",
        ),
        [
            wrong(
                fact,
                f"{desk.short(fact)}-{name}",
                text,
                reason,
                Proof.DENIED,
                fact.id,
            )
            for name, text, reason in _ORDER_UNITS
        ],
    )


def _strong_volume(desk: Desk, strengths: Strengths, course: Course) -> Iterator[Draft]:
    weak, strong = strengths.weak, strengths.strong
    rows = sound_rows(
        Row(
            (("d", say(dose)),),
            dose / strong,
            (
                slip(
                    "other_strength",
                    dose / weak,
                    f"That is the volume at {amount(weak, 'mg/mL')}.",
                ),
                slip(
                    "daily_total",
                    dose / strong * course.times,
                    f"That is the volume of {amount(dose * course.times, 'mg/day')}.",
                ),
                slip("inverse", dose * strong, "Dose divided by strength is volume."),
            ),
            (
                f"{amount(dose, MG)} ÷ {amount(strong, 'mg/mL')}"
                f" = {amount(dose / strong, ML)}",
            ),
        )
        for dose in course.steps
    )
    plan = Plan(
        model="strong-volume",
        section=Section.DOSING,
        asked=(strengths.fact,),
        bloom=Bloom.APPLY,
        stem="",
        explanation="The volume of a dose is the dose divided by the strength on the"
        " label.",
        take_away="Volume = dose in mg ÷ strength in mg/mL.",
    )

    def stem(row: Row) -> str:
        return (
            f"An adult takes oral {desk.drug} {row.clone[0][1]}\u00a0mg"
            f" {TIMES[course.times]}. The label of the liquid says"
            f" {amount(strong, 'mg/mL')}. How many mL make one dose?"
        )

    yield from numerics(desk, plan, rows, ML, _VOLUMES, stem)


def _solution(desk: Desk, form: Form, course: Course) -> Iterator[Draft]:
    made = [s for s in form.strengths if isinstance(s, Concentration)]
    if len(made) != 1 or "oral" not in form.name.lower():
        return
    drug, volume = made[0].amount, made[0].volume
    if (drug.unit, volume.unit) != (Unit.MG, Unit.ML):
        return
    label = f"{amount(drug.value, MG)}/{amount(volume.value, ML)}"
    strength, spoon = (
        Fraction(drug.value) / Fraction(volume.value),
        Fraction(drug.value),
    )
    yield from _volume(desk, form, course, label, strength, spoon)
    yield from _duration(desk, form, course, label, strength)


def _volume(  # noqa: PLR0913 - a volume follows from these very numbers
    desk: Desk,
    form: Form,
    course: Course,
    label: str,
    strength: Fraction,
    spoon: Fraction,
) -> Iterator[Draft]:
    rows = sound_rows(
        Row(
            (("d", say(dose)),),
            dose / strength,
            (
                slip(
                    "divided_by_5",
                    dose / strength / spoon,
                    f"Each mL of {label} holds {amount(strength, MG)}.",
                ),
                slip(
                    "times_5",
                    dose / strength * spoon,
                    f"{label} is {amount(strength, 'mg/mL')}.",
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
                f"{amount(dose, MG)} ÷ {amount(strength, 'mg/mL')}"
                f" = {amount(dose / strength, ML)}",
            ),
        )
        for dose in course.steps
    )
    plan = Plan(
        model="volume",
        section=Section.DOSING,
        asked=(form,),
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

    yield from numerics(desk, plan, rows, ML, _VOLUMES, stem)


def _duration(
    desk: Desk, form: Form, course: Course, label: str, strength: Fraction
) -> Iterator[Draft]:
    bottle = Fraction(_BOTTLE)
    rows = sound_rows(
        Row(
            (("d", say(dose)),),
            bottle * strength / (dose * course.times),
            (
                slip(
                    "one_dose_only",
                    bottle * strength / dose,
                    f"A day takes {course.times} doses.",
                ),
                slip(
                    "times_5",
                    bottle * strength * 5 / (dose * course.times),
                    f"{label} is {amount(strength, 'mg/mL')}.",
                ),
            ),
            (
                f"{amount(dose, MG)} × {course.times}"
                f" = {amount(dose * course.times, 'mg/day')}",
                f"{amount(dose * course.times, 'mg/day')} ÷"
                f" {amount(strength, 'mg/mL')}"
                f" = {amount(dose * course.times / strength, 'mL/day')}",
                f"{amount(bottle, ML)} ÷"
                f" {amount(dose * course.times / strength, 'mL/day')}"
                f" = {amount(bottle * strength / (dose * course.times), 'days')}",
            ),
        )
        for dose in course.steps
        if (bottle * strength / (dose * course.times)).denominator == 1
    )
    plan = Plan(
        model="duration",
        section=Section.DOSING,
        asked=(form,),
        bloom=Bloom.APPLY,
        stem="",
        explanation="First the volume of a day, then how often it fits into the bottle.",
        take_away="Days = volume of the bottle ÷ volume of a day.",
    )

    def stem(row: Row) -> str:
        return (
            f"An adult takes oral {desk.drug} {row.clone[0][1]}\u00a0mg"
            f" {TIMES[course.times]} as a solution of {label}. For how many days does a"
            f" bottle of {amount(bottle, ML)} last?"
        )

    yield from numerics(desk, plan, rows, "days", ("days", "weeks"), stem)


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
        take_away="Tablets a day = dose ÷ strength × number of doses.",
    )

    def stem(row: Row) -> str:
        dose, strength = (Fraction(value) for _, value in row.clone)
        return (
            f"An adult takes oral {desk.drug} {regimen(dose, MG, course.times)} as"
            f" tablets of {amount(strength, MG)}. How many tablets are needed per day?"
        )

    yield from numerics(desk, plan, rows, "tablets", ("tablets",), stem)


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
        if other != strength
    ][:1]
    if dose != strength:
        says = f"{amount(dose, MG)} ÷ {amount(strength, MG)} is one dose."
        slips.append(slip("inverse", strength / dose * times, says))
    return Row(
        (("d", say(dose)), ("s", say(strength))),
        each * times,
        tuple(slips),
        (
            f"{amount(dose, MG)} ÷ {amount(strength, 'mg per tablet')}"
            f" = {_tablet_count(each)} per dose",
            f"{_tablet_count(each)} × {times} = {_tablet_count(each * times)} per day",
        ),
    )


def _tablet_count(count: Fraction) -> str:
    return amount(count, "tablet" if count == 1 else "tablets")
