"""Dosing models across routes, populations and phases: sort, match, put in order."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from baclofen_quiz.content.facts import Dose, DoseRule, Phase
from baclofen_quiz.content.quantities import Unit
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import COUNTED, TIMES, amount, regimen, say
from baclofen_quiz.items.generation.desk import Desk, capital
from baclofen_quiz.items.generation.doses.common import (
    ADULT,
    CHILD,
    CHILD_AGE,
    intrathecal_dose,
    oral_dose,
    pick,
)
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    matching,
    ordering,
    right,
    wrong,
)
from baclofen_quiz.items.item import Bloom, Option, Proof

_FEWEST = 4
_UNSURE = "Intrathecal: maintenance"  # sources differ widely on both ends
_SPARE = "Child, oral: maintenance"
_WEIGHT = 40  # kg
_PUMP = 600  # mcg/day, in the middle of the range


@dataclass(frozen=True, slots=True)
class Stage:
    """A dose with the name of its route, population and phase."""

    fact: Dose
    name: str
    phrase: str
    unit: str


def mixed_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    stages = list(_stages(desk))
    rule = pick(desk, DoseRule, lambda r: desk.concept(r, "route-unit") is not None)
    if rule:
        yield from _units(desk, rule, stages)
        yield from _by_amount(desk, rule)
    yield from _match(desk, stages)


def _stages(desk: Desk) -> Iterator[Stage]:
    named = (
        (
            oral_dose(desk, ADULT, Phase.INITIAL, per_kg=False),
            "Adult, oral: start",
            "the oral start of an adult",
        ),
        (
            oral_dose(desk, ADULT, Phase.MAXIMUM, per_kg=False),
            "Adult, oral: usual maximum",
            "the usual oral maximum of an adult",
        ),
        (
            oral_dose(desk, CHILD, Phase.INITIAL, per_kg=True),
            "Child, oral: start",
            "the oral start of a child",
        ),
        (
            intrathecal_dose(desk, Phase.TEST),
            "Intrathecal: test dose",
            "the intrathecal test",
        ),
        (
            intrathecal_dose(desk, Phase.MAINTENANCE),
            _UNSURE,
            "intrathecal maintenance",
        ),
        (
            oral_dose(desk, CHILD, Phase.MAINTENANCE, per_kg=True),
            _SPARE,
            "the oral maintenance of a child",
        ),
    )
    for dose, name, phrase in named:
        if dose:
            unit = "micrograms" if dose.amount.unit is Unit.MCG else "milligrams"
            yield Stage(dose, name, phrase, unit)


def _units(desk: Desk, rule: DoseRule, stages: list[Stage]) -> Iterator[Draft]:
    units = {"micrograms": "intrathecal", "milligrams": "oral"}
    chosen = [s for s in stages if units[s.unit] == s.fact.route.value]
    if len(chosen) < _FEWEST or {s.unit for s in chosen} != set(units):
        return
    yield matching(
        desk,
        Plan(
            model="unit-by-route",
            section=Section.DOSING,
            asked=(rule,),
            bloom=Bloom.UNDERSTAND,
            stem=f"In which unit is each dose of {desk.drug} written?",
            explanation="The unit follows the route: micrograms for intrathecal doses,"
            " milligrams for oral doses.",
            take_away="Intrathecal: micrograms. Oral: milligrams.",
        ),
        [
            right(
                stage.fact,
                desk.short(stage.fact),
                stage.name,
                f"The dose for {stage.phrase} is written in {stage.unit}.",
            )
            for stage in chosen
        ],
        [
            right(rule, unit, unit.capitalize(), f"This is the unit of {route} doses.")
            for unit, route in units.items()
        ],
        [(desk.short(stage.fact), stage.unit) for stage in chosen],
    )


def _by_amount(desk: Desk, rule: DoseRule) -> Iterator[Draft]:
    adult = oral_dose(desk, ADULT, Phase.INITIAL, per_kg=False)
    top = oral_dose(desk, ADULT, Phase.MAXIMUM, per_kg=False)
    child = oral_dose(desk, CHILD, Phase.INITIAL, per_kg=True)
    if adult is None or top is None or child is None:
        return
    if adult.per_day or not (top.per_day and child.per_day):
        return
    single = adult.amount.single and top.amount.single and child.amount.single
    amounts = (
        (rule, Fraction(_PUMP, 1000), f"Intrathecal pump, {_PUMP}\u00a0mcg per day"),
        (
            child,
            Fraction(child.amount.low) * _WEIGHT,
            f"Oral start of a child of {CHILD_AGE} years and {_WEIGHT}\u00a0kg",
        ),
        (
            adult,
            Fraction(adult.amount.low) * adult.times_daily,
            "Oral start of an adult",
        ),
        (top, Fraction(top.amount.low), "Usual oral maximum of an adult"),
    )
    values = [value for _, value, _ in amounts]
    if not single or values != sorted(set(values)):
        return
    yield ordering(
        desk,
        Plan(
            model="by-amount",
            section=Section.DOSING,
            asked=(rule, adult, top, child),
            bloom=Bloom.ANALYSE,
            stem=f"In which order do these daily amounts of {desk.drug} stand, from the"
            " smallest to the largest?",
            explanation="All four are turned into mg per day before they are compared: "
            + ", ".join(amount(value, "mg") for value in values)
            + ".",
            take_away="The intrathecal amount is the smallest by far: micrograms.",
        ),
        [
            wrong(
                fact,
                desk.short(fact),
                text,
                f"This is {amount(value, 'mg')} in a day.",
                Proof.SEQUENCE,
                fact.id,
            )
            for fact, value, text in amounts
        ],
    )


def _match(desk: Desk, stages: list[Stage]) -> Iterator[Draft]:
    spare = [s for s in stages if s.name == _SPARE]
    chosen = [s for s in stages if s not in spare and s.name != _UNSURE]
    if len(chosen) < _FEWEST or not spare:
        return
    yield matching(
        desk,
        Plan(
            model="match-doses",
            section=Section.DOSING,
            asked=tuple(stage.fact for stage in chosen),
            bloom=Bloom.REMEMBER,
            stem=f"Which dose of {desk.drug} in the monograph belongs to each"
            " population, route and phase?",
            explanation="Each population, route and phase has its own dose, and its own"
            " unit.",
            take_away=capital(
                "; ".join(f"{s.phrase}: {_written(s.fact)}" for s in chosen) + "."
            ),
        ),
        [
            right(
                stage.fact,
                desk.short(stage.fact),
                stage.name,
                f"The monograph gives {_written(stage.fact)}.",
            )
            for stage in chosen
        ],
        [
            *(_dose_option(desk, stage, used=True) for stage in chosen),
            *(_dose_option(desk, stage, used=False) for stage in spare),
        ],
        [(desk.short(s.fact), f"{desk.short(s.fact)}-dose") for s in chosen],
    )


def _dose_option(desk: Desk, stage: Stage, *, used: bool) -> Option:
    option_id, text = f"{desk.short(stage.fact)}-dose", _written(stage.fact)
    if used:
        return right(
            stage.fact, option_id, text, f"This is the dose for {stage.phrase}."
        )
    return wrong(
        stage.fact,
        option_id,
        text,
        f"This is the dose for {stage.phrase}, which is not on the list.",
        Proof.FUNCTIONAL,
        "relation:dose-of-phase",
        stage.fact.id,
    )


def _written(dose: Dose) -> str:
    span = dose.amount
    unit = span.unit.value + ("/kg" if dose.per_kg else "")
    unit += "/day" if dose.per_day else ""
    size = amount(span.high, unit)
    size = size if span.single else f"{say(span.low)} to {size}"
    if dose.per_day and dose.times_daily:
        return f"{size} in {COUNTED[dose.times_daily]} doses"
    if dose.times_daily in TIMES and span.single:
        return regimen(span.low, unit, dose.times_daily)
    return size
