"""Matching models of the comparison section."""

from collections.abc import Iterator

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import COUNTED
from baclofen_quiz.items.generation.comparison_rows import (
    Row,
    acts,
    difference_rows,
    differs,
    group_noun,
    one_of_each,
    own_rows,
    target_rows,
)
from baclofen_quiz.items.generation.desk import Desk, capital, inside, joined
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    matching,
    right,
    wrong,
)
from baclofen_quiz.items.item import Bloom, Proof

_ROWS = 4  # left options of a matching


def matching_comparisons(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    rows = [*own_rows(desk), *target_rows(desk)]
    yield from _match_targets(desk, rows)
    yield from _match_differences(desk, list(difference_rows(desk)))
    yield from _places(desk, rows)


def _match_targets(desk: Desk, rows: list[Row]) -> Iterator[Draft]:
    unique = one_of_each([r for r in rows if r.trait.sort == "target"])[:_ROWS]
    named = {row.trait.id for row in rows}
    spare = [
        c
        for c in desk.lexicon.of_sort("target")
        if "drugs" in c.traits and c.id not in named
    ][:1]
    if len(unique) < _ROWS or not spare:
        return
    noun = group_noun(desk, unique)
    yield matching(
        desk,
        Plan(
            model="match-targets",
            section=Section.COMPARISON,
            asked=tuple(row.fact for row in unique),
            bloom=Bloom.REMEMBER,
            stem=f"At which target does each {noun} act?",
            explanation="Each of them has a target of its own.",
            take_away=" ".join(
                f"{capital(row.drug)}: {inside(row.trait.phrase('short'))}."
                for row in unique
            ),
        ),
        [
            right(
                row.fact,
                desk.short(row.fact),
                capital(row.drug),
                f"{capital(row.drug)} {acts(row.trait)}.",
            )
            for row in unique
        ],
        [
            *(
                right(
                    row.fact,
                    row.trait.id,
                    row.trait.phrase("short"),
                    f"This is the target of {row.drug}.",
                )
                for row in unique
            ),
            *(
                wrong(
                    unique[0].fact,
                    c.id,
                    c.phrase("short"),
                    f"This is the target of {c.traits['drugs']}; none of the listed"
                    " drugs is one of them.",
                    Proof.FUNCTIONAL,
                    "relation:main-target",
                    f"lexicon:{c.id}",
                )
                for c in spare
            ),
        ],
        [(desk.short(row.fact), row.trait.id) for row in unique],
    )


def _match_differences(desk: Desk, rows: list[Row]) -> Iterator[Draft]:
    unique = one_of_each(rows)[:_ROWS]
    if len(unique) < _ROWS:
        return
    yield matching(
        desk,
        Plan(
            model="match-differences",
            section=Section.COMPARISON,
            asked=tuple(row.fact for row in unique),
            bloom=Bloom.UNDERSTAND,
            stem=f"What sets each {group_noun(desk, unique)} apart from {desk.drug}?",
            explanation=f"Each of them differs from {desk.drug} in its own way.",
            take_away=" ".join(
                f"{capital(row.drug)} {differs(desk, row)}." for row in unique
            ),
        ),
        [
            right(
                row.fact,
                desk.short(row.fact),
                capital(row.drug),
                f"{capital(row.drug)} {differs(desk, row)}.",
            )
            for row in unique
        ],
        [
            right(
                row.fact,
                row.trait.id,
                row.trait.phrase("option"),
                f"This is what is said of {row.drug}.",
            )
            for row in unique
        ],
        [(desk.short(row.fact), row.trait.id) for row in unique],
    )


_PLACES = {
    "central": "In the central nervous system",
    "peripheral": "Within skeletal muscle",
}


def _places(desk: Desk, rows: list[Row]) -> Iterator[Draft]:
    placed = [r for r in one_of_each(rows) if r.trait.traits.get("place") in _PLACES]
    first = {r.trait.traits["place"]: r for r in reversed(placed)}
    if set(first) != set(_PLACES) or len(placed) < _ROWS:
        return
    yield matching(
        desk,
        Plan(
            model="central-or-peripheral",
            section=Section.COMPARISON,
            asked=tuple(row.fact for row in placed),
            bloom=Bloom.UNDERSTAND,
            stem=f"Where does each {group_noun(desk, placed)} act?",
            explanation="A drug acts where its target is.",
            take_away=" ".join(
                f"{capital(row.drug)}: {inside(_PLACES[row.trait.traits['place']])}."
                for row in placed
            ),
        ),
        [
            right(
                row.fact,
                desk.short(row.fact),
                capital(row.drug),
                f"{capital(row.drug)} {acts(row.trait)}.",
            )
            for row in placed
        ],
        [
            right(
                first[place].fact,
                place,
                text,
                _inhabitants(place, placed),
            )
            for place, text in _PLACES.items()
        ],
        [(desk.short(row.fact), row.trait.traits["place"]) for row in placed],
    )


_ALONE = {
    "central": "works in the central nervous system",
    "peripheral": "works outside the central nervous system",
}


def _inhabitants(place: str, placed: list[Row]) -> str:
    """Say which of the drugs act at a place; a single one is worth a remark."""
    here = [row.drug for row in placed if row.trait.traits["place"] == place]
    if len(here) > 1:
        return f"{capital(joined(here))} have their targets here."
    return f"Of the {COUNTED[len(placed)]}, only {here[0]} {_ALONE[place]}."
