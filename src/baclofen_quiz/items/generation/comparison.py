"""Models of the comparison section: which drug, which mechanism, which difference."""

from collections.abc import Iterator

from baclofen_quiz.content.facts import (
    ComparatorDifference,
    ComparatorTarget,
    Fact,
)
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.comparison_rows import (
    Row,
    acts,
    group_noun,
    own_rows,
    target_option,
    target_rows,
)
from baclofen_quiz.items.generation.desk import Desk, capital, inside
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    Refusal,
    right,
    single,
    wrong,
)
from baclofen_quiz.items.item import Bloom, Proof

_FEWEST = 2  # distractors


def comparison_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    targets = [r for r in target_rows(desk) if r.trait.sort == "target"]
    rows = [*own_rows(desk), *targets]
    for row in targets:
        yield from _drug_from_target(desk, row, rows)
        yield from _target_from_drug(desk, row, rows)
    yield from _preferred(desk)
    yield from _unknown(desk)


def _others(row: Row, rows: list[Row]) -> list[Row]:
    return [r for r in rows if r.drug != row.drug and r.trait.id != row.trait.id]


def _drug_from_target(desk: Desk, row: Row, rows: list[Row]) -> Iterator[Draft]:
    others = _others(row, rows)
    if len(others) < _FEWEST:
        return
    yield single(
        desk,
        Plan(
            model="drug-from-mechanism",
            section=Section.COMPARISON,
            asked=(row.fact,),
            bloom=Bloom.REMEMBER,
            stem=f"Which {group_noun(desk, rows)} {acts(row.trait)}?",
            explanation=f"{capital(row.drug)} {acts(row.trait)}.",
            take_away=f"{capital(row.drug)} {acts(row.trait)}.",
        ),
        right(
            row.fact,
            desk.short(row.fact),
            capital(row.drug),
            f"{capital(row.drug)} {acts(row.trait)}.",
        ),
        [target_option(desk, other) for other in others],
    )


def _target_from_drug(desk: Desk, row: Row, rows: list[Row]) -> Iterator[Draft]:
    others = _others(row, rows)
    if len(others) < _FEWEST:
        return
    yield single(
        desk,
        Plan(
            model="mechanism-from-drug",
            section=Section.COMPARISON,
            asked=(row.fact,),
            bloom=Bloom.UNDERSTAND,
            stem=f"By what mechanism does {row.drug} work?",
            explanation=f"{capital(row.drug)} {acts(row.trait)}.",
            take_away=f"{capital(row.drug)}: {inside(row.trait.phrase('mechanism'))}.",
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
            f" {group_noun(desk, list(own_rows(desk)))}s?",
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
                f"Here the monograph names {inside(row.drug)}.",
                Proof.FUNCTIONAL,
                "relation:preferred-for",
                row.id,
            )
            for row, problem in others
        ],
    )


def _unknown(desk: Desk) -> Iterator[Refusal]:
    facts: tuple[Fact, ...] = (
        *desk.of(ComparatorTarget),
        *desk.of(ComparatorDifference),
    )
    for fact in facts:
        sorts = ("target", "structure", "difference")
        if not any(desk.concept(fact, sort) for sort in sorts):
            yield Refusal(
                fact.id,
                "The lexicon does not know what is said of this drug, so no option"
                " beside it could be proven wrong.",
            )
