"""The compared drugs as rows: a drug, and what sets it apart."""

from collections.abc import Iterator
from dataclasses import dataclass

from baclofen_quiz.content.facts import (
    Action,
    ComparatorDifference,
    ComparatorTarget,
    Fact,
    ReceptorAction,
)
from baclofen_quiz.items.generation.desk import Desk, inside
from baclofen_quiz.items.lexicon import Concept


@dataclass(frozen=True, slots=True)
class Row:
    """A drug and what sets it apart: its target, or its difference."""

    fact: Fact
    drug: str
    trait: Concept


def target_rows(desk: Desk) -> Iterator[Row]:
    """The compared drugs with the target, or the structure, that is named."""
    for fact in desk.of(ComparatorTarget):
        trait = desk.concept(fact, "target") or desk.concept(fact, "structure")
        if trait:
            yield Row(fact, inside(fact.drug), trait)


def own_rows(desk: Desk) -> Iterator[Row]:
    """The monograph's own drug with its target."""
    for fact in desk.of(ReceptorAction):
        trait = desk.concept(fact, "target")
        if trait and fact.action is not Action.NONE:
            yield Row(fact, desk.drug, trait)


def difference_rows(desk: Desk) -> Iterator[Row]:
    """The compared drugs with what is said of each of them alone."""
    for fact in desk.of(ComparatorDifference):
        trait = desk.concept(fact, "difference")
        if trait:
            yield Row(fact, inside(fact.drug), trait)


def group_noun(desk: Desk, rows: list[Row]) -> str:
    """What all these drugs are called: muscle relaxant, else drug."""
    group = desk.lexicon.group_of(frozenset(row.drug for row in rows))
    return group.noun if group else "drug"


def acts(trait: Concept) -> str:
    """The trait as a verb phrase."""
    return trait.phrase("acts")


def differs(desk: Desk, row: Row) -> str:
    """The difference as a verb phrase that names the monograph's drug."""
    return row.trait.phrase("is").replace("{drug}", desk.drug)


def one_of_each(rows: list[Row]) -> list[Row]:
    """The first row of each trait, so that no trait fits two drugs."""
    found: dict[str, Row] = {}
    for row in rows:
        found.setdefault(row.trait.id, row)
    return list(found.values())
