"""Models of the comparison section: which drug, which mechanism, which difference."""

from collections.abc import Iterator
from dataclasses import dataclass

from baclofen_quiz.content.facts import (
    Action,
    ComparatorDifference,
    ComparatorTarget,
    Fact,
    ReceptorAction,
)
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk, capital
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    Refusal,
    matching,
    right,
    single,
    wrong,
)
from baclofen_quiz.items.item import Bloom, Option, Proof
from baclofen_quiz.items.lexicon import Concept

_FEWEST = 2  # distractors
_WRONG = 3
_ROWS = 4  # left options of a matching


@dataclass(frozen=True, slots=True)
class Row:
    """A drug and what sets it apart: its target, or its difference."""

    fact: Fact
    drug: str
    trait: Concept


def comparison_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    targets = list(_targets(desk))
    own = list(_own(desk))
    differences = list(_differences(desk))
    for row in targets:
        yield from _drug_from_target(desk, row, [*own, *targets])
        yield from _target_from_drug(desk, row, [*own, *targets])
    for row in differences:
        yield from _drug_from_vignette(desk, row, differences, targets)
    yield from _match_targets(desk, [*own, *targets])
    yield from _match_differences(desk, differences)
    yield from _places(desk, [*own, *targets])
    yield from _preferred(desk)
    yield from _unknown(desk)


def _targets(desk: Desk) -> Iterator[Row]:
    for fact in desk.of(ComparatorTarget):
        trait = desk.concept(fact, "target") or desk.concept(fact, "structure")
        if trait:
            yield Row(fact, _lower(fact.drug), trait)


def _own(desk: Desk) -> Iterator[Row]:
    for fact in desk.of(ReceptorAction):
        trait = desk.concept(fact, "target")
        if trait and fact.action not in {Action.NONE} and _is_mechanism(fact):
            yield Row(fact, desk.drug, trait)


def _is_mechanism(fact: Fact) -> bool:
    return fact.section is Section.MECHANISM


def _differences(desk: Desk) -> Iterator[Row]:
    for fact in desk.of(ComparatorDifference):
        trait = desk.concept(fact, "difference")
        if trait:
            yield Row(fact, _lower(fact.drug), trait)


def _noun(desk: Desk, rows: list[Row]) -> str:
    group = desk.lexicon.group_of(frozenset(row.drug for row in rows))
    return group.noun if group else "drug"


def _acts(trait: Concept) -> str:
    return trait.phrase("acts")


def _drug_from_target(desk: Desk, row: Row, rows: list[Row]) -> Iterator[Draft]:
    others = [r for r in rows if r.drug != row.drug and r.trait.id != row.trait.id]
    if len(others) < _FEWEST:
        return
    noun = _noun(desk, rows)
    yield single(
        desk,
        Plan(
            model="drug-from-mechanism",
            section=Section.COMPARISON,
            asked=(row.fact,),
            bloom=Bloom.REMEMBER,
            stem=f"Which {noun} {_acts(row.trait)}?",
            explanation=f"{capital(row.drug)} {_acts(row.trait)}.",
            take_away=f"{capital(row.drug)} {_acts(row.trait)}.",
        ),
        right(
            row.fact,
            desk.short(row.fact),
            capital(row.drug),
            f"{capital(row.drug)} {_acts(row.trait)}.",
        ),
        [_drug_option(desk, other) for other in others],
    )


def _drug_option(desk: Desk, row: Row) -> Option:
    return wrong(
        row.fact,
        desk.short(row.fact),
        capital(row.drug),
        f"{capital(row.drug)} {_acts(row.trait)}.",
        Proof.FUNCTIONAL,
        "relation:main-target",
        row.fact.id,
    )


def _target_from_drug(desk: Desk, row: Row, rows: list[Row]) -> Iterator[Draft]:
    others = [
        r
        for r in rows
        if r.drug != row.drug
        and r.trait.id != row.trait.id
        and r.trait.sort == row.trait.sort == "target"
    ]
    if len(others) < _FEWEST:
        return
    yield single(
        desk,
        Plan(
            model="mechanism-from-drug",
            section=Section.COMPARISON,
            asked=(row.fact,),
            bloom=Bloom.UNDERSTAND,
            stem=f"By what mechanism does {row.drug} relax muscle?",
            explanation=f"{capital(row.drug)} {_acts(row.trait)}.",
            take_away=f"{capital(row.drug)}: {_inside(row.trait.phrase('mechanism'))}.",
        ),
        right(
            row.fact,
            desk.short(row.fact),
            row.trait.phrase("mechanism"),
            f"This is how {row.drug} works.",
        ),
        [
            wrong(
                other.fact,
                desk.short(other.fact),
                other.trait.phrase("mechanism"),
                f"This is how {other.drug} works.",
                Proof.FUNCTIONAL,
                "relation:main-target",
                other.fact.id,
            )
            for other in others
        ],
    )


def _drug_from_vignette(
    desk: Desk, row: Row, differences: list[Row], targets: list[Row]
) -> Iterator[Draft]:
    blocked = desk.lexicon.is_blocked
    others = [
        r
        for r in differences
        if r.drug != row.drug and not blocked(f"difference:{row.trait.id}", r.drug)
    ]
    pattern = row.trait.phrases.get("vignette", "")
    if len(others) < _FEWEST or not pattern:
        return
    noun = _noun(desk, [row, *others])
    target = [r.fact for r in targets if r.drug == row.drug and _is_asked(r, pattern)]
    yield single(
        desk,
        Plan(
            model="drug-from-vignette",
            section=Section.COMPARISON,
            asked=(row.fact, *target),
            bloom=Bloom.APPLY,
            stem=pattern.format(noun=noun, drug=desk.drug),
            explanation=f"Compared with {desk.drug}, {row.drug}"
            f" {row.trait.phrase('is')}.",
            take_away=f"{capital(row.drug)} {row.trait.phrase('is')}.",
        ),
        right(
            row.fact,
            desk.short(row.fact),
            capital(row.drug),
            f"{capital(row.drug)} {row.trait.phrase('is')}.",
        ),
        [
            wrong(
                other.fact,
                desk.short(other.fact),
                capital(other.drug),
                f"{capital(other.drug)} is told apart by something else: it"
                f" {other.trait.phrase('is')}.",
                Proof.FUNCTIONAL,
                "relation:drug-difference",
                other.fact.id,
            )
            for other in others
        ],
    )


