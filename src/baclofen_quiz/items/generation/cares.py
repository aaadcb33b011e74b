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


def is_obvious(care: Care) -> bool:
    """Whether the concern is the condition's own feature: epilepsy and seizures."""
    obvious = frozenset(care.condition.traits.get("obvious", "").split())
    return bool((care.condition.kin | obvious) & care.concern.kin)


def cares_of(desk: Desk) -> Iterator[Care]:
    """Contraindications and precautions whose condition and concern are known."""
    facts: tuple[Contraindication | Precaution, ...] = (
        *desk.of(Contraindication),
        *desk.of(Precaution),
    )
    for fact in facts:
        condition = desk.lexicon.find(fact.condition, "condition")
        concern = desk.concept(fact, "concern")
        if condition and concern:
            yield Care(fact, condition, concern)


def may_fit(desk: Desk, condition: Care, concern: Care) -> bool:
    """Whether the concern of one care is, or may be, true of another's condition."""
    blocked, of, feared = desk.lexicon.is_blocked, condition.condition, concern.concern
    return (
        of.id == concern.condition.id
        or feared.id == condition.concern.id
        or blocked(f"reason:{of.id}", feared.id)
        or blocked(f"condition:{feared.id}", of.id)
    )


def apart(desk: Desk, one: Care, other: Care) -> bool:
    """Whether the two may stand in one matching: neither concern fits the other."""
    return not (may_fit(desk, one, other) or may_fit(desk, other, one))


def fits_none(desk: Desk, spare: Care, left: list[Care]) -> bool:
    """Whether a concern belongs to none of the listed conditions."""
    return not any(may_fit(desk, care, spare) for care in left)
