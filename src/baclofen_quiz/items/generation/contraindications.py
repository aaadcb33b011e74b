"""Models of the contraindications section: what rules the drug out, and why care."""

from collections.abc import Iterator
from dataclasses import dataclass

from baclofen_quiz.content.facts import Contraindication, Level, Precaution
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.generation.desk import Desk, capital
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    Refusal,
    matching,
    multiple,
    right,
    single,
    wrong,
)
from baclofen_quiz.items.item import Bloom, Option, Proof
from baclofen_quiz.items.lexicon import Concept

_WRONG = 3  # distractors
_PAIRS = 4  # left options of a matching


@dataclass(frozen=True, slots=True)
class Care:
    """A condition that calls for care, and the concern behind it."""

    fact: Contraindication | Precaution
    condition: Concept
    concern: Concept

    @property
    def name(self) -> str:
        """The condition as an option."""
        return capital(self.condition.phrase("option"))


def contraindication_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    cares = list(_cares(desk))
    plain = list(_plain(desk))
    yield from _status(desk, plain)
    yield from _listed(desk, plain)
    for care in cares:
        if isinstance(care.fact, Contraindication):
            yield from _reason(desk, care, cares)
            yield from _condition(desk, care, cares)
    yield from _match(desk, cares)
    yield from _unknown(desk)


def _cares(desk: Desk) -> Iterator[Care]:
    for fact in (*desk.of(Contraindication), *desk.of(Precaution)):
        condition = desk.concept(fact, "condition")
        concern = desk.concept(fact, "concern")
        if condition and concern:
            yield Care(fact, condition, concern)


def _plain(desk: Desk) -> Iterator[tuple[Contraindication, Concept]]:
    for fact in desk.of(Contraindication):
        condition = desk.concept(fact, "condition")
        cautious = fact.level in {Level.CAUTION, Level.RELATIVE}
        if condition and not (fact.reason or cautious or desk.concept(fact, "concern")):
            yield fact, condition


def _precautions(desk: Desk, listed: set[str]) -> Iterator[tuple[Precaution, Concept]]:
    seen = set(listed)
    for fact in desk.of(Precaution):
        condition = desk.concept(fact, "condition")
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
            stem=f"Which finding rules {desk.drug} out, where the others call for care?",
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
    names = " and ".join(condition.name for _, condition in plain)
    yield multiple(
        desk,
        Plan(
            model="listed",
            section=Section.CONTRAINDICATIONS,
            asked=tuple(fact for fact, _ in plain),
            bloom=Bloom.REMEMBER,
            stem="Which conditions does the monograph list under contraindications of"
            f" {desk.drug}, rather than under precautions?",
            explanation=f"Under contraindications stand {names}.",
            take_away=f"Listed contraindications of {desk.drug}: {names}.",
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


def _reason(desk: Desk, care: Care, cares: list[Care]) -> Iterator[Draft]:
    asked = f"reason:{care.condition.id}"
    others = [
        c
        for c in _different(care, cares)
        if not desk.lexicon.is_blocked(asked, c.concern.id)
    ]
    if len(others) < _WRONG:
        return
    yield single(
        desk,
        Plan(
            model="reason",
            section=Section.CONTRAINDICATIONS,
            asked=(care.fact,),
            bloom=Bloom.UNDERSTAND,
            stem=f"Why does {care.condition.name} call for care with {desk.drug}?",
            explanation=f"In {care.condition.name} {care.concern.phrase('that')}.",
            take_away=f"{capital(care.condition.name)}: {care.concern.phrase('that')}.",
        ),
        right(
            care.fact,
            desk.short(care.fact),
            care.concern.phrase("option"),
            f"This is the concern that the monograph names in {care.condition.name}.",
        ),
        [
            wrong(
                other.fact,
                desk.short(other.fact),
                other.concern.phrase("option"),
                f"This is the concern in {other.condition.name}.",
                Proof.FUNCTIONAL,
                "relation:reason-for-care",
                other.fact.id,
            )
            for other in others[:_WRONG]
        ],
    )


def _different(care: Care, cares: list[Care]) -> list[Care]:
    return [
        c
        for c in cares
        if c.concern.id != care.concern.id and c.condition.id != care.condition.id
    ]


def _condition(desk: Desk, care: Care, cares: list[Care]) -> Iterator[Draft]:
    asked = f"condition:{care.concern.id}"
    others = [
        c
        for c in _different(care, cares)
        if not desk.lexicon.is_blocked(asked, c.condition.id)
    ]
    if len(others) < _WRONG - 1:
        return
    yield single(
        desk,
        Plan(
            model="condition-behind-concern",
            section=Section.CONTRAINDICATIONS,
            asked=(care.fact,),
            bloom=Bloom.APPLY,
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
                f"In {other.condition.name} the concern is another one:"
                f" {other.concern.phrase('that')}.",
                Proof.FUNCTIONAL,
                "relation:reason-for-care",
                other.fact.id,
            )
            for other in others[:_WRONG]
        ],
    )


def _match(desk: Desk, cares: list[Care]) -> Iterator[Draft]:
    chosen: list[Care] = []
    for care in cares:
        if all(_apart(desk, care, other) for other in chosen):
            chosen.append(care)
    if len(chosen) <= _PAIRS - 1:
        return
    *kept, spare = chosen[: _PAIRS + 1] if len(chosen) > _PAIRS else (*chosen, None)
    left = [care for care in kept if care]
    if not any(isinstance(care.fact, Contraindication) for care in left):
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
            take_away="; ".join(
                f"{care.condition.name}: {care.concern.phrase('that')}" for care in left
            )
            + ".",
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
                for care in (spare,)
                if care
            ),
        ],
        [(desk.short(care.fact), care.concern.id) for care in left],
    )


def _apart(desk: Desk, one: Care, other: Care) -> bool:
    """Whether the two may stand in one matching: neither concern fits the other."""
    blocked = desk.lexicon.is_blocked
    return (
        one.condition.id != other.condition.id
        and one.concern.id != other.concern.id
        and not blocked(f"reason:{one.condition.id}", other.concern.id)
        and not blocked(f"reason:{other.condition.id}", one.concern.id)
        and not blocked(f"condition:{one.concern.id}", other.condition.id)
        and not blocked(f"condition:{other.concern.id}", one.condition.id)
    )


def _unknown(desk: Desk) -> Iterator[Refusal]:
    for fact in desk.of(Contraindication):
        if desk.concept(fact, "condition") is None:
            yield Refusal(
                fact.id,
                "The lexicon does not know this condition, so no option beside it"
                " could be proven wrong.",
            )
