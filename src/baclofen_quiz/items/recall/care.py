"""Questions on patients, other drugs, storage, and whatever else is stated."""

import re

from baclofen_quiz.content.facts import (
    ComparatorDifference,
    ComparatorTarget,
    PopulationAdvice,
    Stated,
    Storage,
)
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.recall.card import Question
from baclofen_quiz.items.recall.phrases import asked, told_of
from baclofen_quiz.items.recall.topics import ADVICE, WHOLE_ADVICE, stated_phrases
from baclofen_quiz.items.recall.voice import turned
from baclofen_quiz.items.recall.wording import article, capital, small

_RELATED = re.compile(r"is (?P<how>\w+ly )?(?:related|similar) to (?P<what>.+)")
_ACTS = re.compile(
    r"is an? (?:[\w-]+ )*(?:agonist|antagonist|inhibitor|blocker|modulator|opener)\b"
)
_VERB = re.compile(r"\w+(?<!s)s\b")
_NOUN = re.compile(r"(?:an?|the) ")
_DOES = re.compile(r"(?:discard|throw|return|destroy|shake|dilute|do not)\b")
_STATE = re.compile(
    r"(?:un)?opened$|in[- ]use$|(?:after|before|once|during|when) \w+", re.IGNORECASE
)
"""What names no product but the state that it is in."""
_TAKEN = re.compile(r"\b(?:swallowed|chewed|taken|given|injected|dispersed)\b")
_KEPT = re.compile(r"\b(?:store|stored|keep|kept|protect|below|refrigerat\w+)\b")
_BARE_VERB = re.compile(r"(?:can|may|must|should|is|are|will)\b")


def population(fact: PopulationAdvice, drug: str) -> Question:
    """Ask what holds for a special population; without a topic nothing."""
    words = {"drug": drug, "whom": small(fact.population)}
    if not fact.topic:
        whole = asked(WHOLE_ADVICE, fact.population, fact.advice, words)
        return whole or Question("", "")
    question = asked(ADVICE, fact.topic, fact.advice, words)
    front = f"{fact.population}: what is said of “{fact.topic}” with {drug}?"
    return question or Question(front, capital(fact.advice))


def target(fact: ComparatorTarget, drug: str) -> Question:
    """Ask how a compared drug acts, or what it is."""
    other = small(fact.drug)
    related = _RELATED.fullmatch(fact.target)
    if related:
        return Question(
            f"To which drugs is {other} {related['how'] or ''}related?",
            capital(related["what"]),
        )
    if fact.target.startswith("is ") and not _ACTS.match(fact.target):
        return Question(f"What kind of drug is {other}?", f"It {fact.target}")
    front = f"How does {other}, which the monograph compares with {drug}, act?"
    return Question(front, f"It {fact.target}")


def difference(fact: ComparatorDifference, drug: str) -> Question:
    """Ask how a compared drug differs."""
    said = fact.difference
    if _NOUN.match(said):
        said = f"it is {said}"
    elif _VERB.match(said):
        said = f"it {said}"
    return Question(
        f"How does {small(fact.drug)} differ from {drug} in effect or use?",
        capital(said),
    )


def storage(fact: Storage, drug: str) -> Question:
    """Ask how a product is kept, or what is done with it."""
    product = _product(small(fact.product), drug)
    said = fact.instruction
    if _DOES.match(said):
        back = said if " " in said else f"{said} it"
        return Question(f"What should be done with {product}?", capital(back))
    state = small(fact.product)
    if _STATE.match(state):
        return Question(f"How should {drug} be kept {state}?", capital(said))
    if _TAKEN.search(said) and not _KEPT.search(said):
        return Question(f"What is said of {product}?", capital(said))
    return Question(f"How should {product} be kept?", capital(said))


def _product(product: str, drug: str) -> str:
    if product in {"", drug}:
        return drug
    return f"{product} of {drug}" if " " in product else f"{drug} {product}"


def stated(fact: Stated, drug: str) -> Question:
    """Ask what holds for a topic; without a topic there is no question."""
    topic, detail = fact.topic, fact.detail
    if not topic:
        whole = asked(stated_phrases(fact.section), "", detail, {"drug": drug})
        return whole or Question("", "")
    active = turned(detail, drug) if fact.section is Section.MECHANISM else None
    if active and topic.lower() == "main effect":
        return active
    said = f"it {detail}" if _BARE_VERB.match(detail) else detail
    words = {"drug": drug, "a_drug": f"{article(drug)} {drug}", "said": said}
    question = asked(stated_phrases(fact.section), topic, detail, words)
    return question or told_of(fact.statement, topic, drug, said)
