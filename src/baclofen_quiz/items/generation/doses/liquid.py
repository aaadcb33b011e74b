"""Dosing models of oral liquids that come in more than one strength."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from baclofen_quiz.content.facts import DoseRule
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import BY, COUNTED, TIMES, Row, amount, say, sound_rows
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.common import (
    MASS_UNITS,
    MG,
    numerics,
    pick,
    slip,
)
from baclofen_quiz.items.generation.doses.course import Course, adult_course
from baclofen_quiz.items.generation.drafts import Draft, Plan, right, single, wrong
from baclofen_quiz.items.item import Bloom, Proof

ML, VOLUMES = "mL", ("mL", "L")
_BOTH = 2  # strengths, the weakest and the strongest


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


def _strengths(desk: Desk) -> Strengths | None:
    rule = pick(
        desk, DoseRule, lambda r: desk.concept(r, "liquid-strength") is not None
    )
    found = re.findall(r"(\d+(?:\.\d+)?)\s*mg/mL", rule.statement.text) if rule else []
    if rule is None or len(found) != _BOTH:
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
                slip(
                    "divided_instead",
                    volume / strong,
                    "Volume times strength is the dose.",
                ),
                slip(
                    "added_strengths",
                    volume * (weak + strong),
                    "A bottle holds one strength.",
                ),
            ),
            (
                (
                    f"{amount(volume, ML)} {BY} {amount(strong, 'mg/mL')}"
                    f" = {amount(volume * strong, MG)}"
                ),
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
        f" the mg, not the mL. Now it is {_times(strong / weak)} the dose ordered.",
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

    yield from numerics(desk, plan, rows, MASS_UNITS, stem)


def _times(factor: Fraction) -> str:
    whole = factor.denominator == 1 and factor < len(COUNTED)
    return f"{COUNTED[int(factor)] if whole else say(factor)} times"


_ORDER_UNITS = {
    "millilitres": "The same volume holds a different amount in each strength.",
    "spoonfuls": "A spoonful is a volume too, and spoons differ besides.",
    "bottles": "A bottle holds many doses, and bottles differ in strength.",
}


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
                name.capitalize(),
                reason,
                Proof.DISJOINT,
                "disjoint:measure=mass,volume",
                fact.id,
            )
            for name, reason in _ORDER_UNITS.items()
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
                slip(
                    "multiplied_instead",
                    dose * strong,
                    "Dose divided by strength is volume.",
                ),
            ),
            (
                (
                    f"{amount(dose, MG)} ÷ {amount(strong, 'mg/mL')}"
                    f" = {amount(dose / strong, ML)}"
                ),
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

    yield from numerics(desk, plan, rows, VOLUMES, stem)
