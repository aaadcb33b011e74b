"""Model of the comparison section: to which chemical family a drug belongs."""

from collections.abc import Iterator

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.comparison_rows import (
    Row,
    acts,
    group_noun,
    stands_out,
    target_rows,
)
from baclofen_quiz.items.generation.desk import Desk, capital
from baclofen_quiz.items.generation.drafts import Draft, Plan, right, single, wrong
from baclofen_quiz.items.item import Bloom, Option, Proof
from baclofen_quiz.items.lexicon import Concept

_FEWEST, _MOST = 2, 4  # distractors


def structure_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    for row in target_rows(desk):
        if row.trait.sort == "structure":
            yield from _drug_from_structure(desk, row)


def _drug_from_structure(desk: Desk, row: Row) -> Iterator[Draft]:
    others = _of_other_families(desk, row)
    told = {r.drug: r.fact for r in target_rows(desk)}
    if len(others) < _FEWEST or stands_out(row.drug, [c.name for c, _ in others]):
        return
    yield single(
        desk,
        Plan(
            model="drug-from-structure",
            section=Section.COMPARISON,
            asked=(row.fact,),
            bloom=Bloom.REMEMBER,
            stem=f"Which {group_noun(desk, [row])} {acts(row.trait)}?",
            explanation=f"{capital(row.drug)} {acts(row.trait)}.",
            take_away=f"{capital(row.drug)} {acts(row.trait)}.",
        ),
        right(
            row.fact,
            desk.short(row.fact),
            capital(row.drug),
            f"{capital(row.drug)} {acts(row.trait)}.",
        ),
        [_option(row, told.get(drug.id), drug, family) for drug, family in others],
    )


def _of_other_families(desk: Desk, row: Row) -> list[tuple[Concept, Concept]]:
    """Drugs of the group, compared ones first, with their families.

    The last place goes to the one whose name is most like the key in length.
    """
    lexicon = desk.lexicon
    group = lexicon.group_of(frozenset({row.drug}))
    families = [
        (drug, family)
        for drug in lexicon.of_sort("drug")
        for family in [lexicon.concepts.get(drug.traits.get("structure", ""))]
        if group
        and drug.id in group.members
        and family
        and lexicon.are_disjoint("chemical-family", row.trait.id, family.id)
    ]
    compared = {r.drug for r in target_rows(desk)}
    known = [pair for pair in families if pair[0].id in compared][: _MOST - 1]
    spare = [pair for pair in families if pair[0].id not in {*compared, desk.drug}]
    nearest = sorted(spare, key=lambda p: abs(len(p[0].name) - len(row.drug)))
    return [*known, *nearest[:1]]


def _option(row: Row, place: Fact | None, drug: Concept, family: Concept) -> Option:
    """Another drug; ``place`` is what the monograph itself says of it, if it does."""
    elsewhere = (place.id,) if place else ()
    return wrong(
        place or row.fact,
        drug.id,
        capital(drug.name),
        f"{capital(drug.name)} {acts(family)}.",
        Proof.DISJOINT,
        f"disjoint:chemical-family={row.trait.id},{family.id}",
        f"lexicon:{drug.id}",
        *elsewhere,
    )
