"""Typed facts: what one statement says, in slots that items and cards are made from.

Every fact knows its statement (and so its sentence, line, notes and section). Texts in
slots are plain phrases cut from the statement, without a final full stop and in the
statement's own case, so that a template can place them.
"""

from dataclasses import dataclass
from enum import StrEnum

from baclofen_quiz.content.quantities import Concentration, Quantity, Span, Unit
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import Statement


class Side(StrEnum):
    """Where in the synapse a step of a mechanism happens."""

    PRESYNAPTIC = "presynaptic"
    POSTSYNAPTIC = "postsynaptic"
    OUTCOME = "outcome"  # what both branches, or a mechanism without sides, end in


class Action(StrEnum):
    """What a drug does at a receptor."""

    AGONIST = "agonist"
    PARTIAL_AGONIST = "partial agonist"
    ANTAGONIST = "antagonist"
    INHIBITOR = "inhibitor"
    BLOCKER = "blocker"
    MODULATOR = "modulator"
    NONE = "no direct action"


class Route(StrEnum):
    """How a drug gets in; the value is how a stem names it."""

    ORAL = "oral"
    INTRATHECAL = "intrathecal"
    INTRAVENOUS = "intravenous"
    INTRAMUSCULAR = "intramuscular"
    SUBCUTANEOUS = "subcutaneous"
    EPIDURAL = "epidural"
    RECTAL = "rectal"
    TOPICAL = "topical"
    INHALED = "inhaled"
    SUBLINGUAL = "sublingual"
    TRANSDERMAL = "transdermal"
    UNSTATED = "unstated"


class Phase(StrEnum):
    """Which part of a course of treatment a dose belongs to."""

    TEST = "test"
    INITIAL = "initial"
    STEP = "step"
    MAINTENANCE = "maintenance"
    MAXIMUM = "maximum"
    USUAL = "usual"


class Status(StrEnum):
    """Whether a use is approved."""

    APPROVED = "approved"
    OFF_LABEL = "off-label"
    UNSTATED = "unstated"


class Level(StrEnum):
    """How strictly a contraindication is stated."""

    ABSOLUTE = "absolute"
    RELATIVE = "relative"
    CAUTION = "caution"
    UNSTATED = "unstated"


class Kinetics(StrEnum):
    """By which mechanism two drugs interact."""

    PHARMACODYNAMIC = "pharmacodynamic"
    PHARMACOKINETIC = "pharmacokinetic"
    UNSTATED = "unstated"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactBase:
    """What every fact has: its permanent id and the statement that says it."""

    id: str
    statement: Statement

    @property
    def section(self) -> Section:
        """The section of its statement, which is also the middle of its id."""
        return self.statement.section

    @property
    def usable(self) -> bool:
        """Whether it may be asked at all."""
        return self.statement.askable


