"""Dosing models of the adult oral course: start, steps, totals, maxima, time."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from baclofen_quiz.content.facts import Dose, Phase, Route, Titration
from baclofen_quiz.content.quantities import Span, Unit
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
from baclofen_quiz.items.generation.doses_common import (
    ADULT,
    CHOICES,
    COUNTED,
    choices,
    numerics,
    oral_dose,
    pick,
    ranked,
    slip,
    wanted_rank,
    who,
)
from baclofen_quiz.items.generation.drafts import Draft, Plan, multiple, right, wrong
from baclofen_quiz.items.item import Bloom, Option, Proof

MG = "mg"


@dataclass(frozen=True, slots=True)
class Course:
    """The oral course of an adult: the steps, and how often a dose is taken."""

    fact: Titration
    steps: tuple[Fraction, ...]
    times: int

    @property
    def last(self) -> Fraction:
        """The dose of the last step."""
        return self.steps[-1]

    def at(self, dose: Fraction) -> str:
        """A step in full: 10 mg three times daily."""
        return regimen(dose, MG, self.times)


@dataclass(frozen=True, slots=True)
class Taken:
    """A regimen as an option: so much, so often, and what is wrong with it."""

    dose: Fraction
    times: int
    model: str
    says: str

    @property
    def total(self) -> Fraction:
        """The amount of a day."""
        return self.dose * self.times


def adult_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    course = adult_course(desk)
    if course is None:
        return
    start = oral_dose(desk, ADULT, Phase.INITIAL, per_kg=False)
    top = oral_dose(desk, ADULT, Phase.MAXIMUM, per_kg=False)
    maximum = top if top and top.per_day and top.amount.single else None
    if start and not start.per_day and start.times_daily == course.times:
        yield from _initial(desk, course, start)
        yield from _next_step(desk, course, start, maximum)
        yield from _earliest(desk, course, start)
    yield from _totals(desk, course, maximum)
    if maximum:
        yield from _maximum(desk, course, maximum)
        yield from _room(desk, course, maximum)
        yield from _above(desk, course, maximum)
        yield from _within(desk, course, maximum)


def adult_course(desk: Desk) -> Course | None:
    """The stepwise oral course of an adult, in mg; None when none is stated."""
    fact = pick(
        desk,
        Titration,
        lambda t: t.route is Route.ORAL and who(t) == ADULT and len(t.steps) > 1,
    )
    if fact is None or fact.times_daily not in TIMES:
        return None
    steps = tuple(Fraction(q.value) for q in fact.steps if q.unit is Unit.MG)
    rising = all(a < b for a, b in zip(steps, steps[1:], strict=False))
    whole = len(steps) == len(fact.steps) and rising
    return Course(fact, steps, fact.times_daily) if whole else None


def _interval(desk: Desk) -> tuple[Titration, Span] | None:
    for fact in desk.of(Titration):
        if fact.route is Route.ORAL and who(fact) == ADULT and fact.interval:
            return fact, fact.interval
    return None


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
    key = right(start, desk.short(start), text, "The monograph starts here.")
    once = wrong(
        start,
        "wrong-frequency",
        regimen(dose, MG, 1),
        f"{ERROR_MODELS['wrong_frequency']} The dose is right, but it is taken"
        f" {TIMES[start.times_daily]}.",
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
        options = [(key, answer), *((t, _taken(course.fact, t)) for t in kept)]
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
            f"The step is right, but it is taken {TIMES[course.times]}.",
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
        says = f"The patient has left {course.at(ladder[index - 1])} behind."
        yield Taken(ladder[index - 1], course.times, "step_back", says)
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


def _taken(fact: Dose | Titration, taken: Taken, suffix: str = "") -> Option:
    proof = Proof.SEQUENCE if isinstance(fact, Titration) else Proof.ERROR_MODEL
    return wrong(
        fact,
        taken.model.replace("_", "-") + suffix,
        regimen(taken.dose, MG, taken.times),
        f"{ERROR_MODELS[taken.model]} {taken.says}",
        proof,
        f"error:{taken.model}",
        fact.id,
    )


def _earliest(desk: Desk, course: Course, start: Dose) -> Iterator[Draft]:
    found = _interval(desk)
    if found is None or not start.amount.single:
        return
    spacing, interval = found
    if interval.unit is not Unit.DAYS:
        return
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
                f"Steps: {', '.join(map(course.at, course.steps))} = {steps}",
                f"{steps} × {amount(days, 'days')} = {amount(steps * days, 'days')}",
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

    yield from numerics(desk, plan, rows, "days", ("days", "weeks"), stem)
    yield from choices(desk, plan, rows, "days", stem)


def _totals(desk: Desk, course: Course, maximum: Dose | None) -> Iterator[Draft]:
    yield from _last_total(desk, course, maximum)
    plan = Plan(
        model="daily-total",
        section=Section.DOSING,
        asked=(course.fact,),
        bloom=Bloom.APPLY,
        stem="",
        explanation="The daily total is the dose times the number of doses a day.",
        take_away=f"Daily total = dose × {course.times}.",
    )
    rows = sound_rows(
        Row(
            (("d", say(dose)),),
            dose * course.times,
            (
                slip("one_dose_only", dose, f"{amount(dose, MG)} is one of the doses."),
                slip(
                    "wrong_frequency",
                    dose * (course.times - 1),
                    f"The dose is taken {TIMES[course.times]}.",
                ),
            ),
            (
                f"{amount(dose, MG)} × {course.times}"
                f" = {amount(dose * course.times, 'mg/day')}",
            ),
        )
        for dose in course.steps
        if course.times > 1
    )

    def stem(row: Row) -> str:
        return (
            f"An adult takes oral {desk.drug} {row.clone[0][1]}\u00a0mg"
            f" {TIMES[course.times]}. What is the daily total in mg?"
        )

    yield from numerics(desk, plan, rows, MG, (MG, "mcg", "g"), stem)


def _last_total(desk: Desk, course: Course, maximum: Dose | None) -> Iterator[Draft]:
    total = course.last * course.times
    slips = [
        slip(
            "one_dose_only",
            course.last,
            f"{amount(course.last, MG)} is one of {COUNTED[course.times]} doses.",
        ),
        slip(
            "wrong_frequency",
            course.last * (course.times - 1),
            f"The last step is taken {TIMES[course.times]}.",
        ),
    ]
    if maximum:
        top = Fraction(maximum.amount.low)
        says = f"{amount(top, 'mg/day')} is the usual maximum, above the last step."
        slips.append(slip("maximum_instead", top, says))
    worked = (
        f"Last step: {course.at(course.last)}",
        f"{amount(course.last, MG)} × {course.times} = {amount(total, 'mg/day')}",
    )
    plan = Plan(
        model="last-step-total",
        section=Section.DOSING,
        asked=(course.fact,),
        bloom=Bloom.APPLY,
        stem="",
        explanation=f"The last step is {course.at(course.last)}, which makes"
        f" {amount(total, 'mg/day')}; it is not the maximum.",
        take_away=f"Last adult titration step: {amount(total, 'mg/day')}.",
    )
    rows = sound_rows([Row((), total, tuple(slips), worked)])
    yield from numerics(
        desk,
        plan,
        rows,
        MG,
        (MG, "mcg", "g"),
        lambda _: (
            f"An adult takes oral {desk.drug} at the last step of the"
            " monograph's titration. What is the daily total in mg?"
        ),
    )


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
            else f"Which daily total of oral {desk.drug} does the monograph allow an"
            " adult rarely, and only under specialist care, in mg?"
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
        rows = sound_rows([Row((), value, (last, *others), worked)])
        units = (MG, "mcg", "g")
        yield from numerics(desk, plan, rows, MG, units, lambda _, s=asked: s)


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
                f"Now: {amount(dose, MG)} × {course.times}"
                f" = {amount(dose * course.times, 'mg/day')}",
                f"{amount(top, 'mg/day')} - {amount(dose * course.times, 'mg/day')}"
                f" = {amount(top - dose * course.times, 'mg/day')}",
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

    yield from numerics(desk, plan, rows, MG, (MG, "mcg", "g"), stem)


def _above(desk: Desk, course: Course, maximum: Dose) -> Iterator[Draft]:
    top, last = Fraction(maximum.amount.low), course.last
    unit = course.steps[-1] - course.steps[-2]
    tables = (
        ((last + unit, 4), ((last, 4), (last + unit, 3), (last + 2 * unit, 2))),
        (
            (last + 2 * unit, 3),
            ((last + 2 * unit, 2), (last + 3 * unit, 2), (last + 4 * unit, 2)),
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
            options.append(((d, n), _taken(maximum, taken, f"-{say(d * n)}")))
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
            f"It adds up to {amount(dose * times, 'mg/day')}, which is within"
            f" {amount(top, 'mg/day')}.",
        )
        for dose, times in regimens[:2]
    ]
    others = [
        _taken(
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
