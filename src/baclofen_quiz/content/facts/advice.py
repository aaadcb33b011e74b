"""Populations, compared drugs, counselling, storage, and what is said in words."""

from dataclasses import dataclass

from baclofen_quiz.content.facts.base import FactBase


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
