"""Models of the comparison section: what sets a drug apart, as the monograph says it.

That a drug is told apart by one difference holds only as one monograph states it: a
drug may well share the difference of another. So the stems name the monograph; a
vignette that names the drug's target instead rests on the target.
"""

from collections.abc import Iterator

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.certificates import SCOPE
from baclofen_quiz.items.generation.cases import read_case
from baclofen_quiz.items.generation.comparison_rows import (
    Row,
    difference_rows,
    differs,
    group_noun,
    own_rows,
    stands_out,
    target_option,
    target_rows,
)
from baclofen_quiz.items.generation.desk import Desk, capital
from baclofen_quiz.items.generation.drafts import Draft, Plan, right, single, wrong
from baclofen_quiz.items.item import Bloom, Option, Proof

_FEWEST = 2  # distractors


def difference_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    differences = list(difference_rows(desk))
    targets = [*own_rows(desk), *target_rows(desk)]
    for row in differences:
        yield from _drug_from_difference(desk, row, differences, targets)
        yield from _difference_from_drug(desk, row, differences)


def _drug_from_difference(
    desk: Desk, row: Row, differences: list[Row], targets: list[Row]
) -> Iterator[Draft]:
    pattern = row.trait.phrases.get("vignette", "")
    named = [r for r in targets if r.drug == row.drug and r.trait.name in pattern]
    if SCOPE in pattern:
        others = [
            r
            for r in differences
            if r.drug != row.drug and not _shares(desk, r.drug, row)
        ]
        wrongs = [_other_drug(desk, other) for other in others]
    else:
        others = [
            r
            for r in targets
            if named and r.drug != row.drug and r.trait.sort == "target"
        ]
        wrongs = [target_option(desk, other) for other in others]
    names = [other.drug for other in others]
    if len(names) < _FEWEST or stands_out(row.drug, names):
        return
    noun = group_noun(desk, [row, *others])
    stem, case = read_case(pattern.replace("{noun}", noun).replace("{drug}", desk.drug))
    yield single(
        desk,
        Plan(
            model="drug-from-difference",
            section=Section.COMPARISON,
            asked=(row.fact, *(r.fact for r in named)),
            bloom=Bloom.APPLY,
            stem=stem,
            case=case,
            explanation=f"{capital(row.drug)} {differs(desk, row)}.",
            take_away=f"{capital(row.drug)} {differs(desk, row)}.",
        ),
        right(
            row.fact,
            desk.short(row.fact),
            capital(row.drug),
            f"{capital(row.drug)} {differs(desk, row)}.",
        ),
        wrongs,
    )


def _other_drug(desk: Desk, row: Row) -> Option:
    return wrong(
        row.fact,
        desk.short(row.fact),
        capital(row.drug),
        f"The monograph tells {row.drug} apart in another way: it"
        f" {differs(desk, row)}.",
        Proof.FUNCTIONAL,
        "relation:drug-difference",
        row.fact.id,
    )


def _difference_from_drug(
    desk: Desk, row: Row, differences: list[Row]
) -> Iterator[Draft]:
    """Turn the question round where the name of the drug would give it away."""
    others = [
        r for r in differences if r.drug != row.drug and not _shares(desk, row.drug, r)
    ]
    names = [other.drug for other in others]
    if len(names) < _FEWEST or not stands_out(row.drug, names):
        return
    yield single(
        desk,
        Plan(
            model="difference-from-drug",
            section=Section.COMPARISON,
            asked=(row.fact,),
            bloom=Bloom.UNDERSTAND,
            stem=f"By what does {SCOPE} set {row.drug} apart from {desk.drug}?",
            explanation=f"{capital(row.drug)} {differs(desk, row)}.",
            take_away=f"{capital(row.drug)} {differs(desk, row)}.",
        ),
        right(
            row.fact,
            desk.short(row.fact),
            row.trait.phrase("option"),
            f"{capital(row.drug)} {differs(desk, row)}.",
        ),
        [
            wrong(
                other.fact,
                desk.short(other.fact),
                other.trait.phrase("option"),
                f"This is what the monograph says of {other.drug}.",
                Proof.FUNCTIONAL,
                "relation:drug-difference",
                other.fact.id,
            )
            for other in others
        ],
    )


def _shares(desk: Desk, drug: str, row: Row) -> bool:
    """Whether a drug is known to have the difference of another as well."""
    return desk.lexicon.is_blocked(f"difference:{row.trait.id}", drug)
