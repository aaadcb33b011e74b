"""Models of the contraindications section: what rules the drug out, and why care."""

from collections.abc import Iterator

from baclofen_quiz.content.facts import Contraindication, Level, Precaution
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.doses import COUNTED
from baclofen_quiz.items.generation.care_lists import ruled_out_items
from baclofen_quiz.items.generation.desk import Desk, capital, joined
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    Refusal,
    multiple,
    right,
    single,
    wrong,
)
from baclofen_quiz.items.item import Bloom, Option, Proof
from baclofen_quiz.items.lexicon import Concept

_WRONG = 3  # distractors


def contraindication_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    plain = list(_plain(desk))
    yield from _status(desk, plain)
    listed = list(_listed(desk, plain))
    yield from listed or ruled_out_items(desk)
    yield from _unknown(desk)


def _plain(desk: Desk) -> Iterator[tuple[Contraindication, Concept]]:
    for fact in desk.of(Contraindication):
        condition = desk.lexicon.find(fact.condition, "condition")
        cautious = fact.level in {Level.CAUTION, Level.RELATIVE}
        if condition and not (fact.reason or cautious or desk.concept(fact, "concern")):
            yield fact, condition


def _precautions(desk: Desk, listed: set[str]) -> Iterator[tuple[Precaution, Concept]]:
    seen = set(listed)
    for fact in desk.of(Precaution):
        condition = desk.lexicon.find(fact.condition, "condition")
        if condition and condition.id not in seen:
            seen.add(condition.id)
            yield fact, condition


def _status(
    desk: Desk, plain: list[tuple[Contraindication, Concept]]
) -> Iterator[Draft]:
    certain = [p for p in plain if not p[0].statement.has(NoteKind.NOTE)]
    others = list(_precautions(desk, {c.id for _, c in plain}))[:_WRONG]
    if len(certain) != 1 or len(others) < _WRONG:
        return
    fact, condition = certain[0]
    yield single(
        desk,
        Plan(
            model="rules-out",
            section=Section.CONTRAINDICATIONS,
            asked=(fact,),
            bloom=Bloom.UNDERSTAND,
            stem=f"Which condition rules {desk.drug} out, where the others only call"
            " for care?",
            explanation=f"{capital(condition.name)} is a contraindication of"
            f" {desk.drug} without reserve; the other conditions are precautions.",
            take_away=f"{capital(condition.name)} rules {desk.drug} out.",
        ),
        right(
            fact,
            desk.short(fact),
            capital(condition.name),
            "It stands under contraindications without any reserve.",
        ),
        [_precaution_option(desk, *other) for other in others],
    )


def _precaution_option(desk: Desk, fact: Precaution, condition: Concept) -> Option:
    said = fact.action or fact.reason
    return wrong(
        fact,
        desk.short(fact),
        capital(condition.name),
        f"{capital(condition.name)} is a precaution: {said}.",
        Proof.DENIED,
        fact.id,
    )


def _listed(
    desk: Desk, plain: list[tuple[Contraindication, Concept]]
) -> Iterator[Draft]:
    others = list(_precautions(desk, {c.id for _, c in plain}))[:_WRONG]
    if not 1 < len(plain) <= _WRONG or len(others) < _WRONG - 1:
        return
    names = joined([condition.name for _, condition in plain])
    cared = joined([condition.name for _, condition in others])
    count = COUNTED[len(plain) + len(others)]
    yield multiple(
        desk,
        Plan(
            model="listed",
            section=Section.CONTRAINDICATIONS,
            asked=tuple(fact for fact, _ in plain),
            bloom=Bloom.REMEMBER,
            stem="Which of these conditions does the monograph list under"
            f" contraindications of {desk.drug}, rather than under precautions?",
            explanation=f"Of these {count}, {names} stand under contraindications; the"
            " others are precautions.",
            take_away=f"{capital(names)} stand under contraindications; {cared} under"
            " precautions.",
        ),
        [
            right(
                fact,
                desk.short(fact),
                capital(condition.name),
                f"{capital(condition.name)} stands under contraindications.",
            )
            for fact, condition in plain
        ],
        [_precaution_option(desk, *other) for other in others],
    )


def _unknown(desk: Desk) -> Iterator[Refusal]:
    for fact in desk.of(Contraindication):
        if desk.lexicon.find(fact.condition, "condition") is None:
            yield Refusal(
                fact.id,
                "The lexicon does not know this condition, so no option beside it"
                " could be proven wrong.",
            )
