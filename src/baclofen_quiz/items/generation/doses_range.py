"""Dosing models of a child's maintenance range."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from baclofen_quiz.content.facts import Dose, Phase
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import (
    BY,
    ERROR_MODELS,
    Row,
    amount,
    regimen,
    say,
    sound_rows,
)
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses_common import (
    CHILD,
    MASS_UNITS,
    MG,
    child_of,
    child_range,
    numerics,
    oral_dose,
    ranked,
    slip,
)
from baclofen_quiz.items.generation.drafts import Draft, Plan, right, wrong
from baclofen_quiz.items.item import Bloom, Option, Proof

_MINIMUM_WEIGHTS = (36, 40, 44)  # kg; they give whole numbers at 0.75 mg/kg


_LIGHT = 30  # kg; twice this stays within the British limit of 60 mg/day


_CHECKED = tuple(map(Fraction, (5, 10, 15, 25)))  # mg per dose
_TIMES = 3  # doses a day
_MARGIN = Fraction(1, 10)  # a total must lie so far off an end to be judged


def range_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    upkeep = child_range(desk)
    if upkeep:
        start = oral_dose(desk, CHILD, Phase.INITIAL, per_kg=True)
        yield from _lowest(desk, upkeep, start)
        yield from _range(desk, upkeep)


def _lowest(desk: Desk, upkeep: Dose, start: Dose | None) -> Iterator[Draft]:
    low, high = Fraction(upkeep.amount.low), Fraction(upkeep.amount.high)
    rate = Fraction(start.amount.low) if start and start.per_day else None
    rows = sound_rows(
        _lowest_row(low, high, rate, Fraction(weight)) for weight in _MINIMUM_WEIGHTS
    )
    plan = Plan(
        model="lowest-maintenance",
        section=Section.DOSING,
        asked=(upkeep,),
        bloom=Bloom.APPLY,
        stem="",
        explanation=f"The maintenance range of a child begins at"
        f" {amount(low, 'mg/kg/day')}.",
        take_away=f"Child, oral maintenance: from {amount(low, 'mg/kg/day')} upwards.",
    )

    def stem(row: Row) -> str:
        return (
            f"{child_of(row.clone[0][1])} takes oral {desk.drug} as maintenance. What"
            " is the lowest daily total of the range in the monograph, in mg?"
        )

    yield from numerics(desk, plan, rows, MASS_UNITS, stem)


def _lowest_row(
    low: Fraction, high: Fraction, rate: Fraction | None, weight: Fraction
) -> Row:
    slips = [
        slip(
            "upper_limit",
            high * weight,
            f"{amount(high, 'mg/kg/day')} is the upper end.",
        )
    ]
    if rate:
        says = f"{amount(rate, 'mg/kg/day')} is the dose to start with."
        slips.append(slip("initial_instead", rate * weight, says))
    slips.append(
        slip("tenth", low * weight / 10, f"{say(low)} was read as {say(low / 10)}.")
    )
    return Row(
        (("w", say(weight)),),
        low * weight,
        tuple(slips),
        (
            (
                f"{amount(low, 'mg/kg/day')} {BY} {amount(weight, 'kg')}"
                f" = {amount(low * weight, 'mg/day')}"
            ),
        ),
    )


_VERDICTS = (
    ("below", "Below the range", "be less than {low}"),
    ("within", "Within the range", "lie between {low} and {high}"),
    ("above", "Above the range", "be more than {high}"),
)


def _range(desk: Desk, upkeep: Dose) -> Iterator[Draft]:
    low, high = (
        Fraction(upkeep.amount.low) * _LIGHT,
        Fraction(upkeep.amount.high) * _LIGHT,
    )
    plan = Plan(
        model="range-check",
        section=Section.DOSING,
        asked=(upkeep,),
        bloom=Bloom.ANALYSE,
        stem="",
        explanation=f"For {amount(Fraction(_LIGHT), 'kg')} the range is"
        f" {say(low)} to {amount(high, 'mg/day')}.",
        take_away="Compare the total of the day with the range, not the single dose.",
    )
    for dose in _CHECKED:
        total = dose * _TIMES
        verdict = _verdict(total, low, high)
        if verdict is None:
            continue
        row = replace(
            plan,
            clone=(("d", say(dose)),),
            stem=f"{child_of(str(_LIGHT))} is ordered oral {desk.drug}"
            f" {regimen(dose, MG, _TIMES)} as maintenance. Where does the daily total"
            " lie against the range in the monograph?",
            worked=(
                f"{amount(dose, MG)} {BY} {_TIMES} = {amount(total, 'mg/day')}",
                (
                    f"Range: {_LIGHT} {BY} {say(low / _LIGHT)} to {_LIGHT} {BY}"
                    f" {say(high / _LIGHT)} = {say(low)} to {amount(high, 'mg/day')}"
                ),
            ),
        )
        key = _VERDICTS[verdict][0]
        told = f"The total is {amount(total, 'mg/day')}"
        options = [
            _judged(desk, upkeep, name, text, f"{told}; it would have to {need}.")
            if name != key
            else right(upkeep, desk.short(upkeep), text, f"{told}.")
            for name, text, pattern in _VERDICTS
            for need in [
                pattern.format(low=amount(low, "mg/day"), high=amount(high, "mg/day"))
            ]
        ]
        yield ranked(desk, row, options[verdict], options)


def _verdict(total: Fraction, low: Fraction, high: Fraction) -> int | None:
    """The place of the verdict in the list; None when it is too close to an end."""
    if total <= low * (1 - _MARGIN):
        return 0
    if total >= high * (1 + _MARGIN):
        return 2
    inside = low * (1 + _MARGIN) <= total <= high * (1 - _MARGIN)
    return 1 if inside else None


def _judged(desk: Desk, fact: Dose, name: str, text: str, why: str) -> Option:
    option_id = f"{desk.short(fact)}-{name}"
    reason = f"{ERROR_MODELS['wrong_bound']} {why}"
    proof, evidence = Proof.ERROR_MODEL, "error:wrong_bound"
    return wrong(fact, option_id, text, reason, proof, evidence, fact.id)
