"""The compared drugs as rows: a drug, and what sets it apart."""

from collections.abc import Iterator
from dataclasses import dataclass

from baclofen_quiz.content.facts import (
    ComparatorDifference,
    ComparatorTarget,
    Fact,
    ReceptorAction,
)
from baclofen_quiz.items.generation.desk import Desk, capital, inside
from baclofen_quiz.items.generation.drafts import wrong
from baclofen_quiz.items.item import Option, Proof
from baclofen_quiz.items.lexicon import Concept

_LONGER, _LONGER_TIMES = 4, 1.25  # letters; times the average


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
        if trait and _as_worded(desk, fact, trait):
            yield Row(fact, inside(fact.drug), trait)


def own_rows(desk: Desk) -> Iterator[Row]:
    """The monograph's own drug with its target."""
    for fact in desk.of(ReceptorAction):
        trait = desk.concept(fact, "target")
        if trait and trait.traits.get("as") == fact.action.value:
            yield Row(fact, desk.drug, trait)


def _as_worded(desk: Desk, fact: Fact, trait: Concept) -> bool:
    """Whether a drug acts on its target in the way that the lexicon's wordings say.

    "Activates GABA-B receptors" would be wrong of an antagonist there, and too little
    of a drug that acts at a second target.
    """
    kind = desk.concept(fact, "ligand")
    alike = trait.traits.get("as", "") == (kind.id if kind else "")
    targets = desk.lexicon.mentioned(fact.statement.text, trait.sort)
    return alike and "acts" in trait.phrases and len(targets) == 1


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


def target_option(desk: Desk, row: Row) -> Option:
    """A drug that is wrong because its one main target is another."""
    return wrong(
        row.fact,
        desk.short(row.fact),
        capital(row.drug),
        f"{capital(row.drug)} {acts(row.trait)}.",
        Proof.FUNCTIONAL,
        "relation:main-target",
        row.fact.id,
    )


def differs(desk: Desk, row: Row) -> str:
    """The difference as a verb phrase that names the monograph's drug."""
    return row.trait.phrase("is").replace("{drug}", desk.drug)


def one_of_each(rows: list[Row]) -> list[Row]:
    """The first row of each trait, so that no trait fits two drugs."""
    found: dict[str, Row] = {}
    for row in rows:
        found.setdefault(row.trait.id, row)
    return list(found.values())


def stands_out(name: str, others: list[str]) -> bool:
    """Whether a name is so much longer than others that its length gives it away."""
    lengths = [len(other) for other in others]
    mean = sum(lengths) / len(lengths)
    return len(name) - max(lengths) >= _LONGER and len(name) >= _LONGER_TIMES * mean
