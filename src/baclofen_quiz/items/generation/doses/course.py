"""The oral course of an adult: its steps, and regimens as options."""

import itertools
from dataclasses import dataclass
from fractions import Fraction

from baclofen_quiz.content.facts import Dose, Phase, Route, Titration
from baclofen_quiz.content.quantities import Unit
from baclofen_quiz.items.doses import (
    ERROR_MODELS,
    TIMES,
    regimen,
)
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.common import (
    ADULT,
    only,
    oral_dose,
    unconditional,
    who,
)
from baclofen_quiz.items.generation.drafts import wrong
from baclofen_quiz.items.item import Option, Proof

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


def adult_course(desk: Desk) -> Course | None:
    """The stepwise oral course of an adult, in mg; None when none is stated."""
    fact = only(
        desk,
        Titration,
        lambda t: (
            t.route is Route.ORAL
            and who(t) == ADULT
            and len(t.steps) > 1
            and unconditional(desk, t)
        ),
    )
    if fact is None or fact.times_daily not in TIMES:
        return None
    steps = tuple(Fraction(q.value) for q in fact.steps if q.unit is Unit.MG)
    rising = all(a < b for a, b in itertools.pairwise(steps))
    whole = len(steps) == len(fact.steps) and rising
    return Course(fact, steps, fact.times_daily) if whole else None


def adult_maximum(desk: Desk) -> Dose | None:
    """The usual oral maximum of an adult, in mg a day; None when none is stated."""
    top = oral_dose(desk, ADULT, Phase.MAXIMUM, per_kg=False)
    return top if top and top.per_day and top.amount.single else None


def taken_option(fact: Dose | Titration, taken: Taken, suffix: str = "") -> Option:
    """Write a wrong regimen as an option; a titration refutes it by its order."""
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
