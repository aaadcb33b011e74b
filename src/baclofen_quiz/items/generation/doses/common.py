"""What the dosing models share: who takes the drug, typed numbers and their choices."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from hashlib import sha256
from typing import TypeVar

from baclofen_quiz.content.facts import (
    Dose,
    DoseRule,
    Fact,
    FactBase,
    Infusion,
    Phase,
    Route,
    Titration,
)
from baclofen_quiz.content.quantities import Unit
from baclofen_quiz.items.doses import Row, Slip, amount
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.fair import fair
from baclofen_quiz.items.generation.doses.people import admits_age
from baclofen_quiz.items.generation.doses.settings import setting_of
from baclofen_quiz.items.generation.drafts import (
    Plan,
    numeric,
    right,
    single,
    wrong,
)
from baclofen_quiz.items.identity import item_id
from baclofen_quiz.items.item import NumericItem, Option, Proof, SingleItem
from baclofen_quiz.items.twins import with_options

Dosing = Dose | Infusion | Titration | DoseRule
F = TypeVar("F", bound=FactBase)

CHOICES = 3  # distractors of a numeric choice
ADULT, CHILD = "adult", "child"
CHILD_AGE = 12  # years; US labels have not established oral use below

MG, MASS_UNITS = "mg", ("mg", "mcg", "g")


def who(fact: Dosing) -> str:
    """Whom a dose is for: adult, child, or "" when the text says neither plainly."""
    population = fact.population.lower()
    if population.startswith("adult"):
        return ADULT
    return CHILD if population.startswith("child") else ""


def pick(desk: Desk, kind: type[F], test: Callable[[F], bool]) -> F | None:
    """The first fact of a type that passes a test."""
    return next((fact for fact in desk.of(kind) if test(fact)), None)


def only(desk: Desk, kind: type[F], test: Callable[[F], bool]) -> F | None:
    """The fact of a type that passes a test, if there is just one such fact."""
    found = [fact for fact in desk.of(kind) if test(fact)]
    return found[0] if len(found) == 1 else None


def oral_dose(desk: Desk, whom: str, phase: Phase, *, per_kg: bool) -> Dose | None:
    """The plain oral dose of a population and phase, in mg.

    None when it holds for one condition or product only, or when two are stated: a stem
    that does not name the condition would ask for two things.
    """
    return only(
        desk,
        Dose,
        lambda d: (
            d.route is Route.ORAL
            and who(d) == whom
            and (whom != CHILD or admits_age(d.population, CHILD_AGE))
            and d.phase is phase
            and d.per_kg is per_kg
            and d.amount.unit is Unit.MG
            and not d.condition.startswith("rare")
            and unconditional(desk, d)
        ),
    )


def unconditional(desk: Desk, fact: Dose | Titration) -> bool:
    """Whether a dose or a titration holds for a route and population as a whole."""
    setting = setting_of(fact, desk.drug)
    if isinstance(fact, Titration):
        return not setting.groups and not fact.condition
    return not (setting.groups or setting.term or setting.tails)


def child_range(desk: Desk) -> Dose | None:
    """The oral maintenance range of a child, per kg and day; None when not stated."""
    dose = oral_dose(desk, CHILD, Phase.MAINTENANCE, per_kg=True)
    return dose if dose and dose.per_day and not dose.amount.single else None


def child_of(weight: str) -> str:
    """A child in a stem: no age below that at which labels agree."""
    return f"A child aged {CHILD_AGE} years who weighs {weight}\u00a0kg"


def intrathecal_dose(desk: Desk, phase: Phase) -> Dose | None:
    """The intrathecal dose of a phase, in mcg; None unless there is just one."""
    return only(
        desk,
        Dose,
        lambda d: (
            d.route is Route.INTRATHECAL
            and d.phase is phase
            and d.amount.unit is Unit.MCG
            and not d.per_kg
        ),
    )


def numerics(
    desk: Desk,
    plan: Plan,
    rows: tuple[Row, ...],
    units: tuple[str, ...],
    stem: Callable[[Row], str],
) -> Iterator[NumericItem]:
    """Make one typed item a fair row; ``stem`` words the question of a row.

    The answer is in the first of the units offered.
    """
    for row in _fair(rows, stem):
        yield numeric(
            desk,
            replace(plan, stem=stem(row), clone=row.clone, worked=row.worked),
            row,
            units,
        )


def choices(
    desk: Desk,
    plan: Plan,
    rows: tuple[Row, ...],
    unit: str,
    stem: Callable[[Row], str],
) -> Iterator[SingleItem]:
    """Make the form with options; the key's rank among the values varies by row."""
    for row in _fair(rows, stem):
        if len(row.slips) >= CHOICES:
            yield _choice(
                desk,
                replace(
                    plan,
                    model=with_options(plan.model),
                    stem=stem(row),
                    clone=row.clone,
                    worked=row.worked,
                ),
                row,
                unit,
            )


def _fair(rows: tuple[Row, ...], stem: Callable[[Row], str]) -> Iterator[Row]:
    for row in rows:
        kept = fair(row, stem(row))
        if kept:
            yield kept


def _choice(desk: Desk, plan: Plan, row: Row, unit: str) -> SingleItem:
    fact = plan.asked[0]
    key = right(fact, desk.short(fact), amount(row.key, unit), row.worked[-1])
    valued = [
        (row.key, key),
        *((s.value, slip_option(fact, s, unit)) for s in spread(plan, row)),
    ]
    ascending = [option for _, option in sorted(valued, key=lambda pair: pair[0])]
    return ranked(desk, plan, key, ascending)


def slip_option(fact: Fact, slip: Slip, unit: str) -> Option:
    """Write a wrong number as an option."""
    return wrong(
        fact,
        slip.model.replace("_", "-"),
        amount(slip.value, unit),
        slip.diagnosis,
        Proof.ERROR_MODEL,
        f"error:{slip.model}",
        fact.id,
    )


def ranked(desk: Desk, plan: Plan, key: Option, ascending: list[Option]) -> SingleItem:
    """Make a single best answer whose options keep their order."""
    item = single(desk, plan, key, [], fixed_order=True)
    return replace(item, options=tuple(ascending))


def spread(plan: Plan, row: Row) -> tuple[Slip, ...]:
    """Choose errors so that the key does not always stand at the same place."""
    below = [slip for slip in row.slips if slip.value < row.key]
    above = [slip for slip in row.slips if slip.value > row.key]
    wanted = wanted_rank(plan, CHOICES + 1)
    lower = min(max(wanted, CHOICES - len(above)), len(below))
    return (*below[:lower], *above[: CHOICES - lower])


def wanted_rank(plan: Plan, places: int) -> int:
    """A place for the key that depends on nothing but the item's id."""
    facts = tuple(sorted(fact.id for fact in plan.asked))
    name = item_id(facts, plan.model, plan.clone)
    return sha256(name.encode()).digest()[0] % places


def slip(model: str, value: Fraction, says: str) -> Slip:
    """Write a named error; ``says`` shows the wrong step in numbers."""
    return Slip(model, value, says)
