"""Titrations of any drug: the next step, and how far apart the steps are."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from baclofen_quiz.content.facts import Titration
from baclofen_quiz.content.quantities import Span
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import ERROR_MODELS, say
from baclofen_quiz.items.generation.desk import Desk, capital
from baclofen_quiz.items.generation.doses.book import medicine
from baclofen_quiz.items.generation.doses.choices import (
    Beside,
    apart_from,
    misread_options,
    one_of,
)
from baclofen_quiz.items.generation.doses.common import ranked
from baclofen_quiz.items.generation.doses.people import person
from baclofen_quiz.items.generation.doses.regimens import Period, Regimen
from baclofen_quiz.items.generation.doses.settings import Setting, setting_of
from baclofen_quiz.items.generation.doses.slips import misread
from baclofen_quiz.items.generation.drafts import Draft, Plan, Refusal, right, wrong
from baclofen_quiz.items.item import Bloom, Option, Proof
from baclofen_quiz.text import NBSP

_FEWEST = 2  # steps; more of them leave something to choose from
_WEEK = 7  # days
_LENGTHS = ("hours", "days", "weeks", "months")


def step_items(desk: Desk, fact: Titration) -> Iterator[Draft]:
    """Ask for the next step of a titration, or for the time between steps."""
    setting = setting_of(fact, desk.drug)
    made = [*_next_steps(desk, fact, setting), *_distance(desk, fact, setting)]
    yield from made
    if not made:
        yield Refusal(fact.id, "Its steps do not rise, or are too few to ask for one.")


def _next_steps(desk: Desk, fact: Titration, setting: Setting) -> Iterator[Draft]:
    steps = [
        Regimen(
            Fraction(step.value),
            Fraction(step.value),
            step.unit,
            per_kg=False,
            period=Period.DOSE,
            times=fact.times_daily,
        )
        for step in fact.steps
    ]
    if len(steps) <= _FEWEST or any(a.low >= b.low for a, b in pairwise(steps)):
        return
    course = ", then ".join(step.text for step in steps)
    plan = Plan(
        model="next-of-steps",
        section=Section.DOSING,
        asked=(fact,),
        bloom=Bloom.APPLY,
        stem="",
        explanation=f"The steps are: {course}.",
        take_away=f"{capital(medicine(setting, desk.drug))}: {course}.",
    )
    for place, (now, after) in enumerate(pairwise(steps)):
        row = replace(
            plan,
            clone=(("from", say(now.low).replace(",", "")),),
            stem=_stem(desk, setting, now),
        )
        others = [
            *_other_steps(fact, steps, place),
            *misread_options(fact, misread(after, maximum=False)),
        ]
        kept = apart_from(after, others)
        says = f"It is the step after {now.text}."
        key = Beside(after, right(fact, desk.short(fact), after.text, says))
        yield one_of(desk, row, key, kept)


def _stem(desk: Desk, setting: Setting, now: Regimen) -> str:
    said = f" ({setting.text})" if setting.words else ""
    return (
        f"{person(setting.population)} is given {medicine(setting, desk.drug)}"
        f" {now.text}{said}. Which dose is the next step of the titration?"
    )


def _other_steps(fact: Titration, steps: list[Regimen], place: int) -> Iterator[Beside]:
    """The steps that are not next, those nearest first."""
    key = place + 1
    for other in (key + 1, place - 1, len(steps) - 1, place):
        if not 0 <= other < len(steps) or other == key:
            continue
        model = "step_back" if other < place else "same_step"
        model = "skip_step" if other > key else model
        option = wrong(
            fact,
            f"step-{other + 1}",
            steps[other].text,
            f"{ERROR_MODELS[model]} {steps[key].text} is next.",
            Proof.SEQUENCE,
            f"error:{model}",
            fact.id,
        )
        yield Beside(steps[other], option)


def _distance(desk: Desk, fact: Titration, setting: Setting) -> Iterator[Draft]:
    interval = fact.interval
    if interval is None:
        return
    number, unit = _length(interval)
    said = f" ({setting.text})" if setting.words else ""
    drug = medicine(setting, desk.drug)
    text = f"{number}{NBSP}{unit}"
    plan = Plan(
        model="distance-of-steps",
        section=Section.DOSING,
        asked=(fact,),
        bloom=Bloom.REMEMBER,
        stem=f"How far apart are the steps when the dose of {drug} is raised{said}?",
        explanation=f"The dose is raised every {text}.",
        take_away=f"{capital(drug)}: a step every {text}.",
    )
    key = right(fact, desk.short(fact), _shown(number, unit), "So it is stated.")
    options = [
        key if length == unit else _wrong_length(fact, number, length, unit)
        for length in _LENGTHS
    ]
    yield ranked(desk, plan, key, options)


def _length(interval: Span) -> tuple[str, str]:
    """How long an interval is, in weeks where these are whole."""
    ends = (interval.low, interval.high)
    weeks = all(end % _WEEK == 0 for end in ends)
    numbers = [say(end / _WEEK if weeks else end) for end in ends]
    text = numbers[0] if interval.single else " to ".join(numbers)
    return text, "weeks" if weeks else "days"


def _shown(number: str, unit: str) -> str:
    return f"{number}{NBSP}{unit.removesuffix('s') if number == '1' else unit}"


def _wrong_length(fact: Titration, number: str, unit: str, stated: str) -> Option:
    return wrong(
        fact,
        f"wrong-period-{unit}",
        _shown(number, unit),
        f"{ERROR_MODELS['wrong_period']} It is stated in {stated}, not in {unit}.",
        Proof.ERROR_MODEL,
        "error:wrong_period",
        fact.id,
    )
