"""Questions on patients, other drugs, advice, storage, and whatever else is stated."""

import re

from baclofen_quiz.content.facts import (
    ComparatorDifference,
    ComparatorTarget,
    Counselling,
    PopulationAdvice,
    Stated,
    Storage,
)
from baclofen_quiz.items.recall.card import Question
from baclofen_quiz.items.recall.topics import advice_front, stated_front
from baclofen_quiz.items.recall.wording import capital, small

_AUDIENCE = re.compile(
    r"\b(?:users|patients|women|men|parents|carers)\b", re.IGNORECASE
)
_REPORT = re.compile(r"\b(?:report|tell|contact|seek)\b", re.IGNORECASE)
_DOES = re.compile(r"(?:discard|throw|return|destroy|shake|dilute|do not)\b")
_BARE_VERB = re.compile(r"(?:can|may|must|should|is|are|will)\b")


def population(fact: PopulationAdvice, drug: str) -> Question:
    """Ask what holds for a special population."""
    front = advice_front(fact.topic, drug, fact.population)
    return Question(front, capital(fact.advice))


def target(fact: ComparatorTarget, drug: str) -> Question:
    """Ask how a compared drug acts, or what it is."""
    other = small(fact.drug)
    if fact.target.startswith("is "):
        return Question(f"What kind of drug is {other}?", f"It {fact.target}")
    return Question(
        f"How does {other} act, in contrast to {drug}?", f"It {fact.target}"
    )


def difference(fact: ComparatorDifference, drug: str) -> Question:
    """Ask how a compared drug differs."""
    return Question(
        f"How does {small(fact.drug)} differ from {drug} in effect or use?",
        capital(fact.difference),
    )


def counselling(fact: Counselling, drug: str) -> Question:
    """Ask for the advice on a topic, or what a sign calls for."""
    if fact.topic and _AUDIENCE.search(fact.group):
        return Question(
            f"{capital(drug)}: what should {small(fact.group)} be told about "
            f"{small(fact.topic)}?",
            capital(fact.advice),
        )
    if fact.topic:
        return Question(
            f"What should a patient on {drug} be told about {small(fact.topic)}?",
            capital(fact.advice),
        )
    answer = "Report it" if _REPORT.search(fact.group) else ""
    return Question(
        f"What should a patient on {drug} do on noticing {small(fact.advice)}?", answer
    )


def storage(fact: Storage, drug: str) -> Question:
    """Ask how a product is kept, or what is done with it."""
    product = _product(small(fact.product), drug)
    if _DOES.match(fact.instruction):
        return Question(
            f"What should be done with {product}?", capital(fact.instruction)
        )
    return Question(f"How should {product} be kept?", capital(fact.instruction))


def _product(product: str, drug: str) -> str:
    if not product:
        return drug
    return f"{product} of {drug}" if " " in product else f"{drug} {product}"


def stated(fact: Stated, drug: str) -> Question:
    """Ask what holds for a topic; without a topic there is no question."""
    if not fact.topic:
        return Question("", "")
    said = f"it {fact.detail}" if _BARE_VERB.match(fact.detail) else fact.detail
    return Question(stated_front(fact, drug), capital(said))
