"""Which dose of the monograph a text speaks of."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Protocol, TypeVar

from baclofen_quiz.content.facts import Dose, Infusion, Phase, Route, Titration
from baclofen_quiz.content.quantities import Unit
from baclofen_quiz.items.solver.amounts import Amount, in_mcg, often
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.reader import give_up
from baclofen_quiz.items.solver.words import stems

_CHILD = stems(
    "child children infant neonate newborn adolescent paediatric pediatric boy girl"
)
_PHASES = (
    (Phase.TEST, "test"),
    (Phase.MAXIMUM, "maximum highest largest ceiling"),
    (Phase.MAINTENANCE, "maintenance maintained"),
    (Phase.INITIAL, "initial start starting starts begin begins first"),
)


class _Dosed(Protocol):
    @property
    def route(self) -> Route: ...
    @property
    def population(self) -> str: ...
    @property
    def condition(self) -> str: ...


D = TypeVar("D", bound=_Dosed)


def phase_of(text: str) -> Phase:
    """The phase of treatment that a text names.

    Raises:
        Unreadable: it names none.
    """
    said = stems(text)
    for phase, words in _PHASES:
        if said & stems(words):
            return phase
    return give_up(f"{text!r} names no phase of treatment")


def the_dose(question: Question, text: str, phase: Phase) -> Amount:
    """The amount of the one dose of a phase that a text speaks of.

    Raises:
        Unreadable: no dose fits, or several that differ.
    """
    found = [f for f in question.of(Dose) if f.phase is phase]
    amounts = {stated(fact) for fact in nearest(found, text)}
    if len(amounts) != 1:
        return give_up(f"{len(amounts)} doses fit {text!r}")
    return amounts.pop()


def ladder(question: Question, text: str) -> list[Fraction]:
    """The single doses of a titration, the start first.

    Raises:
        Unreadable: no titration fits, or several.
    """
    steps = {f.steps for f in nearest(question.of(Titration), text) if f.steps}
    if len(steps) != 1:
        return give_up(f"{len(steps)} titrations fit {text!r}")
    rising = [in_mcg(Fraction(step.value), step.unit.value) for step in steps.pop()]
    start = the_dose(question, text, Phase.INITIAL).single
    return rising if rising[0] == start else [start, *rising]


def nearest(doses: Sequence[D], text: str) -> list[D]:
    """The doses for the route, the population and the condition that a text names."""
    said = stems(text)
    routes = {dose.route for dose in doses if stems(dose.route.value) & said}
    fit = [
        dose
        for dose in doses
        if (not routes or dose.route in routes)
        and _for_child(stems(dose.population)) == _for_child(said)
    ] or [dose for dose in doses if not routes or dose.route in routes]
    shares = [_closeness(dose, said) for dose in fit]
    return [
        dose for dose, share in zip(fit, shares, strict=True) if share == max(shares)
    ]


def _for_child(said: frozenset[str]) -> bool:
    return bool(_CHILD & said)


def _closeness(dose: _Dosed, said: frozenset[str]) -> tuple[int, int]:
    words = stems(f"{dose.population} {dose.condition}")
    return (len(words & said), -len(words - said))


def stated(fact: Dose | Infusion) -> Amount:
    """The amount that a fact states."""
    unit = fact.amount.unit.value
    low, high = Fraction(fact.amount.low), Fraction(fact.amount.high)
    times, apart = 0, ""
    if isinstance(fact, Dose):
        times, apart = often(fact.times_daily, _apart(fact))
    return Amount(
        low=in_mcg(low, unit),
        high=in_mcg(high, unit),
        unit=unit,
        mass=unit in {"mcg", "mg", "g"},
        per_kg=fact.per_kg,
        period=_period(fact),
        times=times,
        apart=apart,
    )


def _period(fact: Dose | Infusion) -> str:
    if isinstance(fact, Infusion):
        return {Unit.MINUTES: "min", Unit.HOURS: "hour"}.get(fact.per, fact.per.value)
    return "day" if fact.per_day else ""


def _apart(fact: Dose) -> str:
    if fact.interval is None:
        return ""
    low, high = fact.interval.low, fact.interval.high
    span = f"{low}" if low == high else f"{low} to {high}"
    return f"every {span} {fact.interval.unit.value}"
