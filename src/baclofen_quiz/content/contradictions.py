"""Dose lines of one monograph that cannot both be true: reported, and no fact made.

Compared are doses of one route, population, phase and condition in two statements, and
a maximum with the dose that treatment starts with.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from baclofen_quiz.content import complaints
from baclofen_quiz.content.facts import Dose, Phase, Route
from baclofen_quiz.content.monograph import Entry
from baclofen_quiz.content.quantities import MASS_IN_MCG
from baclofen_quiz.problems import Problem

_ONE_AMOUNT = {Phase.TEST, Phase.INITIAL, Phase.MAINTENANCE, Phase.MAXIMUM}


@dataclass(frozen=True, slots=True)
class Checked:
    """The entries, those that contradict each other without facts, and why."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Setting:
    route: Route
    population: str
    per_kg: bool


def without_contradictions(entries: tuple[Entry, ...]) -> Checked:
    """Take the facts from statements that contradict each other."""
    doses = [
        fact for entry in entries for fact in entry.facts if isinstance(fact, Dose)
    ]
    pairs = [*_two_amounts(doses), *_maximum_below_start(doses)]
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


def _two_amounts(doses: Iterable[Dose]) -> Iterable[tuple[Dose, Dose]]:
    first: dict[tuple[object, ...], Dose] = {}
    for dose in doses:
        if dose.phase not in _ONE_AMOUNT:
            continue
        key = (_setting(dose), dose.phase, dose.condition.removeprefix("usual"))
        before = first.setdefault(key, dose)
        if before.statement is not dose.statement and _differ(before, dose):
            yield before, dose


def _differ(one: Dose, other: Dose) -> bool:
    """Whether both amounts are known in one way of counting, and are not the same."""
    by_day = _daily(one), _daily(other)
    if None not in by_day:
        return by_day[0] != by_day[1]
    same_count = one.per_day is other.per_day and one.times_daily == other.times_daily
    return same_count and one.amount != other.amount


def _maximum_below_start(doses: Iterable[Dose]) -> Iterable[tuple[Dose, Dose]]:
    starts: dict[_Setting, list[Dose]] = defaultdict(list)
    largest: dict[_Setting, Dose] = {}
    for dose in doses:
        where, daily = _setting(dose), _daily(dose)
        if daily is None:
            continue
        if dose.phase is Phase.INITIAL:
            starts[where].append(dose)
        if dose.phase is Phase.MAXIMUM:
            known = largest.setdefault(where, dose)
            if daily[1] > (_daily(known) or daily)[1]:
                largest[where] = dose
    for where, maximum in largest.items():
        most = _daily(maximum)
        for start in starts[where]:
            least = _daily(start)
            if most and least and least[0] > most[1]:
                yield start, maximum


def _setting(dose: Dose) -> _Setting:
    return _Setting(dose.route, dose.population, dose.per_kg)


def _daily(dose: Dose) -> tuple[Decimal, Decimal] | None:
    """Return the lowest and highest amount a day in mcg; None where not told."""
    mass = MASS_IN_MCG.get(dose.amount.unit)
    times = 1 if dose.per_day else dose.times_daily
    if mass is None or times == 0:
        return None
    return dose.amount.low * mass * times, dose.amount.high * mass * times
