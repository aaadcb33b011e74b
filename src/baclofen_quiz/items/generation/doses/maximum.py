"""Dosing models of an adult's maximum: the limit, and regimens held against it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction

from baclofen_quiz.content.facts import Dose, Phase, Route
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import (
    BY,
    MINUS,
    TIMES,
    Row,
    amount,
    regimen,
    say,
    sound_rows,
)
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.common import (
    ADULT,
    MASS_UNITS,
    numerics,
    pick,
    ranked,
    slip,
    who,
)
from baclofen_quiz.items.generation.doses.course import (
    MG,
    Course,
    Taken,
    adult_course,
    adult_maximum,
    taken_option,
)
from baclofen_quiz.items.generation.doses.other_totals import (
    other_totals,
    unmistakable,
)
from baclofen_quiz.items.generation.drafts import Draft, Plan, multiple, right
from baclofen_quiz.items.item import Bloom


def maximum_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    course, maximum = adult_course(desk), adult_maximum(desk)
    if course and maximum:
        yield from _maximum(desk, course, maximum)
        yield from _room(desk, course, maximum)
        yield from _above(desk, course, maximum)
        yield from _within(desk, course, maximum)


def _maximum(desk: Desk, course: Course, maximum: Dose) -> Iterator[Draft]:
    top = Fraction(maximum.amount.low)
    rare = pick(
        desk,
        Dose,
        lambda d: (
            d.phase is Phase.MAXIMUM
            and d.route is Route.ORAL
            and who(d) == ADULT
            and d.condition.startswith("rare")
            and d.per_day
        ),
    )
    total = course.last * course.times
    last = slip(
        "last_step_instead",
        total,
        f"{amount(total, 'mg/day')} is the total of the last step.",
    )
    limits = [(maximum, top, "maximum", "usual")]
    if rare:
        limits.append((rare, Fraction(rare.amount.low), "rare-maximum", "rare"))
    for fact, value, model, name in limits:
        others = [
            slip(
                f"{other_name}_maximum",
                other_value,
                f"{amount(other_value, 'mg/day')} is the {other_name} maximum.",
            )
            for _, other_value, _, other_name in limits
            if other_name != name
        ]
        asked = (
            f"What is the usual maximum daily dose of oral {desk.drug} for an adult in"
            " the monograph, in mg?"
            if name == "usual"
            else f"What is the highest daily dose of oral {desk.drug} that the"
            f" monograph allows an adult in rare cases{_care(fact)}, in mg?"
        )
        plan = Plan(
            model=model,
            section=Section.DOSING,
            asked=(fact,),
            bloom=Bloom.REMEMBER,
            stem=asked,
            explanation=f"The {name} maximum in the monograph is"
            f" {amount(value, 'mg/day')}.",
            take_away=f"Adult oral {name} maximum: {amount(value, 'mg/day')}.",
        )
        worked = (f"{name.capitalize()} maximum: {amount(value, 'mg/day')}",)
        slips = unmistakable(value, (last, *others), other_totals(desk, course)[:-1])
        rows = sound_rows([Row((), value, slips, worked)])
        yield from numerics(desk, plan, rows, MASS_UNITS, _asking(asked))


def _care(fact: Dose) -> str:
    """Under whose care a dose is given, if the text says so."""
    return " under specialist care" if "specialist" in fact.condition else ""


def _asking(question: str) -> Callable[[Row], str]:
    return lambda _: question


def _room(desk: Desk, course: Course, maximum: Dose) -> Iterator[Draft]:
    top = Fraction(maximum.amount.low)
    rows = sound_rows(
        Row(
            (("d", say(dose)),),
            top - dose * course.times,
            (
                slip(
                    "one_dose_only",
                    top - dose,
                    f"{amount(dose, MG)} is taken {TIMES[course.times]}.",
                ),
                slip(
                    "last_step_instead",
                    course.last * course.times - dose * course.times,
                    f"The usual maximum is {amount(top, 'mg/day')}.",
                ),
            ),
            (
                (
                    f"Now: {amount(dose, MG)} {BY} {course.times}"
                    f" = {amount(dose * course.times, 'mg/day')}"
                ),
                (
                    f"{amount(top, 'mg/day')} {MINUS}"
                    f" {amount(dose * course.times, 'mg/day')}"
                    f" = {amount(top - dose * course.times, 'mg/day')}"
                ),
            ),
        )
        for dose in course.steps
    )
    plan = Plan(
        model="room-to-maximum",
        section=Section.DOSING,
        asked=(maximum,),
        bloom=Bloom.APPLY,
        stem="",
        explanation="The maximum is a daily total, so the doses of a day are added"
        " first.",
        take_away=f"The usual maximum of {amount(top, 'mg')} counts per day.",
    )

    def stem(row: Row) -> str:
        return (
            f"An adult takes oral {desk.drug} {row.clone[0][1]}\u00a0mg"
            f" {TIMES[course.times]}. By how many mg per day does this stay below the"
            " usual maximum in the monograph?"
        )

    yield from numerics(desk, plan, rows, MASS_UNITS, stem)


def _above(desk: Desk, course: Course, maximum: Dose) -> Iterator[Draft]:
    top, last = Fraction(maximum.amount.low), course.last
    unit = course.steps[-1] - course.steps[-2]
    tables = (
        ((last + unit, 4), ((last + unit, 3), (last + 2 * unit, 2), (2 * last, 2))),
        (
            (last + 2 * unit, 3),
            ((last, 4), (last + 2 * unit, 2), (last + 3 * unit, 2)),
        ),
    )
    plan = Plan(
        model="above-maximum",
        section=Section.DOSING,
        asked=(maximum,),
        bloom=Bloom.ANALYSE,
        stem=f"Which adult regimen of oral {desk.drug} exceeds the usual maximum daily"
        " dose in the monograph?",
        explanation=f"The usual maximum is {amount(top, 'mg/day')}; reaching it exactly"
        " does not exceed it.",
        take_away=f"Add up the day: the limit is {amount(top, 'mg/day')}.",
    )
    for (dose, times), others in tables:
        totals = [d * n for d, n in others]
        if dose * times <= top or max(totals) != top or len(set(totals)) < len(totals):
            continue
        clone = (("d", say(dose)), ("n", str(times)))
        key = right(
            maximum,
            desk.short(maximum),
            regimen(dose, MG, times),
            f"It adds up to {amount(dose * times, 'mg/day')}.",
        )
        options = [((dose, times), key)]
        for d, n in others:
            model = "at_maximum" if d * n == top else "below_maximum"
            says = f"It adds up to {amount(d * n, 'mg/day')}."
            taken = Taken(d, n, model, says)
            options.append(((d, n), taken_option(maximum, taken, f"-{say(d * n)}")))
        ordered = [option for _, option in sorted(options, key=lambda pair: pair[0])]
        yield ranked(desk, replace(plan, clone=clone), key, ordered)


def _within(desk: Desk, course: Course, maximum: Dose) -> Iterator[Draft]:
    top, last = Fraction(maximum.amount.low), course.last
    unit = course.steps[-1] - course.steps[-2]
    regimens = [(last - unit, 4), (last, 4), (last + unit, 4), (last + 2 * unit, 3)]
    totals = [dose * times for dose, times in regimens]
    inside = [total <= top for total in totals]
    if inside != [True, True, False, False] or len(set(totals)) < len(totals):
        return
    plan = Plan(
        model="within-maximum",
        section=Section.DOSING,
        asked=(maximum,),
        bloom=Bloom.APPLY,
        stem=f"Which adult regimens of oral {desk.drug} stay within the usual maximum"
        " daily dose in the monograph?",
        explanation=f"The usual maximum is {amount(top, 'mg/day')}; a regimen that"
        " reaches it exactly is within it.",
        take_away=f"Add up the day: the limit is {amount(top, 'mg/day')}.",
    )
    keys = [
        right(
            maximum,
            f"{desk.short(maximum)}-{say(dose * times)}",
            regimen(dose, MG, times),
            f"It adds up to {amount(dose * times, 'mg/day')}"
            + (", the maximum itself." if dose * times == top else "."),
        )
        for dose, times in regimens[:2]
    ]
    others = [
        taken_option(
            maximum,
            Taken(
                dose,
                times,
                "above_maximum",
                f"It adds up to {amount(dose * times, 'mg/day')}.",
            ),
            f"-{say(dose * times)}",
        )
        for dose, times in regimens[2:]
    ]
    yield multiple(desk, plan, keys, others, fixed_order=True)
