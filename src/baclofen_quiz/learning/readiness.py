"""How ready a learner is: what is recalled of a scope, and whether that may be said.

Nobody is called ready while a safety-critical fact is weak, whatever the mean.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from baclofen_quiz.content.sections import Section

SAFE_RECALL = 0.85
"""The recall that each safety-critical fact needs, unless a learner sets another."""


@dataclass(frozen=True, slots=True)
class FactRecall:
    """One fact of the scope, and what a learner remembers of it on the day asked.

    ``tried``: it was rated. ``known``: a marked answer was right at least once, so that
    it does not rest on the learner's own buttons alone.
    """

    fact: str
    section: Section
    recall: float
    tried: bool
    known: bool
    critical: bool


@dataclass(frozen=True, slots=True)
class Coverage:
    """Mean recall over facts, untried ones counting 0, and how many were tried."""

    facts: int
    tried: int
    known: int
    mean: float


class Doubt(StrEnum):
    """Why a safety-critical fact stands in the way."""

    UNTRIED = "untried"
    WEAK = "weak"
    UNPROVEN = "unproven"  # only ever rated by the learner's own buttons


@dataclass(frozen=True, slots=True)
class Blocker:
    """A safety-critical fact that stands in the way, and why."""

    fact: str
    doubt: Doubt


@dataclass(frozen=True, slots=True)
class Ready:
    """Readiness may be told."""

    coverage: Coverage


@dataclass(frozen=True, slots=True)
class Withheld:
    """Readiness is withheld until these facts are known."""

    coverage: Coverage
    blockers: tuple[Blocker, ...]


Readiness = Ready | Withheld
"""Either: match on its class."""


def readiness(facts: Iterable[FactRecall], least: float = SAFE_RECALL) -> Readiness:
    """Judge a scope; of a scope without a fact nothing is tried and the mean is 0.

    Args:
        facts: the facts of the scope.
        least: the recall that each safety-critical fact needs.
    """
    scope = tuple(facts)
    blockers = tuple(
        Blocker(fact.fact, doubt)
        for fact in scope
        if fact.critical and (doubt := _doubt(fact, least)) is not None
    )
    if blockers:
        return Withheld(coverage(scope), blockers)
    return Ready(coverage(scope))


def coverage(facts: Iterable[FactRecall]) -> Coverage:
    """Sum facts up."""
    scope = tuple(facts)
    total = sum(fact.recall for fact in scope if fact.tried)
    return Coverage(
        facts=len(scope),
        tried=sum(fact.tried for fact in scope),
        known=sum(fact.known for fact in scope),
        mean=total / len(scope) if scope else 0.0,
    )


def by_section(facts: Iterable[FactRecall]) -> Mapping[Section, Coverage]:
    """Sum facts up by section, in reading order; sections without a fact are absent."""
    scope = tuple(facts)
    own = {
        section: tuple(fact for fact in scope if fact.section is section)
        for section in Section
    }
    return {section: coverage(rows) for section, rows in own.items() if rows}


def _doubt(fact: FactRecall, least: float) -> Doubt | None:
    if not fact.tried:
        return Doubt.UNTRIED
    if fact.recall < least:
        return Doubt.WEAK
    return None if fact.known else Doubt.UNPROVEN
