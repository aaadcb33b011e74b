"""Dose lines of one monograph that cannot both be true: reported, and no fact made.

Compared are doses, or rates, of one route, population, phase and condition in two
statements, and a maximum with the doses, and steps of a titration, that it holds for.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from baclofen_quiz.content import complaints
from baclofen_quiz.content.facts import (
    Dose,
    Fact,
    Infusion,
    Phase,
    Route,
    Titration,
)
from baclofen_quiz.content.monograph import Entry
from baclofen_quiz.content.quantities import MASS_IN_MCG, Quantity, Span, Unit
from baclofen_quiz.problems import Problem

_MANNER = re.compile(
    r"usual|rarely|under|starting dose|single dose|in (?:\d|divided)|as tolerated"
)
_GIVEN = {Phase.INITIAL, Phase.MAINTENANCE, Phase.STEP, Phase.USUAL}
_ONE_AMOUNT = {Phase.TEST, Phase.INITIAL, Phase.MAINTENANCE, Phase.MAXIMUM}


@dataclass(frozen=True, slots=True)
class Checked:
    """The entries, those that contradict each other without facts, and why."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


Given = Dose | Infusion
"""A fact that says how much."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """Within which amounts can be compared; ``per`` is that of a rate."""

    route: Route
    population: str
    per_kg: bool
    measure: Unit
    per: Unit


def without_contradictions(entries: tuple[Entry, ...]) -> Checked:
    """Take the facts from statements that contradict each other."""
    doses = [dose for entry in entries for fact in entry.facts for dose in _given(fact)]
    pairs = [*_two_amounts(doses), *_maximum_below(doses)]
    problems = [
        complaints.contradicting_doses(
            later.statement.location, first.statement.location
        )
        for first, later in pairs
    ]
    bad = {id(dose.statement) for pair in pairs for dose in pair}
    checked = tuple(
        Entry(entry.statement, ()) if id(entry.statement) in bad else entry
        for entry in entries
    )
    return Checked(checked, tuple(dict.fromkeys(problems)))


def _given(fact: Fact) -> tuple[Given, ...]:
    """The doses that a fact states; each step of a titration is one."""
    match fact:
        case Dose() | Infusion():
            return (fact,)
        case Titration():
            return tuple(_step(fact, amount) for amount in fact.steps)
        case _:
            return ()


def _step(fact: Titration, amount: Quantity) -> Dose:
    return Dose(
        id=fact.id,
        statement=fact.statement,
        route=fact.route,
        population=fact.population,
        phase=Phase.STEP,
        amount=Span(amount.value, amount.value, amount.unit),
        per_kg=False,
        per_day=False,
        times_daily=fact.times_daily,
        condition=fact.condition,
    )


def _two_amounts(doses: Iterable[Given]) -> Iterable[tuple[Given, Given]]:
    first: dict[tuple[object, ...], Given] = {}
    for dose in doses:
        if dose.phase not in _ONE_AMOUNT:
            continue
        setting = dose.route, dose.population, dose.per_kg, type(dose)
        key = (setting, dose.phase, dose.condition.removeprefix("usual"))
        before = first.setdefault(key, dose)
        if before.statement is not dose.statement and _differ(before, dose):
            yield before, dose


def _differ(one: Given, other: Given) -> bool:
    """Whether both amounts are known in one way of counting, and are not the same."""
    by_day = _in_all(one), _in_all(other)
    if None not in by_day and _setting(one) == _setting(other):
        return by_day[0] != by_day[1]
    return _counted(one) == _counted(other) and one.amount != other.amount


def _counted(dose: Given) -> tuple[object, ...]:
    if isinstance(dose, Infusion):
        return (dose.per,)
    return dose.per_day, dose.times_daily


def _maximum_below(doses: Iterable[Given]) -> Iterable[tuple[Given, Given]]:
    """Compare the largest maximum with the doses that it holds for.

    Doses are looked up by what they are for: comparing each with each maximum would
    take minutes on a long list of uses.
    """
    given: dict[tuple[_Setting, str], list[Given]] = defaultdict(list)
    largest: dict[tuple[_Setting, frozenset[str]], Given] = {}
    for dose in doses:
        where, total = _setting(dose), _in_all(dose)
        if total is None:
            continue
        if dose.phase in _GIVEN:
            for part in ("", *_conditions(dose)):
                given[where, part].append(dose)
        if dose.phase is Phase.MAXIMUM:
            known = largest.setdefault((where, _conditions(dose)), dose)
            if total[1] > (_in_all(known) or total)[1]:
                largest[where, _conditions(dose)] = dose
    for (where, conditions), maximum in largest.items():
        alike = (given[where, part] for part in ("", *conditions))
        for dose in min(alike, key=len):
            if _holds_for(maximum, dose) and _above(dose, maximum):
                yield dose, maximum


def _holds_for(maximum: Given, dose: Given) -> bool:
    starting = "starting dose" in maximum.condition
    fits = dose.phase is Phase.INITIAL or not starting
    return fits and _conditions(maximum) <= _conditions(dose)


def _above(dose: Given, maximum: Given) -> bool:
    least, most = _in_all(dose), _in_all(maximum)
    return bool(least and most and least[0] > most[1])


def _conditions(dose: Given) -> frozenset[str]:
    """For what a dose is given; how strictly its amount is meant is left out."""
    said = re.split(r"[,;]\s+", dose.condition.lower())
    return frozenset(part for part in said if part and not _MANNER.match(part))


def _setting(dose: Given) -> _Setting:
    unit = dose.amount.unit
    measure = Unit.MCG if unit in MASS_IN_MCG else unit
    per = dose.per if isinstance(dose, Infusion) else Unit.DAYS
    return _Setting(dose.route, dose.population, dose.per_kg, measure, per)


def _in_all(dose: Given) -> tuple[Decimal, Decimal] | None:
    """Return the lowest and highest amount in its time; None where not told."""
    factor = MASS_IN_MCG.get(dose.amount.unit, Decimal(1))
    times = 1 if isinstance(dose, Infusion) or dose.per_day else dose.times_daily
    if times == 0:
        return None
    return dose.amount.low * factor * times, dose.amount.high * factor * times
