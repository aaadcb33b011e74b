"""Dosing models of the intrathecal route."""

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
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import (
    ERROR_MODELS,
    amount,
    say,
)
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.common import (
    intrathecal_dose,
    pick,
    ranked,
)
from baclofen_quiz.items.generation.drafts import Draft, Plan, right, single, wrong
from baclofen_quiz.items.item import Bloom, Proof

_WRONG, _FEWEST = 3, 2  # distractors


def intrathecal_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    test = intrathecal_dose(desk, Phase.TEST)
    if test and not test.amount.single:
        yield from _test(desk, test)
    for fact in desk.of(DoseRule):
        if fact.route is Route.INTRATHECAL:
            yield from _delivery(desk, fact)
            yield from _candidates(desk, fact)
            yield from _care(desk, fact)


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


def _delivery(desk: Desk, fact: DoseRule) -> Iterator[Draft]:
    denied = pick(
        desk, Routes, lambda r: r.excluded and "intrathecal" in r.subject.lower()
    )
    if denied is None or desk.concept(fact, "delivery") is None:
        return
    ruled_out = [
        concept
        for concept in desk.lexicon.of_sort("route")
        if concept.id in denied.routes and {"given", "arrives"} <= set(concept.phrases)
    ][:_WRONG]
    if len(ruled_out) < _WRONG:
        return
    yield single(
        desk,
        Plan(
            model="delivery",
            section=Section.DOSING,
            asked=(fact,),
            bloom=Bloom.REMEMBER,
            stem=f"How is {desk.drug} delivered straight into a patient's cerebrospinal"
            " fluid in long-term treatment?",
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
                f"{desk.short(denied)}-{route.id}",
                route.phrase("given"),
                f"The product is not for {route.name} use; it would"
                f" {route.phrase('arrives')}.",
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
            stem="For a patient with which problem does the monograph name the"
            f" intrathecal route of {desk.drug}?",
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
                f"The monograph lists {named.name} as an off-label use and names no"
                " intrathecal route for it.",
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
    cautions: tuple[Contraindication | Precaution, ...] = (
        *desk.of(Contraindication),
        *desk.of(Precaution),
    )
    for other in cautions:
        concern = desk.concept(other, "concern")
        condition = desk.concept(other, "condition")
        blocked = concern and desk.lexicon.is_blocked(asked, concern.id)
        if concern and condition and not blocked:
            others.append((other, concern, condition))
    if len(others) < _FEWEST:
        return
    yield single(
        desk,
        Plan(
            model="titration-reason",
            section=Section.DOSING,
            asked=(fact,),
            bloom=Bloom.UNDERSTAND,
            stem=f"Why is intrathecal {desk.drug} titrated with care?",
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
                f"This is the concern in {condition.name}.",
                Proof.FUNCTIONAL,
                "relation:reason-for-care",
                other.id,
            )
            for other, concern, condition in others[:_WRONG]
        ],
    )
