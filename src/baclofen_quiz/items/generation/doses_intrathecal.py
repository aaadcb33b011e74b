"""Dosing models of the intrathecal route, and of the units that tell routes apart."""

from collections.abc import Iterator
from fractions import Fraction

from baclofen_quiz.content.facts import (
    Contraindication,
    Dose,
    DoseRule,
    Phase,
    Precaution,
    Route,
    Routes,
    Status,
    Use,
)
from baclofen_quiz.content.quantities import Unit
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import (
    ERROR_MODELS,
    TIMES,
    Row,
    amount,
    regimen,
    say,
    sound_rows,
)
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses_adult import Course, adult_course
from baclofen_quiz.items.generation.doses_common import (
    choices,
    numerics,
    pick,
    ranked,
    slip,
)
from baclofen_quiz.items.generation.drafts import Draft, Plan, right, single, wrong
from baclofen_quiz.items.item import Bloom, Proof

_WRONG = 3
_PUMP_DOSES = (100, 300, 600)  # mcg/day, in the middle of the range
_RATIO_DOSES = (200, 400)  # mcg/day; they give whole ratios with usual oral doses


def intrathecal_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    rule = pick(desk, DoseRule, lambda r: desk.concept(r, "route-unit") is not None)
    pump = _dose(desk, Phase.MAINTENANCE)
    test = _dose(desk, Phase.TEST)
    course = adult_course(desk)
    if rule and pump and pump.per_day:
        yield from _convert(desk, rule)
        yield from _wrong_part(desk, rule, pump)
        if course:
            yield from _ratio(desk, rule, course)
    if test and not test.amount.single:
        yield from _test(desk, test)
    for fact in desk.of(DoseRule):
        if fact.route is Route.INTRATHECAL:
            yield from _delivery(desk, fact)
            yield from _candidates(desk, fact)
            yield from _care(desk, fact)


def _dose(desk: Desk, phase: Phase) -> Dose | None:
    return pick(
        desk,
        Dose,
        lambda d: (
            d.route is Route.INTRATHECAL
            and d.phase is phase
            and d.amount.unit is Unit.MCG
            and not d.per_kg
        ),
    )


def _convert(desk: Desk, rule: DoseRule) -> Iterator[Draft]:
    rows = sound_rows(
        Row(
            (("mcg", say(dose)),),
            dose / 1000,
            (
                slip(
                    "thousandfold", dose, f"{amount(dose, 'mg')} is far above any dose."
                ),
                slip("tenfold", dose / 100, "1 mg is 1,000 mcg, not 100 mcg."),
                slip("hundredfold", dose / 10, "1 mg is 1,000 mcg, not 10 mcg."),
                slip("tenth", dose / 10_000, "1 mg is 1,000 mcg, not 10,000 mcg."),
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

    yield from numerics(desk, plan, rows, "mg", ("mg", "g"), stem)
    yield from choices(desk, plan, rows, "mg", stem)


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
        explanation="Oral doses are in mg and intrathecal doses in mcg, so one of them is"
        " converted first. This compares two amounts; it is not a conversion rule.",
        take_away="The intrathecal dose is a small fraction of the oral one.",
    )

    def stem(row: Row) -> str:
        (_, dose), (_, mcg) = row.clone
        return (
            f"A patient who took oral {desk.drug}"
            f" {regimen(Fraction(dose), 'mg', course.times)} now receives"
            f" {mcg}\u00a0mcg per day by intrathecal pump. How many times larger was the"
            " oral daily dose?"
        )

    yield from numerics(desk, plan, rows, "times", ("times",), stem)
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
            slip("tenfold", key * 10, "1 mg is 1,000 mcg, not 10,000 mcg."),
            slip("tenth", key / 10, "1 mg is 1,000 mcg, not 100 mcg."),
        ),
        (
            f"Oral: {amount(dose, 'mg')} × {course.times} = {amount(total, 'mg/day')}",
            f"Intrathecal: {amount(mcg, 'mcg/day')} = {amount(mcg / 1000, 'mg/day')}",
            f"{amount(total, 'mg')} ÷ {amount(mcg / 1000, 'mg')}"
            f" = {amount(key, 'times')}",
        ),
    )


def _wrong_part(desk: Desk, rule: DoseRule, pump: Dose) -> Iterator[Draft]:
    dose = amount(Fraction(_PUMP_DOSES[1]), "mg")
    reasons = (
        ("frequency", "The frequency", "A pump dose is stated per day."),
        ("patient", "The patient", "Adults may have a pump for severe spasticity."),
        ("route", "The route", "A pump does give the intrathecal solution."),
    )
    yield single(
        desk,
        Plan(
            model="spot-the-error",
            section=Section.DOSING,
            asked=(rule,),
            bloom=Bloom.EVALUATE,
            stem=f"The chart of an adult reads: intrathecal {desk.drug} by pump, {dose}"
            " per day. Which part of this order is wrong?",
            explanation="Intrathecal doses are in micrograms; in milligrams this order is"
            " a thousand times too large.",
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
                pump,
                f"{desk.short(pump)}-{name}",
                text,
                reason,
                Proof.DENIED,
                pump.id,
            )
            for name, text, reason in reasons
        ],
    )


