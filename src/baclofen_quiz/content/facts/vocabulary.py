"""The fixed words of facts: sides, actions, routes, phases, statuses, levels."""

from enum import StrEnum


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
