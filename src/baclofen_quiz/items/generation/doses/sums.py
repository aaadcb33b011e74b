"""What the models that reckon with a stated dose share: stems, units, limits."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from baclofen_quiz.content.facts import Fact, Phase, Route
from baclofen_quiz.content.quantities import MASS_IN_MCG, Unit
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import Row, Slip
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.book import DoseBook, Group, medicine
from baclofen_quiz.items.generation.doses.common import choices, numerics
from baclofen_quiz.items.generation.doses.people import person
from baclofen_quiz.items.generation.doses.regimens import Period
from baclofen_quiz.items.generation.doses.settings import ages
from baclofen_quiz.items.generation.drafts import Plan
from baclofen_quiz.items.item import Bloom, NumericItem, SingleItem

_UNITS = {
    Unit.MG: ("mg", "mcg", "g"),
    Unit.MCG: ("mcg", "mg", "g"),
    Unit.G: ("g", "mg", "mcg"),
}
MOST = 3  # rows of a table: more of them ask nothing new


@dataclass(frozen=True, slots=True)
class Sum:
    """A question to reckon: model, stem, unit asked for, rule and rows."""

    model: str
    unit: str
    units: tuple[str, ...]
    explanation: str
    take_away: str
    rows: tuple[Row, ...]
    stem: Callable[[Row], str]


def sums(
    desk: Desk, facts: tuple[Fact, ...], asked: Sum, *, choice: bool
) -> Iterator[NumericItem | SingleItem]:
    """Make the typed items of a sum, and the form with options where it is wanted.

    ``facts`` are those that the key rests on.
    """
    plan = Plan(
        model=asked.model,
        section=Section.DOSING,
        asked=facts,
        bloom=Bloom.APPLY,
        stem="",
        explanation=asked.explanation,
        take_away=asked.take_away,
    )
    yield from numerics(desk, plan, asked.rows, asked.units, asked.stem)
    if choice:
        yield from choices(desk, plan, asked.rows, asked.unit, asked.stem)


def units_of(unit: Unit) -> tuple[str, ...]:
    """The units offered beside a typed amount, the stated one first."""
    return _UNITS.get(unit, (unit.value,))


def given(desk: Desk, group: Group, who: str = "") -> str:
    """Begin a stem: who is given what, and under which heading it stands.

    ``who`` says more of the person, such as a weight.
    """
    entry = group.first
    someone = person(entry.setting.population)
    drug = medicine(entry.setting, desk.drug)
    said = entry.setting.text
    return f"{someone}{who} is given {drug} {entry.regimen.text} ({said})."


def within_maxima(book: DoseBook, group: Group, dose: Fraction, times: int) -> bool:
    """Whether a reckoned dose keeps below each maximum that could hold for it."""
    unit = group.regimen.unit
    for other in book.entries:
        top = other.regimen
        if top.per_kg or top.unit not in MASS_IN_MCG or unit not in MASS_IN_MCG:
            continue
        if not _may_limit(group, other.setting.route, other.setting.population):
            continue
        words = other.setting.phase_words
        if other.setting.phase is not Phase.MAXIMUM and "maximum" not in words:
            continue
        factor = MASS_IN_MCG[unit] / MASS_IN_MCG[top.unit]
        taken = dose * Fraction(factor) * (times if top.period is Period.DAY else 1)
        if taken > top.high:
            return False
    return True


def _may_limit(group: Group, route: Route, population: str) -> bool:
    own = group.setting
    if Route.UNSTATED not in {route, own.route} and route is not own.route:
        return False
    theirs, ours = ages(population), ages(own.population)
    return not theirs or not ours or bool(theirs & ours) or "adult" in theirs


def told_apart(key: Fraction, slips: list[Slip]) -> tuple[Slip, ...]:
    """Leave out a later error that leads to a value which an earlier one has."""
    seen: set[Fraction] = {key}
    kept: list[Slip] = []
    for one in slips:
        if one.value not in seen:
            seen.add(one.value)
            kept.append(one)
    return tuple(kept)