def _is_asked(row: Row, pattern: str) -> bool:
    return row.trait.name in pattern


def _match_targets(desk: Desk, rows: list[Row]) -> Iterator[Draft]:
    unique = _by_trait([r for r in rows if r.trait.sort == "target"])[:_ROWS]
    named = {row.trait.id for row in rows}
    spare = [
        c
        for c in desk.lexicon.of_sort("target")
        if "drugs" in c.traits and c.id not in named
    ][:1]
    if len(unique) < _ROWS or not spare:
        return
    noun = _noun(desk, unique)
    yield matching(
        desk,
        Plan(
            model="match-targets",
            section=Section.COMPARISON,
            asked=tuple(row.fact for row in unique),
            bloom=Bloom.REMEMBER,
            stem=f"At which target does each {noun} act?",
            explanation="Each of them has a target of its own.",
            take_away="; ".join(
                f"{row.drug}: {row.trait.phrase('short')}" for row in unique
            )
            + ".",
        ),
        [
            right(
                row.fact,
                desk.short(row.fact),
                capital(row.drug),
                f"{capital(row.drug)} {_acts(row.trait)}.",
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


def _by_trait(rows: list[Row]) -> list[Row]:
    found: dict[str, Row] = {}
    for row in rows:
        found.setdefault(row.trait.id, row)
    return list(found.values())


def _match_differences(desk: Desk, rows: list[Row]) -> Iterator[Draft]:
    unique = _by_trait(rows)[:_ROWS]
    if len(unique) < _ROWS:
        return
    yield matching(
        desk,
        Plan(
            model="match-differences",
            section=Section.COMPARISON,
            asked=tuple(row.fact for row in unique),
            bloom=Bloom.UNDERSTAND,
            stem=f"What sets each {_noun(desk, unique)} apart from {desk.drug}?",
            explanation=f"Each of them differs from {desk.drug} in its own way.",
            take_away="; ".join(
                f"{row.drug} {row.trait.phrase('is')}" for row in unique
            )
            + ".",
        ),
        [
            right(
                row.fact,
                desk.short(row.fact),
                capital(row.drug),
                f"{capital(row.drug)} {row.trait.phrase('is')}.",
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
    placed = [r for r in _by_trait(rows) if r.trait.traits.get("place") in _PLACES]
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
            stem=f"Where does each {_noun(desk, placed)} act?",
            explanation="A drug acts where its target is.",
            take_away="; ".join(
                f"{row.drug}: {_inside(_PLACES[row.trait.traits['place']])}"
                for row in placed
            )
            + ".",
        ),
        [
            right(
                row.fact,
                desk.short(row.fact),
                capital(row.drug),
                f"{capital(row.drug)} {_acts(row.trait)}.",
            )
            for row in placed
        ],
        [
            right(
                first[place].fact,
                place,
                text,
                f"Here {first[place].drug} has its target.",
            )
            for place, text in _PLACES.items()
        ],
        [(desk.short(row.fact), row.trait.traits["place"]) for row in placed],
    )


def _preferred(desk: Desk) -> Iterator[Draft]:
    problems = desk.lexicon.of_sort("problem")
    fact = desk.saying("chronic-central-spasticity", Section.COMPARISON)
    key = desk.lexicon.concepts.get("chronic-central-spasticity")
    others = [
        (row, problem)
        for row in desk.of(ComparatorDifference)
        for problem in problems
        if problem in desk.lexicon.mentioned(row.statement.text, "problem")
    ]
    if fact is None or key is None or len(others) < _FEWEST:
        return
    yield single(
        desk,
        Plan(
            model="preferred-for",
            section=Section.COMPARISON,
            asked=(fact,),
            bloom=Bloom.UNDERSTAND,
            stem=f"For which problem does the monograph prefer {desk.drug} to other"
            f" {_noun(desk, list(_own(desk)))}s?",
            explanation=f"The monograph prefers {desk.drug} for {key.name}.",
            take_away=f"{desk.opening}: preferred by the monograph for {key.name}.",
        ),
        right(
            fact,
            desk.short(fact),
            key.phrase("option"),
            f"The monograph names {key.name}.",
        ),
        [
            wrong(
                row,
                desk.short(row),
                problem.phrase("option"),
                f"Here the monograph names {_lower(row.drug)}.",
                Proof.FUNCTIONAL,
                "relation:preferred-for",
                row.id,
            )
            for row, problem in others
        ],
    )


def _unknown(desk: Desk) -> Iterator[Refusal]:
    for fact in (*desk.of(ComparatorTarget), *desk.of(ComparatorDifference)):
        sorts = ("target", "structure", "difference")
        if not any(desk.concept(fact, sort) for sort in sorts):
            yield Refusal(
                fact.id,
                "The lexicon does not know what is said of this drug, so no option"
                " beside it could be proven wrong.",
            )


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]


def _inside(text: str) -> str:
    return text[:1].lower() + text[1:]
