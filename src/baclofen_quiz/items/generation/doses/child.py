"""Dosing models of the oral course of a child: per kilogram, per day, divided."""

from collections.abc import Iterator
from fractions import Fraction

from baclofen_quiz.content.facts import Dose, DoseRule, Phase
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import (
    BY,
    COUNTED,
    TIMES,
    Row,
    amount,
    finite,
    say,
    sound_rows,
)
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.common import (
    ADULT,
    CHILD,
    MASS_UNITS,
    MG,
    child_of,
    child_range,
    choices,
    numerics,
    oral_dose,
    pick,
    slip,
    who,
)
from baclofen_quiz.items.generation.drafts import Draft, Plan, right, single, wrong
from baclofen_quiz.items.item import Bloom, Option, Proof

_WEIGHTS = (35, 40, 45)  # kg; what children of 12 years weigh


def child_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    start = oral_dose(desk, CHILD, Phase.INITIAL, per_kg=True)
    whole = child_range(desk)
    top = oral_dose(desk, CHILD, Phase.MAXIMUM, per_kg=False)
    heavy = Fraction(start.amount.low) * max(_WEIGHTS) if start else Fraction(0)
    if top and heavy > top.amount.low:
        return
    if start and start.amount.single and start.per_day and start.times_daily > 1:
        yield from _per_dose(desk, start, whole)
        yield from _reading(desk, start)
        yield from _wrong_order(desk, start, whole)


def _adult_dose(desk: Desk) -> Fraction | None:
    dose = oral_dose(desk, ADULT, Phase.INITIAL, per_kg=False)
    plain = dose is not None and dose.amount.single and not dose.per_day
    return Fraction(dose.amount.low) if dose and plain else None


def _per_dose(desk: Desk, start: Dose, upkeep: Dose | None) -> Iterator[Draft]:
    rate, times = Fraction(start.amount.low), start.times_daily
    rows = sound_rows(
        _per_dose_row(desk, start, upkeep, weight)
        for weight in map(Fraction, _WEIGHTS)
        if finite(rate * weight / times)
    )
    plan = Plan(
        model="mg-per-kg",
        section=Section.DOSING,
        asked=(start,),
        bloom=Bloom.APPLY,
        stem="",
        explanation=f"{amount(rate, 'mg/kg/day')} times the weight is the amount of a"
        f" day; it is then divided into {COUNTED[times]} doses.",
        take_away=f"Child, oral start: weight {BY} {amount(rate, 'mg/kg/day')}"
        f" ÷ {times}.",
    )

    def stem(row: Row) -> str:
        return (
            f"{child_of(row.clone[0][1])} starts oral {desk.drug} at the initial"
            f" paediatric dose in the monograph, given in {COUNTED[times]} equal doses."
            " How much is given per dose?"
        )

    yield from numerics(
        desk, plan, rows, MASS_UNITS, lambda r: stem(r)[:-1] + ", in mg?"
    )
    yield from choices(desk, plan, rows, MG, stem)


def _per_dose_row(
    desk: Desk, start: Dose, upkeep: Dose | None, weight: Fraction
) -> Row:
    rate, times = Fraction(start.amount.low), start.times_daily
    day = rate * weight
    key = day / times
    slips = [
        slip(
            "not_divided",
            day,
            f"{amount(day, MG)} is the total of {COUNTED[times]} doses.",
        ),
        slip("tenth", key / 10, f"{say(rate)} was read as {say(rate / 10)}."),
        slip("tenfold", key * 10, f"{say(rate)} was read as {say(rate * 10)}."),
    ]
    adult = _adult_dose(desk)
    if adult:
        says = f"An adult starts with {amount(adult, MG)} per dose."
        slips.insert(1, slip("adult_dose", adult, says))
    if upkeep:
        low = Fraction(upkeep.amount.low)
        says = f"Maintenance begins at {amount(low, 'mg/kg/day')}."
        slips.append(slip("maintenance_minimum", low * weight / times, says))
    return Row(
        (("w", say(weight)),),
        key,
        tuple(slips),
        (
            (
                f"{amount(rate, 'mg/kg/day')} {BY} {amount(weight, 'kg')}"
                f" = {amount(day, 'mg/day')}"
            ),
            (
                f"{amount(day, 'mg/day')} ÷ {times} doses a day"
                f" = {amount(key, 'mg per dose')}"
            ),
        ),
    )


