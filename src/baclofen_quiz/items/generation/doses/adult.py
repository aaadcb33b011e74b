"""Dosing models of the adult oral course: start, steps, totals, maxima, time."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from baclofen_quiz.content.facts import Dose, Phase, Route, Titration
from baclofen_quiz.content.quantities import Span
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import (
    BY,
    COUNTED,
    ERROR_MODELS,
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
    CHOICES,
    choices,
    numerics,
    only,
    oral_dose,
    ranked,
    slip,
    unconditional,
    wanted_rank,
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
from baclofen_quiz.items.generation.drafts import Draft, Plan, right, wrong
from baclofen_quiz.items.item import Bloom, Proof


def adult_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    course = adult_course(desk)
    if course is None:
        return
    start = oral_dose(desk, ADULT, Phase.INITIAL, per_kg=False)
    maximum = adult_maximum(desk)
    if start and not start.per_day and start.times_daily == course.times:
        yield from _initial(desk, course, start)
        yield from _next_step(desk, course, start, maximum)
        yield from _earliest(desk, course, start)


def _interval(desk: Desk) -> tuple[Titration, Span] | None:
    fact = only(
        desk,
        Titration,
        lambda t: (
            t.route is Route.ORAL
            and who(t) == ADULT
            and t.interval is not None
            and unconditional(desk, t)
        ),
    )
    return (fact, fact.interval) if fact and fact.interval else None


def _initial(desk: Desk, course: Course, start: Dose) -> Iterator[Draft]:
    dose = Fraction(start.amount.low)
    text = regimen(dose, MG, start.times_daily)
    first = course.steps[0]
    if not start.amount.single or dose >= first or start.times_daily == 1:
        return
    plan = Plan(
        model="initial-regimen",
        section=Section.DOSING,
        asked=(start,),
        bloom=Bloom.REMEMBER,
        stem=f"Which regimen of oral {desk.drug} is the initial dose for an adult?",
        explanation=f"An adult starts oral {desk.drug} with {text}.",
        take_away=f"Adult oral start: {text}.",
    )
    key = right(
        start,
        desk.short(start),
        text,
        "The monograph starts an adult here, before any step.",
    )
    once = wrong(
        start,
        "wrong-frequency",
        regimen(dose, MG, 1),
        f"{ERROR_MODELS['wrong_frequency']} It is taken {TIMES[start.times_daily]}.",
        Proof.ERROR_MODEL,
        "error:wrong_frequency",
        start.id,
    )
    later = [
        wrong(
            course.fact,
            name,
            course.at(step),
            f"This is the {place} step of the titration, reached later.",
            Proof.SEQUENCE,
            course.fact.id,
        )
        for name, place, step in (
            ("first-step", "first", first),
            ("last-step", "last", course.last),
        )
    ]
    yield ranked(desk, plan, key, [once, key, *later])


def _next_step(
    desk: Desk, course: Course, start: Dose, maximum: Dose | None
) -> Iterator[Draft]:
    found = _interval(desk)
    if found is None or not start.amount.single:
        return
    spacing, interval = found
    ladder = (Fraction(start.amount.low), *course.steps)
    waited = int(interval.high)
    if not 1 < waited < len(COUNTED):
        return
    plan = Plan(
        model="next-step",
        section=Section.DOSING,
        asked=(course.fact, spacing),
        bloom=Bloom.APPLY,
        stem="",
        explanation="One step at a time: the dose rises, the number of doses stays.",
        take_away="Adult oral titration: "
        + ", ".join(map(course.at, course.steps))
        + ".",
    )
    for index, now in enumerate(ladder[:-1]):
        key = Taken(ladder[index + 1], course.times, "", "")
        row = replace(
            plan,
            clone=(("from", say(now)),),
            stem=f"An adult has taken oral {desk.drug} {course.at(now)} for"
            f" {COUNTED[waited]} days with partial relief and good tolerance. Which"
            " regimen is the next titration step?",
        )
        slips = _step_slips(course, ladder, index, maximum)
        kept = _spread_regimens(row, key, slips)
        if len(kept) < CHOICES:
            continue
        answer = right(
            course.fact,
            desk.short(course.fact),
            course.at(key.dose),
            f"It is the step after {course.at(now)}.",
        )
        options = [(key, answer), *((t, taken_option(course.fact, t)) for t in kept)]
        ordered = sorted(options, key=lambda pair: (pair[0].dose, pair[0].times))
        yield ranked(desk, row, answer, [option for _, option in ordered])


def _step_slips(
    course: Course, ladder: tuple[Fraction, ...], index: int, maximum: Dose | None
) -> Iterator[Taken]:
    key = ladder[index + 1]
    if course.times > 1:
        yield Taken(
            key,
            course.times - 1,
            "wrong_frequency",
            f"It is taken {TIMES[course.times]}.",
        )
    if index + 2 < len(ladder):
        left_out = course.at(key)
        says = f"{left_out} comes first."
        yield Taken(ladder[index + 2], course.times, "skip_step", says)
    top = Fraction(maximum.amount.low) if maximum else Fraction(0)
    if course.times + 1 in TIMES and course.last * (course.times + 1) == top:
        says = f"It adds up to the usual maximum of {amount(top, 'mg/day')}."
        yield Taken(course.last, course.times + 1, "maximum_instead", says)
    if index > 0:
        error = "step_back" if index > 1 else "back_to_start"
        says = "The patient has left it behind."
        yield Taken(ladder[index - 1], course.times, error, says)
    if index + 3 < len(ladder):
        says = f"It is reached by way of {course.at(key)}."
        yield Taken(course.last, course.times, "last_step", says)


def _spread_regimens(plan: Plan, key: Taken, slips: Iterator[Taken]) -> list[Taken]:
    place = (key.dose, key.times)
    usable = _apart(key, slips)
    below = [t for t in usable if (t.dose, t.times) < place]
    above = [t for t in usable if (t.dose, t.times) > place]
    wanted = wanted_rank(plan, CHOICES + 1)
    lower = min(max(wanted, CHOICES - len(above)), len(below))
    return [*below[:lower], *above[: CHOICES - lower]]


def _apart(key: Taken, slips: Iterator[Taken]) -> list[Taken]:
    """Regimens with a daily total of their own: equal totals would be equal doses."""
    totals, kept = {key.total}, []
    for taken in slips:
        if taken.total not in totals:
            totals.add(taken.total)
            kept.append(taken)
    return kept


def _earliest(desk: Desk, course: Course, start: Dose) -> Iterator[Draft]:
    found = _interval(desk)
    if found is None or not start.amount.single:
        return
    spacing, interval = found
    steps = len(course.steps)
    begin, end = regimen(start.amount.low, MG, course.times), course.at(course.last)
    rows = sound_rows(
        Row(
            (("interval", say(days)),),
            steps * days,
            (
                slip(
                    "counts_doses",
                    (steps + 1) * days,
                    f"There are {COUNTED[steps + 1]} doses but only {COUNTED[steps]}"
                    " steps between them.",
                ),
                slip(
                    "off_by_one",
                    (steps - 1) * days,
                    f"From {begin} to {end} there are {COUNTED[steps]} steps.",
                ),
                slip("one_interval", days, "Each step takes one interval."),
            ),
            (
                f"Number of steps ({', '.join(map(course.at, course.steps))}): {steps}",
                f"{steps} {BY} {amount(days, 'days')} = {amount(steps * days, 'days')}",
            ),
        )
        for days in sorted({Fraction(interval.low), Fraction(interval.high)})
        if steps + 1 < len(COUNTED)
    )
    plan = Plan(
        model="earliest",
        section=Section.DOSING,
        asked=(course.fact, spacing),
        bloom=Bloom.APPLY,
        stem="",
        explanation=f"From {begin} to {end} the dose rises {COUNTED[steps]} times, once"
        " in each interval.",
        take_away="Count the steps between the doses, not the doses.",
    )

    def stem(row: Row) -> str:
        return (
            f"An adult starts oral {desk.drug} with {begin}, and the dose rises by one"
            f" titration step every {row.clone[0][1]} days. How many days after the"
            f" start is {end} reached at the earliest?"
        )

    yield from numerics(desk, plan, rows, ("days", "weeks"), stem)
    yield from choices(desk, plan, rows, "days", stem)
