"""Typed facts: what one statement says, in slots that items and cards are made from.

Every fact knows its statement (and so its sentence, line, notes and section). Texts in
slots are plain phrases cut from the statement, without a final full stop and in the
statement's own case, so that a template can place them.
"""

from baclofen_quiz.content.facts.advice import (
    ComparatorDifference,
    ComparatorTarget,
    Counselling,
    PopulationAdvice,
    Stated,
    Storage,
)
from baclofen_quiz.content.facts.base import (
    FactBase,
)
from baclofen_quiz.content.facts.dosing import (
    Dose,
    DoseRule,
    Infusion,
    Titration,
)
from baclofen_quiz.content.facts.nature import (
    Brand,
    DrugClass,
    Form,
    MechanismStep,
    ReceptorAction,
    Routes,
    Site,
    Use,
)
from baclofen_quiz.content.facts.safety import (
    Contraindication,
    Effect,
    Interaction,
    Precaution,
    WithdrawalSign,
)
from baclofen_quiz.content.facts.vocabulary import (
    Action,
    Kinetics,
    Level,
    Phase,
    Route,
    Side,
    Status,
)

__all__ = [
    "Action",
    "Brand",
    "ComparatorDifference",
    "ComparatorTarget",
    "Contraindication",
    "Counselling",
    "Dose",
    "DoseRule",
    "DrugClass",
    "Effect",
    "Fact",
    "FactBase",
    "Form",
    "Infusion",
    "Interaction",
    "Kinetics",
    "Level",
    "MechanismStep",
    "Phase",
    "PopulationAdvice",
    "Precaution",
    "ReceptorAction",
    "Route",
    "Routes",
    "Side",
    "Site",
    "Stated",
    "Status",
    "Storage",
    "Titration",
    "Use",
    "WithdrawalSign",
]

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