@dataclass(frozen=True, slots=True, kw_only=True)
class DrugClass(FactBase):
    """The group of medicines the drug belongs to."""

    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand(FactBase):
    """A brand; ``form`` is empty when the monograph states none (then never asked)."""

    name: str
    form: str

    @property
    def usable(self) -> bool:
        """A brand without a stated form proves nothing, so it is not asked."""
        return bool(self.form) and self.statement.askable


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(FactBase):
    """A form in which the drug is supplied, with its strengths or its purpose."""

    name: str
    strengths: tuple[Quantity | Concentration, ...]
    purpose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Routes(FactBase):
    """The routes by which the drug is given (or, when ``excluded``, is not)."""

    subject: str
    routes: tuple[Route, ...]
    excluded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceptorAction(FactBase):
    """What the drug does at a receptor, named without the word: "GABA-B"."""

    receptor: str
    action: Action


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(FactBase):
    """Where in the body the drug mainly acts."""

    site: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MechanismStep(FactBase):
    """One event of a mechanism; ``order`` counts from 1 within its side."""

    side: Side
    order: int
    event: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Use(FactBase):
    """An indication; ``effect`` is how the drug helps, or empty.

    ``scope`` narrows it ("in selected cases ..."), or is empty.
    """

    indication: str
    status: Status
    effect: str
    scope: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose(FactBase):
    """A dose: so much, per kilogram or not, so often.

    ``amount`` is per dose when ``per_day`` is false and per day when it is true;
    ``times_daily`` is how often a dose is given (0 = not stated); a daily amount with
    ``times_daily`` is divided into that many doses. ``condition`` qualifies it: "usual"
    and "rarely, ..." on maxima, "at bedtime", "CrCl 30 to 60 mL/min". ``interval`` is
    the time between doses where the text states that (every 6 to 8 hours).
    """

    route: Route
    population: str
    phase: Phase
    amount: Span
    per_kg: bool
    per_day: bool
    times_daily: int
    condition: str
    interval: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Infusion(FactBase):
    """A rate of infusion: so much, per kilogram or not, in each minute or hour."""

    route: Route
    population: str
    phase: Phase
    amount: Span
    per_kg: bool
    per: Unit
    condition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Titration(FactBase):
    """The steps of a titration, or how far apart they are (the other is empty).

    ``steps`` are amounts per dose; ``interval`` is in days; ``condition`` is what the
    sub-headings say besides route and population, or empty.
    """

    route: Route
    population: str
    steps: tuple[Quantity, ...]
    times_daily: int
    interval: Span | None
    condition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseRule(FactBase):
    """What a dosing section says in words: a topic and what holds for it."""

    route: Route
    population: str
    topic: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contraindication(FactBase):
    """A condition against the drug; ``reason`` is empty when none is stated."""

    condition: str
    level: Level
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Precaution(FactBase):
    """A condition that calls for care: what to do, and why (either may be empty)."""

    condition: str
    action: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect(FactBase):
    """An adverse effect under its heading; ``context`` is when it is likeliest.

    ``remark`` is what else is said of it ("rare; watch patients closely"), or empty.
    """

    concept: str
    group: str
    context: str
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalSign(FactBase):
    """A sign of withdrawal; ``context`` is when it is likeliest."""

    concept: str
    context: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction(FactBase):
    """A partner drug or class, examples of it, and what the combination does."""

    partner: str
    examples: tuple[str, ...]
    effect: str
    kinetics: Kinetics


@dataclass(frozen=True, slots=True, kw_only=True)
class PopulationAdvice(FactBase):
    """What holds for a special population: a topic and what is said of it."""

    population: str
    topic: str
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparatorTarget(FactBase):
    """Where a drug that the monograph compares with acts (aspect ``target``).

    ``target`` is a verb phrase that follows the drug's name: "acts at ...".
    """

    drug: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparatorDifference(FactBase):
    """How a compared drug differs in use or effect (aspect ``difference``).

    ``difference`` stands as in the text, a phrase of any form: "more sedating",
    "makes patients sleepier", "the treatment of malignant hyperthermia".
    """

    drug: str
    difference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counselling(FactBase):
    """Advice to a patient; ``group`` is its sub-heading, ``topic`` may be empty."""

    group: str
    topic: str
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Storage(FactBase):
    """How a product is kept, or what is done with it."""

    product: str
    instruction: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated(FactBase):
    """A topic and what the monograph states of it; the type of last resort."""

    topic: str
    detail: str


Fact = (
    DrugClass
    | Brand
    | Form
    | Routes
    | ReceptorAction
    | Site
    | MechanismStep
    | Use
    | Dose
    | Infusion
    | Titration
    | DoseRule
    | Contraindication
    | Precaution
    | Effect
    | WithdrawalSign
    | Interaction
    | PopulationAdvice
    | ComparatorTarget
    | ComparatorDifference
    | Counselling
    | Storage
    | Stated
)
"""Any fact: match on its class."""
