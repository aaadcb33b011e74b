"""How ready a learner is for monographs, and what stands in the way."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.memory.states import UNTRIED, MemoryState, Tried, lasting
from baclofen_quiz.learning.readiness import (
    SAFE_RECALL,
    Blocker,
    Coverage,
    Doubt,
    FactRecall,
    Readiness,
    Ready,
    Withheld,
    by_section,
    readiness,
)

States = Mapping[str, MemoryState]
"""What is remembered of each fact that was ever tried."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A safety-critical statement that is not known well enough.

    ``facts`` are those of its facts that stand in the way, ``recall`` is the lowest of
    theirs, ``doubt`` the gravest; ``asked`` tells whether a question asks one.
    """

    drug: str
    statement: Statement
    facts: tuple[str, ...]
    doubt: Doubt
    recall: float
    asked: bool


@dataclass(frozen=True, slots=True)
class ReadinessView:
    """Readiness for some monographs; it is withheld while there is an obstacle.

    ``sections`` are in reading order, ``obstacles`` begin with what was never tried;
    ``critical`` counts the safety-critical facts. ``practice`` are the facts that a
    quiz on the obstacles asks.
    """

    overall: Coverage
    sections: Mapping[Section, Coverage]
    obstacles: tuple[Obstacle, ...]
    critical: int

    @property
    def ready(self) -> bool:
        """Whether it may be told."""
        return not self.obstacles

    @property
    def practice(self) -> tuple[str, ...]:
        """The facts that a quiz on the obstacles asks."""
        return tuple(f for one in self.obstacles if one.asked for f in one.facts)


def readiness_of(
    bank: Bank, books: Iterable[Monograph], states: States, day: date
) -> ReadinessView:
    """Judge how ready a learner is for all facts of some monographs that are asked.

    A safety-critical fact counts also where no question asks it: nobody can be called
    ready whom nobody has asked.
    """
    recalls = _recalls(bank, books, states, day)
    judged = readiness(recalls, SAFE_RECALL)
    return ReadinessView(
        overall=judged.coverage,
        sections=by_section(recalls),
        obstacles=_obstacles(bank, judged, {one.fact: one.recall for one in recalls}),
        critical=sum(one.critical for one in recalls),
    )


def readiness_on(
    bank: Bank, books: Iterable[Monograph], states: States, day: date
) -> Readiness:
    """Judge the same for another day, as if nothing were studied until then."""
    return readiness(_recalls(bank, books, states, day), SAFE_RECALL)


def _recalls(
    bank: Bank, books: Iterable[Monograph], states: States, day: date
) -> list[FactRecall]:
    return [
        _recall(fact, states.get(fact.id, UNTRIED), day)
        for book in books
        for fact in book.facts
        if counts(bank, fact)
    ]


def counts(bank: Bank, fact: Fact) -> bool:
    """Whether a fact counts towards readiness."""
    asked = fact.id in bank.items_of_fact
    return fact.usable and (asked or fact.statement.critical)


def _recall(fact: Fact, state: MemoryState, day: date) -> FactRecall:
    return FactRecall(
        fact=fact.id,
        section=fact.section,
        recall=lasting(state, day),
        tried=isinstance(state, Tried),
        known=state.trace.known,
        critical=fact.statement.critical,
    )


def _obstacles(
    bank: Bank, judged: Readiness, recalls: Mapping[str, float]
) -> tuple[Obstacle, ...]:
    match judged:
        case Ready():
            return ()
        case Withheld(_, blockers):
            found = _by_statement(bank, blockers).values()
            named = (_obstacle(bank, rows, recalls) for rows in found)
            return tuple(sorted(named, key=lambda one: (_grave(one.doubt), one.recall)))
        case _:
            assert_never(judged)


def _by_statement(
    bank: Bank, blockers: Iterable[Blocker]
) -> dict[tuple[str, str], list[Blocker]]:
    """Put together the facts that one statement says, for it is named once."""
    found: dict[tuple[str, str], list[Blocker]] = {}
    for blocker in blockers:
        placed = bank.placed_of_fact[blocker.fact]
        key = (placed.book.drug, placed.statement.number)
        found.setdefault(key, []).append(blocker)
    return found


def _obstacle(
    bank: Bank, blockers: list[Blocker], recalls: Mapping[str, float]
) -> Obstacle:
    placed = bank.placed_of_fact[blockers[0].fact]
    facts = tuple(blocker.fact for blocker in blockers)
    return Obstacle(
        drug=placed.book.drug,
        statement=placed.statement,
        facts=facts,
        doubt=min((blocker.doubt for blocker in blockers), key=_grave),
        recall=min(recalls[fact] for fact in facts),
        asked=any(fact in bank.items_of_fact for fact in facts),
    )


def _grave(doubt: Doubt) -> int:
    return list(Doubt).index(doubt)