def _test(desk: Desk, test: Dose) -> Iterator[Draft]:
    low, high = Fraction(test.amount.low), Fraction(test.amount.high)
    scales = (
        (Fraction(1, 10), "tenth"),
        (Fraction(1), ""),
        (Fraction(10), "tenfold"),
        (Fraction(100), "hundredfold"),
    )
    options = []
    for scale, model in scales:
        text = f"{say(low * scale)} to {amount(high * scale, 'mcg')}"
        if not model:
            key = right(test, desk.short(test), text, "This is the stated bolus.")
            options.append(key)
            continue
        options.append(
            wrong(
                test,
                model,
                text,
                f"{ERROR_MODELS[model]} The stated bolus is {say(low)} to"
                f" {amount(high, 'mcg')}.",
                Proof.ERROR_MODEL,
                f"error:{model}",
                test.id,
            )
        )
    plan = Plan(
        model="test-dose",
        section=Section.DOSING,
        asked=(test,),
        bloom=Bloom.REMEMBER,
        stem=f"Before a pump is implanted, a patient's response to intrathecal"
        f" {desk.drug} is tested with a bolus. Which amount does the monograph give?",
        explanation=f"The test dose is a bolus of {say(low)} to {amount(high, 'mcg')}.",
        take_away=f"Intrathecal test dose: {say(low)} to {amount(high, 'mcg')}.",
    )
    yield ranked(desk, plan, key, options)


_GIVEN = {
    Route.INTRAVENOUS: ("By intravenous infusion", "through the blood"),
    Route.INTRAMUSCULAR: ("By intramuscular injection", "by way of the muscle"),
    Route.SUBCUTANEOUS: ("By subcutaneous infusion", "by way of the skin"),
    Route.EPIDURAL: ("By epidural catheter", "only outside the dura"),
}


def _delivery(desk: Desk, fact: DoseRule) -> Iterator[Draft]:
    denied = pick(
        desk, Routes, lambda r: r.excluded and "intrathecal" in r.subject.lower()
    )
    if denied is None or desk.concept(fact, "delivery") is None:
        return
    ruled_out = [
        r for r in _GIVEN if r in denied.routes and r is not Route.INTRAMUSCULAR
    ]
    if len(ruled_out) < _WRONG:
        return
    yield single(
        desk,
        Plan(
            model="delivery",
            section=Section.DOSING,
            asked=(fact,),
            bloom=Bloom.REMEMBER,
            stem=f"How does a patient receive intrathecal {desk.drug} in long-term"
            " treatment?",
            explanation="An implanted pump delivers it straight into the cerebrospinal"
            " fluid.",
            take_away=f"Intrathecal {desk.drug}: an implanted pump, straight into the"
            " cerebrospinal fluid.",
        ),
        right(
            fact,
            desk.short(fact),
            "By an implanted pump",
            "The pump delivers it into the cerebrospinal fluid.",
        ),
        [
            wrong(
                denied,
                f"{desk.short(denied)}-{route}",
                _GIVEN[route][0],
                f"The product is not for {route} use; it would arrive"
                f" {_GIVEN[route][1]}.",
                Proof.DENIED,
                denied.id,
            )
            for route in ruled_out
        ],
    )


def _candidates(desk: Desk, fact: DoseRule) -> Iterator[Draft]:
    key = desk.concept(fact, "problem")
    if key is None:
        return
    lexicon = desk.lexicon
    others = [
        (use, named)
        for use in desk.of(Use)
        for named in [desk.concept(use, "use")]
        if use.status is Status.OFF_LABEL
        and named
        and "problem" in named.phrases
        and not lexicon.is_blocked("intrathecal-candidate", named.id)
    ]
    if len(others) < _WRONG:
        return
    yield single(
        desk,
        Plan(
            model="intrathecal-candidate",
            section=Section.DOSING,
            asked=(fact,),
            bloom=Bloom.UNDERSTAND,
            stem=f"For which problem of a patient does the monograph name the intrathecal"
            f" route of {desk.drug}?",
            explanation=f"The intrathecal route is named for {key.name}.",
            take_away=f"Intrathecal route: {key.name}.",
        ),
        right(
            fact,
            desk.short(fact),
            key.phrase("option"),
            "This is whom the monograph names for the intrathecal route.",
        ),
        [
            wrong(
                use,
                desk.short(use),
                named.phrase("problem"),
                f"{named.name[:1].upper()}{named.name[1:]} is an off-label use; no"
                " intrathecal route is named for it.",
                Proof.CLOSED_LIST,
                f"list:intrathecal-candidates={named.id}",
                f"asked:intrathecal-candidate={named.id}",
                use.id,
            )
            for use, named in others[:_WRONG]
        ],
    )


def _care(desk: Desk, fact: DoseRule) -> Iterator[Draft]:
    key = desk.concept(fact, "concern")
    if key is None:
        return
    asked = f"reason:{key.id}"
    others = []
    for other in (*desk.of(Contraindication), *desk.of(Precaution)):
        concern = desk.concept(other, "concern")
        condition = desk.concept(other, "condition")
        blocked = concern and desk.lexicon.is_blocked(asked, concern.id)
        if concern and condition and not blocked:
            others.append((other, concern, condition))
    if len(others) < _WRONG:
        return
    yield single(
        desk,
        Plan(
            model="titration-reason",
            section=Section.DOSING,
            asked=(fact,),
            bloom=Bloom.UNDERSTAND,
            stem=f"Why is intrathecal {desk.drug} titrated with care in a patient?",
            explanation=f"With too large a step {key.phrase('that')}.",
            take_away=f"Intrathecal titration with care: {key.phrase('that')}.",
        ),
        right(
            fact,
            desk.short(fact),
            key.phrase("option"),
            "This is the reason that the monograph gives.",
        ),
        [
            wrong(
                other,
                desk.short(other),
                concern.phrase("option"),
                f"This is the concern in {condition.name}, whatever the route.",
                Proof.FUNCTIONAL,
                "relation:reason-for-care",
                other.id,
            )
            for other, concern, condition in others[:_WRONG]
        ],
    )
