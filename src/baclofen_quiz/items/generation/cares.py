"""Conditions that call for care, and the concern behind each."""

from collections.abc import Iterator
from dataclasses import dataclass

from baclofen_quiz.content.facts import Contraindication, Precaution
from baclofen_quiz.items.generation.desk import Desk, capital
from baclofen_quiz.items.lexicon import Concept


@dataclass(frozen=True, slots=True)
class Care:
    """A condition that calls for care, and the concern behind it."""

    fact: Contraindication | Precaution
    condition: Concept
    concern: Concept

    @property
    def name(self) -> str:
        """The condition as an option."""
        return capital(self.condition.phrase("option"))


def cares_of(desk: Desk) -> Iterator[Care]:
    """Contraindications and precautions whose condition and concern are known."""
    facts: tuple[Contraindication | Precaution, ...] = (
        *desk.of(Contraindication),
        *desk.of(Precaution),
    )
    for fact in facts:
        condition = desk.concept(fact, "condition")
        concern = desk.concept(fact, "concern")
        if condition and concern:
            yield Care(fact, condition, concern)


def others_than(care: Care, cares: list[Care]) -> list[Care]:
    """The cares of other conditions with other concerns."""
    return [
        c
        for c in cares
        if c.concern.id != care.concern.id and c.condition.id != care.condition.id
    ]


def apart(desk: Desk, one: Care, other: Care) -> bool:
    """Whether the two may stand in one matching: neither concern fits the other."""
    blocked = desk.lexicon.is_blocked
    return (
        one.condition.id != other.condition.id
        and one.concern.id != other.concern.id
        and not blocked(f"reason:{one.condition.id}", other.concern.id)
        and not blocked(f"reason:{other.condition.id}", one.concern.id)
        and not blocked(f"condition:{one.concern.id}", other.condition.id)
        and not blocked(f"condition:{other.concern.id}", one.condition.id)
    )


def fits_none(desk: Desk, spare: Care, left: list[Care]) -> bool:
    """Whether a concern belongs to none of the listed conditions."""
    return all(
        spare.condition.id != care.condition.id
        and spare.concern.id != care.concern.id
        and not desk.lexicon.is_blocked(f"reason:{care.condition.id}", spare.concern.id)
        for care in left
    )
