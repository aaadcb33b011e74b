"""Dosing models of the units that tell the routes apart."""

from collections.abc import Iterator
from fractions import Fraction

from baclofen_quiz.content.facts import (
    Dose,
    DoseRule,
    Phase,
)
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import (
    BY,
    TIMES,
    Row,
    amount,
    regimen,
    say,
    sound_rows,
)
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.common import (
    choices,
    intrathecal_dose,
    numerics,
    pick,
    slip,
)
from baclofen_quiz.items.generation.doses.course import Course, adult_course
from baclofen_quiz.items.generation.drafts import Draft, Plan, right, single, wrong
from baclofen_quiz.items.item import Bloom, Proof

_PUMP_DOSES = (100, 300, 600)  # mcg/day, in the middle of the range


_RATIO_DOSES = (200, 400)  # mcg/day; they give whole ratios with usual oral doses


_FEWEST = 2  # distractors


def unit_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    rule = pick(desk, DoseRule, lambda r: desk.concept(r, "route-unit") is not None)
    pump = intrathecal_dose(desk, Phase.MAINTENANCE)
    course = adult_course(desk)
    if rule and pump and pump.per_day:
        yield from _convert(desk, rule)
        yield from _wrong_part(desk, rule, pump)
        if course:
            yield from _ratio(desk, rule, course)


def _convert(desk: Desk, rule: DoseRule) -> Iterator[Draft]:
    rows = sound_rows(
        Row(
            (("mcg", say(dose)),),
            dose / 1000,
            (
                slip(
                    "thousandfold",
                    dose,
                    f"{amount(dose, 'mg')} is far above any intrathecal dose.",
                ),
                slip("tenfold", dose / 100, _factor(100)),
                slip("hundredfold", dose / 10, _factor(10)),
                slip("tenth", dose / 10_000, _factor(10_000)),
            ),
            (
                f"{amount(Fraction(1000), 'mcg')} = {amount(Fraction(1), 'mg')}",
                f"{amount(dose, 'mcg')} ÷ 1,000 = {amount(dose / 1000, 'mg')}",
            ),
        )
        for dose in map(Fraction, _PUMP_DOSES)
    )
    plan = Plan(
        model="mcg-to-mg",
        section=Section.DOSING,
        asked=(rule,),
        bloom=Bloom.APPLY,
        stem="",
        explanation="Intrathecal doses are written in micrograms; 1,000 of them make a"
        " milligram.",
        take_away="Intrathecal: micrograms. Oral: milligrams. The factor is 1,000.",
    )

    def stem(row: Row) -> str:
        return (
            f"An adult receives intrathecal {desk.drug} {row.clone[0][1]}\u00a0mcg per"
            " day by pump. How much is that in mg?"
        )

    yield from numerics(desk, plan, rows, ("mg", "g"), stem)
    yield from choices(desk, plan, rows, "mg", stem)


def _factor(misread: int) -> str:
    one, right_one = amount(Fraction(1), "mg"), amount(Fraction(1000), "mcg")
    return f"{one} is {right_one}, not {amount(Fraction(misread), 'mcg')}."


def _ratio(desk: Desk, rule: DoseRule, course: Course) -> Iterator[Draft]:
    rows = sound_rows(
        _ratio_row(course, dose, Fraction(mcg))
        for dose in course.steps[-1:]
        for mcg in _RATIO_DOSES
    )
    plan = Plan(
        model="route-ratio",
        section=Section.DOSING,
        asked=(rule,),
        bloom=Bloom.APPLY,
        stem="",
        explanation="Oral doses are in mg and intrathecal doses in mcg, so one of them"
        " is converted first. This compares two amounts; it is not a conversion rule.",
        take_away="The intrathecal dose is a small fraction of the oral one.",
    )

    def stem(row: Row) -> str:
        (_, dose), (_, mcg) = row.clone
        return (
            f"An adult who took oral {desk.drug}"
            f" {regimen(Fraction(dose), 'mg', course.times)} now receives"
            f" {mcg}\u00a0mcg per day by intrathecal pump. How many times as large was"
            " the oral daily dose?"
        )

    yield from numerics(desk, plan, rows, ("times",), stem)
    yield from choices(desk, plan, rows, "times", stem)


def _ratio_row(course: Course, dose: Fraction, mcg: Fraction) -> Row:
    total = dose * course.times
    key = total * 1000 / mcg
    return Row(
        (("d", say(dose)), ("mcg", say(mcg))),
        key,
        (
            slip(
                "one_dose_only",
                dose * 1000 / mcg,
                f"The oral dose was taken {TIMES[course.times]}.",
            ),
            slip("tenfold", key * 10, _factor(10_000)),
            slip("tenth", key / 10, _factor(100)),
        ),
        (
            (
                f"Oral: {amount(dose, 'mg')} {BY} {course.times}"
                f" = {amount(total, 'mg/day')}"
            ),
            (
                f"Intrathecal: {amount(mcg, 'mcg/day')} ÷ 1,000"
                f" = {amount(mcg / 1000, 'mg/day')}"
            ),
            (
                f"{amount(total, 'mg')} ÷ {amount(mcg / 1000, 'mg')}"
                f" = {amount(key, 'times')}"
            ),
        ),
    )


def _wrong_part(desk: Desk, rule: DoseRule, pump: Dose) -> Iterator[Draft]:
    dose = amount(Fraction(_PUMP_DOSES[1]), "mg")
    rules = [r for r in desk.of(DoseRule) if desk.concept(r, "delivery")]
    facts: tuple[Dose | DoseRule, ...] = (pump, *rules)
    sound = {part: fact for fact in facts if (part := desk.concept(fact, "order-part"))}
    if len(sound) < _FEWEST:
        return
    yield single(
        desk,
        Plan(
            model="spot-the-error",
            section=Section.DOSING,
            asked=(rule, pump),
            bloom=Bloom.EVALUATE,
            stem=f"The chart of an adult reads: intrathecal {desk.drug} by pump, {dose}"
            " per day. Which part of this order is wrong?",
            explanation="Intrathecal doses are in micrograms; in milligrams this order"
            " is a thousand times too large.",
            take_away="Intrathecal: micrograms. Read the unit before the number.",
        ),
        right(
            rule,
            desk.short(rule),
            "The unit",
            "It must read mcg: milligrams belong to the oral route.",
        ),
        [
            wrong(
                fact,
                part.id,
                part.phrase("option"),
                part.phrase("why"),
                Proof.DENIED,
                fact.id,
            )
            for part, fact in sound.items()
        ],
    )
