"""Models that join a condition to the concern behind it."""

from collections.abc import Iterator

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.cares import (
    Care,
    apart,
    cares_of,
    fits_none,
    is_obvious,
    may_fit,
)
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
from baclofen_quiz.items.generation.reasons import reason_items
from baclofen_quiz.items.item import Bloom, Proof

_FEWEST, _WRONG = 2, 3  # distractors
_FEWEST_PAIRS, _MOST_PAIRS = 3, 4  # left options of a matching


def concern_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module.

    Where the lexicon knows condition and concern, its words are used; other reasons
    are asked in the monograph's own. A concern that the condition tells by itself is
    only matched.
    """
    cares = list(cares_of(desk))
    telling = [care for care in cares if not is_obvious(care)]
    singles = [item for care in telling for item in _condition(desk, care, cares)]
    matches = list(_match(desk, cares, cares))
    yield from singles
    yield from matches
    known = {care.fact.id for care in cares}
    yield from reason_items(desk, known, matched=bool(matches))
    yield from (
        Refusal(care.fact.id, "The condition tells the concern by itself.")
        for care in cares
        if care not in telling
    )


def _condition(desk: Desk, care: Care, cares: list[Care]) -> Iterator[Draft]:
    others = [c for c in cares if not may_fit(desk, c, care)]
    if len(others) < _FEWEST:
        return
    yield single(
        desk,
        Plan(
            model="condition-behind-concern",
            section=care.fact.section,
            asked=(care.fact,),
            bloom=Bloom.UNDERSTAND,
            stem=f"Before {desk.drug} is started, a patient is warned that"
            f" {care.concern.phrase('that')}. Which condition does this patient have?",
            explanation=f"The warning belongs to {care.condition.name}.",
            take_away=f"{capital(care.concern.phrase('that'))}: think of"
            f" {care.condition.name}.",
        ),
        right(
            care.fact,
            desk.short(care.fact),
            care.name,
            f"In {care.condition.name} {care.concern.phrase('that')}.",
        ),
        [
            wrong(
                other.fact,
                desk.short(other.fact),
                other.name,
                f"In {other.condition.name} the concern differs:"
                f" {other.concern.phrase('that')}.",
                Proof.FUNCTIONAL,
                "relation:reason-for-care",
                other.fact.id,
            )
            for other in others[:_WRONG]
        ],
    )


def _match(desk: Desk, telling: list[Care], cares: list[Care]) -> Iterator[Draft]:
    left: list[Care] = []
    for care in telling:
        if all(apart(desk, care, other) for other in left):
            left.append(care)
    left = left[:_MOST_PAIRS]
    spare = [c for c in cares if fits_none(desk, c, left)][:1]
    if len(left) < _FEWEST_PAIRS:
        return
    yield matching(
        desk,
        Plan(
            model="match-concerns",
            section=Section.CONTRAINDICATIONS,
            asked=tuple(care.fact for care in left),
            bloom=Bloom.UNDERSTAND,
            stem=f"Which concern with {desk.drug} belongs to each condition?",
            explanation="Each condition is listed with a concern of its own.",
            take_away=" ".join(
                f"{capital(care.condition.name)}: {care.concern.phrase('that')}."
                for care in left
            ),
        ),
        [
            right(
                care.fact,
                desk.short(care.fact),
                care.name,
                f"In {care.condition.name} {care.concern.phrase('that')}.",
            )
            for care in left
        ],
        [
            *(
                right(
                    care.fact,
                    care.concern.id,
                    care.concern.phrase("option"),
                    f"This belongs to {care.condition.name}.",
                )
                for care in left
            ),
            *(
                wrong(
                    care.fact,
                    care.concern.id,
                    care.concern.phrase("option"),
                    f"This belongs to {care.condition.name}, which is not on the list.",
                    Proof.FUNCTIONAL,
                    "relation:reason-for-care",
                    care.fact.id,
                )
                for care in spare
            ),
        ],
        [(desk.short(care.fact), care.concern.id) for care in left],
    )
