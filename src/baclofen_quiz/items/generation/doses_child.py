"""Dosing models of the oral course of a child: per kilogram, per day, divided."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from baclofen_quiz.content.facts import Dose, DoseRule, Phase
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import ERROR_MODELS, TIMES, Row, amount, say, sound_rows
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses_common import (
    ADULT,
    CHILD,
    CHILD_AGE,
    COUNTED,
    choices,
    numerics,
    oral_dose,
    pick,
    ranked,
    slip,
    who,
)
from baclofen_quiz.items.generation.drafts import Draft, Plan, right, single, wrong
from baclofen_quiz.items.item import Bloom, Option, Proof

MG = "mg"
_UNITS = (MG, "mcg", "g")
_WEIGHTS = (35, 40, 45)  # kg; what children of 12 years weigh
_MINIMUM_WEIGHTS = (36, 40, 44)  # kg; they give whole numbers at 0.75 mg/kg
_LIGHT = 30  # kg; twice this stays within the British limit of 60 mg/day
_MARGIN = Fraction(1, 10)  # a total must lie so far off an end to be judged


def child_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    start = oral_dose(desk, CHILD, Phase.INITIAL, per_kg=True)
    upkeep = oral_dose(desk, CHILD, Phase.MAINTENANCE, per_kg=True)
    whole = upkeep if upkeep and upkeep.per_day and not upkeep.amount.single else None
    if start and start.amount.single and start.per_day and start.times_daily > 1:
        yield from _per_dose(desk, start, whole)
        yield from _reading(desk, start)
        yield from _wrong_order(desk, start, whole)
    if whole:
        yield from _lowest(desk, whole, start)
        yield from _range(desk, whole)


def _child(weight: str) -> str:
    return f"A child aged {CHILD_AGE} years who weighs {weight}\u00a0kg"


def _adult_dose(desk: Desk) -> Fraction | None:
    dose = oral_dose(desk, ADULT, Phase.INITIAL, per_kg=False)
    plain = dose is not None and dose.amount.single and not dose.per_day
    return Fraction(dose.amount.low) if dose and plain else None


def _per_dose(desk: Desk, start: Dose, upkeep: Dose | None) -> Iterator[Draft]:
    rate, times = Fraction(start.amount.low), start.times_daily
    rows = sound_rows(_per_dose_row(desk, start, upkeep, Fraction(w)) for w in _WEIGHTS)
    plan = Plan(
        model="mg-per-kg",
        section=Section.DOSING,
        asked=(start,),
        bloom=Bloom.APPLY,
        stem="",
        explanation=f"{amount(rate, 'mg/kg/day')} times the weight is the amount of a"
        f" day; it is then divided into {COUNTED[times]} doses.",
        take_away=f"Child, oral start: weight × {amount(rate, 'mg/kg/day')} ÷ {times}.",
    )

    def stem(row: Row) -> str:
        return (
            f"{_child(row.clone[0][1])} starts oral {desk.drug} at the initial"
            f" paediatric dose in the monograph, given in {COUNTED[times]} equal doses."
            " How much is given per dose?"
        )

    yield from numerics(
        desk, plan, rows, MG, _UNITS, lambda r: stem(r)[:-1] + ", in mg?"
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
            f"{amount(rate, 'mg/kg/day')} × {amount(weight, 'kg')}"
            f" = {amount(day, 'mg/day')}",
            f"{amount(day, 'mg/day')} ÷ {times} doses a day"
            f" = {amount(key, 'mg per dose')}",
        ),
    )


def _per_day_rule(desk: Desk) -> DoseRule | None:
    return pick(
        desk,
        DoseRule,
        lambda r: who(r) == CHILD and desk.concept(r, "dose-reading") is not None,
    )


_PERIODS = (
    ("dose", "A single dose", "Given at each of {n} doses it would be {n} times the"
     " amount."),
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
            f" rests on the figure {amount(rate, 'mg/kg')}. For which period is this"
            " amount meant?",
            explanation="A child's figure in mg/kg is the amount of a day, which is then"
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
        plan = Plan(
            model="daily-total-at-each-dose",
            section=Section.DOSING,
            asked=(rule, start),
            bloom=Bloom.EVALUATE,
            stem=f"{_child(say(weight))} is to start oral {desk.drug} at the initial"
            f" dose in the monograph. The order reads {amount(day, MG)}"
            f" {TIMES[times]}. Which error was made?",
            explanation=f"{amount(rate, 'mg/kg/day')} × {amount(weight, 'kg')} ="
            f" {amount(day, 'mg/day')}, so one dose is {amount(day / times, MG)}; the"
            f" order gives {COUNTED[times]} times as much.",
            take_away="Before signing, add up what the child gets in a day.",
        )
        key = right(
            rule,
            desk.short(rule),
            "The daily total is given at each dose",
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
            f"{_child(row.clone[0][1])} takes oral {desk.drug} as maintenance. What is"
            " the lowest daily total of the range in the monograph, in mg?"
        )

    yield from numerics(desk, plan, rows, MG, _UNITS, stem)


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
    slips.append(slip("tenth", low * weight / 10, "Check the point in the result."))
    return Row(
        (("w", say(weight)),),
        low * weight,
        tuple(slips),
        (
            f"{amount(low, 'mg/kg/day')} × {amount(weight, 'kg')}"
            f" = {amount(low * weight, 'mg/day')}",
        ),
    )


_VERDICTS = ("Below the range", "Within the range", "Above the range")


def _range(desk: Desk, upkeep: Dose) -> Iterator[Draft]:
    low, high = (
        Fraction(upkeep.amount.low) * _LIGHT,
        Fraction(upkeep.amount.high) * _LIGHT,
    )
    times = 3
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
    for dose in map(Fraction, (5, 10, 15, 25)):
        total = dose * times
        verdict = _verdict(total, low, high)
        if verdict is None:
            continue
        row = replace(
            plan,
            clone=(("d", say(dose)),),
            stem=f"{_child(str(_LIGHT))} is ordered oral {desk.drug} {amount(dose, MG)}"
            f" {TIMES[times]} as maintenance. Where does the daily total lie against the"
            " range in the monograph?",
            worked=(
                f"{amount(dose, MG)} × {times} = {amount(total, 'mg/day')}",
                f"Range: {_LIGHT} × {say(low / _LIGHT)} to {_LIGHT} ×"
                f" {say(high / _LIGHT)} = {say(low)} to {amount(high, 'mg/day')}",
            ),
        )
        options = [
            _verdict_option(desk, upkeep, place, verdict, total, low, high)
            for place in range(len(_VERDICTS))
        ]
        yield ranked(desk, row, options[verdict], options)


def _verdict(total: Fraction, low: Fraction, high: Fraction) -> int | None:
    if total <= low * (1 - _MARGIN):
        return 0
    if total >= high * (1 + _MARGIN):
        return 2
    inside = low * (1 + _MARGIN) <= total <= high * (1 - _MARGIN)
    return 1 if inside else None


def _verdict_option(  # noqa: PLR0913 - the verdict is read off these very numbers
    desk: Desk,
    fact: Dose,
    place: int,
    verdict: int,
    total: Fraction,
    low: Fraction,
    high: Fraction,
) -> Option:
    text = _VERDICTS[place]
    if place == verdict:
        said = (
            f"{amount(total, 'mg/day')} is less than {amount(low, 'mg/day')}.",
            f"{amount(total, 'mg/day')} lies between {say(low)} and"
            f" {amount(high, 'mg/day')}.",
            f"{amount(total, 'mg/day')} is more than {amount(high, 'mg/day')}.",
        )[place]
        return right(fact, desk.short(fact), text, said)
    needed = (
        f"The total would have to be less than {amount(low, 'mg/day')}.",
        f"The total would have to lie between {say(low)} and {amount(high, 'mg/day')}.",
        f"The total would have to be more than {amount(high, 'mg/day')}.",
    )[place]
    return wrong(
        fact,
        ("below", "within", "above")[place],
        text,
        f"{ERROR_MODELS['wrong_bound']} {needed}",
        Proof.ERROR_MODEL,
        "error:wrong_bound",
        fact.id,
    )
