"""Questions on what a drug is, how it acts and what it is used for."""

import re
from typing import assert_never

from baclofen_quiz.content.facts import (
    Action,
    Brand,
    DrugClass,
    Form,
    MechanismStep,
    ReceptorAction,
    Routes,
    Side,
    Site,
    Status,
    Use,
)
from baclofen_quiz.content.quantities import Concentration, Quantity
from baclofen_quiz.items.recall.amounts import quantity_text
from baclofen_quiz.items.recall.card import Question, Setting
from baclofen_quiz.items.recall.wording import article, capital, listed, ordinal, small


def drug_class(fact: DrugClass, drug: str) -> Question:
    """Ask for the group."""
    group = small(fact.group)
    return Question(
        f"What kind of medicine is {drug}?", capital(f"{article(group)} {group}")
    )


def brand(fact: Brand, drug: str) -> Question:
    """Ask for the form that a brand stands for."""
    return Question(
        f"In which form is {drug} sold under the brand {fact.name}?", capital(fact.form)
    )


def form(fact: Form, drug: str) -> Question:
    """Ask for the strengths of a form, or what it is made for."""
    product = f"{drug} {small(fact.name)}"
    if not fact.strengths:
        purpose = re.sub(r"^for ", "", fact.purpose)
        return Question(
            f"What is {drug} as {small(fact.name)} made for?", capital(purpose)
        )
    plural = "" if len(fact.strengths) == 1 else "s"
    return Question(
        f"Which strength{plural} of {product} does the monograph name?",
        listed([_strength(strength) for strength in fact.strengths]),
    )


def _strength(strength: Quantity | Concentration) -> str:
    if isinstance(strength, Quantity):
        return quantity_text(strength)
    return f"{quantity_text(strength.amount)}/{quantity_text(strength.volume)}"


def routes(fact: Routes, drug: str) -> Question:
    """Ask by which routes the drug is given, or must not be."""
    subject = small(fact.subject)
    product = subject if drug in subject else f"{drug} {subject}"
    back = capital(listed([route.value for route in fact.routes]))
    if fact.excluded:
        return Question(f"By which routes must {product} not be given?", back)
    return Question(f"By which routes is {product} given?", back)


def receptor(fact: ReceptorAction, drug: str) -> Question:
    """Ask which receptor it is."""
    back = f"The {re.sub(r' receptors?$', '', fact.receptor)} receptor"
    if fact.action is Action.NONE:
        path = fact.statement.path
        contrast = f"{path[-1]}: on" if path else "On"
        return Question(
            f"{contrast} which receptor does {drug} have no direct action?", back
        )
    action = fact.action.value
    return Question(
        f"Which receptor does {drug} act on as {article(action)} {action}?", back
    )


def site(fact: Site, drug: str) -> Question:
    """Ask for the place in the body."""
    return Question(f"Where in the body does {drug} mainly act?", capital(fact.site))


def step(fact: MechanismStep, drug: str) -> Question:
    """Ask for an event by its place in the mechanism, or by what it happens to."""
    match fact.side:
        case Side.PRESYNAPTIC | Side.POSTSYNAPTIC:
            where = f"{fact.side.value} action"
        case Side.OUTCOME:
            return _outcome(fact, drug)
        case _:
            assert_never(fact.side)
    return Question(
        f"What is the {ordinal(fact.order)} step of the {where} of {drug}?",
        capital(fact.event),
    )


def _outcome(fact: MechanismStep, drug: str) -> Question:
    """Outcomes stand side by side rather than after one another."""
    happens = re.fullmatch(r"(.+?) (is|are) (.+)", fact.event)
    if happens is None:
        return Question(
            f"What is the {ordinal(fact.order)} outcome of the action of {drug}?",
            capital(fact.event),
        )
    pronoun = "It is" if happens[2] == "is" else "They are"
    return Question(
        f"What happens to {small(happens[1])} when {drug} acts?",
        f"{pronoun} {happens[3]}",
    )


def use(fact: Use, setting: Setting) -> Question:
    """Ask when or how the drug helps, else whether the use is approved."""
    drug, indication = setting.drug, small(fact.indication)
    off = fact.status is Status.OFF_LABEL
    if fact.scope:
        label = " off-label" if off else ""
        return Question(
            f"When is {drug} used{label} for {indication}?",
            capital(fact.scope),
            capital(fact.effect),
        )
    if fact.effect:
        label = ", used off-label," if off else ""
        return Question(
            f"How does {drug}{label} help in {indication}?", capital(fact.effect)
        )
    if fact.status is Status.UNSTATED:
        return Question(
            f"Which use of {drug} begins with “{setting.hint}”?",
            capital(fact.indication),
        )
    return Question(
        f"What is the approval status of {drug} for {indication}?",
        capital(fact.status.value),
    )
