"""From a fact to questions without options: one template a fact type."""

from typing import assert_never

from baclofen_quiz.content.facts import (
    Brand,
    ComparatorDifference,
    ComparatorTarget,
    Contraindication,
    Counselling,
    Dose,
    DoseRule,
    DrugClass,
    Effect,
    Fact,
    Form,
    Infusion,
    Interaction,
    MechanismStep,
    PopulationAdvice,
    Precaution,
    ReceptorAction,
    Routes,
    Site,
    Stated,
    Storage,
    Titration,
    Use,
    WithdrawalSign,
)
from baclofen_quiz.items.recall import (
    care,
    counselling,
    dosing,
    effects,
    nature,
    safety,
)
from baclofen_quiz.items.recall.card import Question


def questions(fact: Fact, drug: str) -> tuple[Question, ...]:  # noqa: C901, PLR0911, PLR0912 - one arm a fact type
    """Ask for what the fact says, the best question first.

    A question without an answer in the fact has an empty back.
    """
    match fact:
        case DrugClass():
            return (nature.drug_class(fact, drug),)
        case Brand():
            return (nature.brand(fact, drug),)
        case Form():
            return (nature.form(fact, drug),)
        case Routes():
            return (nature.routes(fact, drug),)
        case ReceptorAction():
            return (nature.receptor(fact, drug),)
        case Site():
            return (nature.site(fact, drug),)
        case MechanismStep():
            return (nature.step(fact, drug),)
        case Use():
            return (nature.use(fact, drug),)
        case Dose():
            return (dosing.dose(fact, drug),)
        case Infusion():
            return (dosing.infusion(fact, drug),)
        case Titration():
            return (dosing.titration(fact, drug),)
        case DoseRule():
            return (dosing.rule(fact, drug),)
        case Contraindication():
            return (safety.contraindication(fact, drug),)
        case Precaution():
            return (safety.precaution(fact, drug),)
        case Effect():
            return effects.effect(fact, drug)
        case WithdrawalSign():
            return effects.sign(fact, drug)
        case Interaction():
            return (safety.interaction(fact, drug),)
        case PopulationAdvice():
            return (care.population(fact, drug),)
        case ComparatorTarget():
            return (care.target(fact, drug),)
        case ComparatorDifference():
            return (care.difference(fact, drug),)
        case Counselling():
            return counselling.counselling(fact, drug)
        case Storage():
            return (care.storage(fact, drug),)
        case Stated():
            return (care.stated(fact, drug),)
        case _:
            assert_never(fact)
