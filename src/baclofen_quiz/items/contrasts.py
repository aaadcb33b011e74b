"""Contrasts: two drugs that are taken for one another, side by side.

That they differ is not judged here. It is taken from the certificates of questions: an
option that is wrong because it is what holds of the other drug proves that the two
facts differ.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from baclofen_quiz.content.facts import (
    ComparatorDifference,
    ComparatorTarget,
    Fact,
    ReceptorAction,
)
from baclofen_quiz.items.identity import joined
from baclofen_quiz.items.item import Item, Option, Proof, SingleItem
from baclofen_quiz.items.recall.care import difference
from baclofen_quiz.items.recall.wording import article, capital, small, unbroken


class Aspect(StrEnum):
    """By what two drugs are told apart."""

    ACTION = "action"  # on what they act, and how
    DIFFERENCE = "difference"  # how each differs from the drug of the monograph


_PROVES = {
    "relation:main-target": Aspect.ACTION,
    "relation:drug-difference": Aspect.DIFFERENCE,
}
"""Relations of certificates in which each drug has a value of its own."""


@dataclass(frozen=True, slots=True)
class Side:
    """A drug, and the fact that holds of it alone, in words."""

    drug: str
    fact: Fact
    text: str


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two drugs and what tells them apart; ``id`` is made of the ids of the facts.

    ``drug`` is that of the monograph.
    """

    id: str
    drug: str
    front: str
    sides: tuple[Side, Side]


def contrasts(items: Iterable[Item], facts: Mapping[str, Fact]) -> tuple[Contrast, ...]:
    """Make the contrasts that the questions prove, in the order of the facts."""
    place = {fact_id: at for at, fact_id in enumerate(facts)}
    proven = {
        tuple(sorted(pair, key=place.__getitem__)): aspect
        for item in items
        for pair, aspect in _proven(item, facts)
    }
    found = sorted(proven.items(), key=lambda one: [place[name] for name in one[0]])
    made = (
        _contrast(facts[one], facts[other], aspect) for (one, other), aspect in found
    )
    return tuple(contrast for contrast in made if contrast)


def _proven(
    item: Item, facts: Mapping[str, Fact]
) -> Iterator[tuple[tuple[str, str], Aspect]]:
    """Yield the pairs of facts of which an item's options prove that they differ."""
    for option in item.options if isinstance(item, SingleItem) else ():
        aspect = _aspect(option)
        evidence = option.certificate.evidence if option.certificate else ()
        for other in evidence if aspect else ():
            for asked in item.facts:
                if {asked, other} <= facts.keys() and asked != other and aspect:
                    yield (asked, other), aspect


def _aspect(option: Option) -> Aspect | None:
    certificate = option.certificate
    if certificate is None or certificate.proof is not Proof.FUNCTIONAL:
        return None
    return next((_PROVES[one] for one in certificate.evidence if one in _PROVES), None)


def _contrast(one: Fact, other: Fact, aspect: Aspect) -> Contrast | None:
    drug = one.id.partition("/")[0]
    sides = [side for fact in (one, other) for side in _sides(fact, aspect, drug)]
    if len({side.drug for side in sides}) < len((one, other)):
        return None
    first, second = sides
    return Contrast(
        id=joined((one.id, other.id)),
        drug=drug,
        front=_front(first.drug, second.drug, aspect, drug),
        sides=(first, second),
    )


def _front(one: str, other: str, aspect: Aspect, drug: str) -> str:
    if aspect is Aspect.ACTION:
        return capital(f"{one} and {other}: how does each of them act?")
    apart = f"how does each of them differ from {drug} in effect or use?"
    return capital(f"{one} and {other}: {apart}")


def _sides(fact: Fact, aspect: Aspect, drug: str) -> Iterator[Side]:
    """Say what a fact states of its drug; nothing if it may not be asked."""
    if not fact.usable:
        return
    match fact, aspect:
        case ReceptorAction(), Aspect.ACTION:
            action = fact.action.value
            receptor = re.sub(r" receptors?$", "", fact.receptor)
            said = f"It is {article(action)} {action} at {receptor} receptors"
            yield Side(fact.id.partition("/")[0], fact, unbroken(said))
        case ComparatorTarget(), Aspect.ACTION:
            yield Side(small(fact.drug), fact, unbroken(f"It {fact.target}"))
        case ComparatorDifference(), Aspect.DIFFERENCE:
            said = difference(fact, drug).back
            yield Side(small(fact.drug), fact, unbroken(said))
        case _:
            return
