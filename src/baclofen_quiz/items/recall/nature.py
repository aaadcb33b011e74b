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
from baclofen_quiz.items.recall.card import Question
from baclofen_quiz.items.recall.verdict import qualified
from baclofen_quiz.items.recall.voice import turned
from baclofen_quiz.items.recall.wording import (
    article,
    capital,
    heading_of,
    listed,
    ordinal,
    small,
)

_DEVICE = re.compile(
    r"(?P<one>(?:[\w-]+ )*(?:pump|inhaler|pen|nebuli[sz]er|syringe))s?"
)
_PERCENT = re.compile(r"\d[\d.]*\s?%")
_CONTRAST = re.compile(
    r"(?:contrast|comparison|differences?) (?:with|to|from) (?P<others>.+)",
    re.IGNORECASE,
)
_AT_LAST = re.compile(r"(?:ultimately|finally|in the end)\b", re.IGNORECASE)
_FOR_INSTANCE = re.compile(
    r"in (?P<which>chosen|selected|certain|some|special) cases,? "
    r"(?:for instance|for example|such as) (?P<what>.+)"
)

_SCOPES = (
    (re.compile(r"\d+ (?:years|months|weeks)\b"), "At what age"),
    (
        re.compile(
            r"^(?:\w+[ -]term )?(?:prevention|prophylaxis|relief|control|treatment)\b"
            r"|^to \w+"
        ),
        "For what purpose",
    ),
    (re.compile(r"\b(?:form|formulation|tablets|capsules|solution) only\b"), "How"),
    (
        re.compile(
            r"^(?:in|after|before|when|if|with|without|during|as|at|for|only|where|while"
            r"|under|until|unless|by|on|from|within|second|first|third|second-line"
            r"|first-line|\w+ to severe)\b"
        ),
        "When",
    ),
)
"""How to ask for a scope, by what it says."""


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
    name = small(fact.name)
    if fact.strengths:
        plural = "" if len(fact.strengths) == 1 else "s"
        return Question(
            f"Which strength{plural} of {drug} {name} does the monograph name?",
            listed([_strength(strength) for strength in fact.strengths]),
        )
    purpose = re.sub(r"^for ", "", fact.purpose)
    verb = "are" if name.endswith("s") else "is"
    device = _DEVICE.fullmatch(purpose)
    if _PERCENT.match(purpose):
        return Question(
            f"Which strength of {drug} {name} does the monograph name?", purpose
        )
    if device is None:
        return Question(f"What {verb} the {name} of {drug} made for?", capital(purpose))
    one = device["one"]
    return Question(
        f"For which device {verb} the {name} of {drug} made?",
        capital(f"{article(one)} {one}"),
    )


def _strength(strength: Quantity | Concentration) -> str:
    if isinstance(strength, Quantity):
        return quantity_text(strength)
    volume = quantity_text(strength.volume)
    if strength.volume.value == 1:
        volume = strength.volume.unit.value
    return f"{quantity_text(strength.amount)}/{volume}"


def routes(fact: Routes, drug: str) -> Question:
    """Ask by which routes the drug is given, or must not be."""
    subject = small(fact.subject)
    product = subject if drug in subject else f"the {subject} of {drug}"
    back = capital(listed([route.value for route in fact.routes]))
    if fact.excluded:
        return Question(f"By which routes must {product} not be given?", back)
    return Question(f"By which routes is {product} given?", back)


def receptor(fact: ReceptorAction, drug: str) -> Question:
    """Ask which receptor it is."""
    bare = re.sub(r" receptors?$", "", fact.receptor)
    back = f"The {bare}" if "ceptor" in bare else f"The {bare} receptor"
    if fact.action is Action.NONE:
        contrast = _CONTRAST.fullmatch("".join(fact.statement.path[-1:]))
        others = f" of the {small(contrast['others'])}" if contrast else ""
        return Question(
            f"On which receptor{others} does {drug} have no direct action?", back
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
    last = _AT_LAST.match(fact.statement.text)
    which = "final" if last else ordinal(fact.order)
    front = f"What is the {which} outcome of the action of {drug}?"
    return turned(fact.event, drug) or Question(front, capital(fact.event))


def use(fact: Use, drug: str) -> Question:
    """Ask when or how the drug helps, else where the use is listed.

    Where countries differ, no front says that the use is off-label. A use of which
    no more is stated than its name, under no heading, has no question.
    """
    indication = small(fact.indication)
    but = qualified(fact.statement)
    off = fact.status is Status.OFF_LABEL and not but.startswith(",")
    label = " off-label" if off else ""
    cases = _FOR_INSTANCE.fullmatch(fact.scope)
    if cases is not None:
        return Question(
            f"In which {cases['which']} cases of {indication} is {drug} used{label}, "
            "for instance?",
            capital(cases["what"]),
            capital(fact.effect),
        )
    if fact.scope:
        found = (asks for said, asks in _SCOPES if said.search(fact.scope))
        asks = next(found, "")
        front = f"{asks} is {drug} used{label} for {indication}?"
        return Question(
            front
            if asks
            else f"What does the monograph add to {indication} among the uses of"
            f" {drug}?",
            capital(fact.scope),
            capital(fact.effect),
            also=(_listed_where(indication, drug),)
            if fact.status is Status.UNSTATED
            else (),
        )
    if fact.effect:
        return Question(
            f"For which effect is {drug} used{label} in {indication}?",
            capital(fact.effect),
        )
    if fact.status is Status.UNSTATED:
        heading = "".join(fact.statement.path[-1:])
        if heading and heading == heading_of(fact.statement):  # no part of a sentence
            return Question(_listed_where(indication, drug), heading)
        return Question(
            f"Under which heading does the monograph of {drug} list {indication}: "
            "uses or precautions?",
            "Uses",
            offers=True,
        )
    return Question(
        f"Under which heading does the monograph list {drug} for {indication}: "
        "approved or off-label?",
        capital(fact.status.value) + but,
        offers=True,
    )


def _listed_where(indication: str, drug: str) -> str:
    return (
        f"Under which heading does the monograph of {drug} list its use for "
        f"{indication}?"
    )
