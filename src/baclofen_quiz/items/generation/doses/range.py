"""Dosing models of a child's maintenance range."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from baclofen_quiz.content.facts import Dose, Phase
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import (
    BY,
    Row,
    amount,
    regimen,
    say,
    sound_rows,
)
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.common import (
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
    ("below", "Below the range"),
    ("within", "Within the range"),
    ("above", "Above the range"),
)


@dataclass(frozen=True, slots=True)
class Checked:
    """An ordered dose, the total of its day, and the ends of the range of a day."""

    dose: Fraction
    low: Fraction
    high: Fraction

    @property
    def total(self) -> Fraction:
        """The amount of a day."""
        return self.dose * _TIMES

    @property
    def verdict(self) -> int | None:
        """The place of the verdict in the list; None when it is too close to an end."""
        if self.total <= self.low * (1 - _MARGIN):
            return 0
        if self.total >= self.high * (1 + _MARGIN):
            return 2
        inside = self.low * (1 + _MARGIN) <= self.total <= self.high * (1 - _MARGIN)
        return 1 if inside else None

    def says(self, name: str) -> str:
        """Why a verdict that is wrong is wrong."""
        one, day = amount(self.dose, MG), amount(self.total, MG)
        low, high = amount(self.low, MG), amount(self.high, MG)
        if name == "below":
            single = f"{one} is a single dose; the day adds up to {day}."
            over = f"The day adds up to {day}, and the range begins at {low}."
            return single if self.dose < self.low else over
        if name == "above":
            even = f"Even the whole day, {day}, lies under {low}."
            under = f"The day adds up to {day}; the range ends only at {high}."
            return even if self.total < self.low else under
        if self.total < self.low:
            return f"The range begins at {low}; the day adds up to {day}."
        return f"The range ends at {high}; the day adds up to {day}."


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
    all_checked = [Checked(dose, low, high) for dose in _CHECKED]
    if not {0, 1, 2} <= {checked.verdict for checked in all_checked}:
        return  # doses of another order of size would all lie on one side
    for checked in all_checked:
        verdict, dose = checked.verdict, checked.dose
        if verdict is None:
            continue
        total = amount(checked.total, "mg/day")
        row = replace(
            plan,
            clone=(("d", say(dose)),),
            stem=f"{child_of(str(_LIGHT))} is ordered oral {desk.drug}"
            f" {regimen(dose, MG, _TIMES)} as maintenance. Where does the daily total"
            " lie against the range in the monograph?",
            worked=(
                f"{amount(dose, MG)} {BY} {_TIMES} = {total}",
                (
                    f"Range: {_LIGHT} {BY} {say(low / _LIGHT)} to {_LIGHT} {BY}"
                    f" {say(high / _LIGHT)} = {say(low)} to {amount(high, 'mg/day')}"
                ),
            ),
        )
        options = [
            right(upkeep, desk.short(upkeep), text, f"The total is {total}.")
            if place == verdict
            else _judged(desk, upkeep, name, text, checked.says(name))
            for place, (name, text) in enumerate(_VERDICTS)
        ]
        yield ranked(desk, row, options[verdict], options)


def _judged(desk: Desk, fact: Dose, name: str, text: str, why: str) -> Option:
    option_id = f"{desk.short(fact)}-{name}"
    proof, evidence = Proof.ERROR_MODEL, "error:wrong_verdict"
    return wrong(fact, option_id, text, why, proof, evidence, fact.id)