def _per_day_rule(desk: Desk) -> DoseRule | None:
    return pick(
        desk,
        DoseRule,
        lambda r: who(r) == CHILD and desk.concept(r, "dose-reading") is not None,
    )


_PERIODS = (
    ("dose", "A single dose", ("Given at each of {n} doses it would be {n} times the"
     " amount.")),
    ("week", "A week", "Spread over a week it would be a seventh of the amount."),
    ("hour", "An hour", "Rates per hour are those of infusions, not of oral doses."),
)  # fmt: skip


def _reading(desk: Desk, start: Dose) -> Iterator[Draft]:
    rule = _per_day_rule(desk)
    if rule is None:
        return
    rate, times = Fraction(start.amount.low), start.times_daily
    yield single(
        desk,
        Plan(
            model="period-of-figure",
            section=Section.DOSING,
            asked=(rule,),
            bloom=Bloom.UNDERSTAND,
            stem=f"For a child, the initial dose of oral {desk.drug} in the monograph"
            f" rests on the figure {amount(rate, 'mg/kg')}. What is this amount meant"
            " to cover?",
            explanation="A child's figure in mg/kg is the amount of a day; it is then"
            f" divided into {COUNTED[times]} doses.",
            take_away="A child's mg/kg figure counts per day, then it is divided.",
        ),
        right(
            rule,
            desk.short(rule),
            "A day",
            f"It is divided into {COUNTED[times]} doses afterwards.",
        ),
        [
            wrong(
                rule,
                period,
                text,
                reason.format(n=COUNTED[times]),
                Proof.DISJOINT,
                f"disjoint:dose-period=day,{period}",
                rule.id,
            )
            for period, text, reason in _PERIODS
        ],
    )


def _wrong_order(desk: Desk, start: Dose, upkeep: Dose | None) -> Iterator[Draft]:
    rule, adult = _per_day_rule(desk), _adult_dose(desk)
    if rule is None or upkeep is None or adult is None:
        return
    rate, times = Fraction(start.amount.low), start.times_daily
    low = Fraction(upkeep.amount.low)
    for weight in map(Fraction, _WEIGHTS[1:2]):
        day = rate * weight
        written = all(finite(part * weight / times) for part in (rate, low))
        if adult >= day or not written:
            return
        plan = Plan(
            model="daily-total-at-each-dose",
            section=Section.DOSING,
            asked=(rule, start),
            bloom=Bloom.EVALUATE,
            stem=f"{child_of(say(weight))} is to start oral {desk.drug} at the initial"
            f" dose in the monograph. The order reads {amount(day, MG)}"
            f" {TIMES[times]}. Which error was made?",
            explanation=f"{amount(rate, 'mg/kg/day')} {BY} {amount(weight, 'kg')} ="
            f" {amount(day, 'mg/day')}, so one dose is {amount(day / times, MG)}; the"
            f" order gives {COUNTED[times]} times as much.",
            take_away="Before signing, add up what the child gets in a day.",
        )
        key = right(
            rule,
            desk.short(rule),
            "A day's amount is given in each dose",
            f"{amount(day, MG)} is the amount of the whole day.",
        )
        yield single(
            desk,
            plan,
            key,
            [
                _not_this(
                    start,
                    "adult_dose",
                    "The initial dose of an adult is given",
                    f"An adult starts with {amount(adult, MG)} per dose, so the order"
                    " would be smaller.",
                ),
                _not_this(
                    upkeep,
                    "maintenance_minimum",
                    "The lowest maintenance dose is given",
                    f"That would be {amount(low * weight / times, MG)} per dose.",
                ),
                _not_this(
                    start,
                    "tenfold",
                    "The decimal point slipped by a place",
                    f"Then the order would read {amount(day / times * 10, MG)}"
                    f" {TIMES[times]}.",
                ),
            ],
        )


def _not_this(fact: Dose, model: str, text: str, reason: str) -> Option:
    name = model.replace("_", "-")
    proof = Proof.ERROR_MODEL
    return wrong(fact, name, text, reason, proof, f"error:{model}", fact.id)
