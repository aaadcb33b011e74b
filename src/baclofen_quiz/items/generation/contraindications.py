"""Models of the contraindications section: what rules the drug out, and why care."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Generic, TypeVar

from baclofen_quiz.content.facts import Contraindication, Level, Precaution
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.doses import COUNTED
from baclofen_quiz.items.generation.care_levels import (
    asks_for_care,
    in_doubt,
    on_both_lists,
    without_drug,
)
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
from baclofen_quiz.items.generation.tables import (
    Term,
    apart,
    name_one_thing,
    term,
)
from baclofen_quiz.items.item import Bloom, Option, Proof

_WRONG = 3  # distractors

F = TypeVar("F", Contraindication, Precaution)


def contraindication_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    plain = list(_plain(desk))
    yield from _status(desk, plain)
    listed = list(_listed(desk, plain))
    yield from listed
    done = {f for d in listed if not isinstance(d, Refusal) for f in d.facts}
    yield from ruled_out_items(desk, done)
    yield from _unknown(desk)


@dataclass(frozen=True, slots=True)
class _Entry(Generic[F]):
    """A fact, and its condition in the monograph's own words."""

    fact: F
    entry: Term

    @property
    def name(self) -> str:
        return self.entry.option


def _plain(desk: Desk) -> Iterator[_Entry[Contraindication]]:
    for fact in desk.of(Contraindication):
        condition = desk.lexicon.find(fact.condition, "condition")
        cautious = fact.level in {Level.CAUTION, Level.RELATIVE}
        if on_both_lists(desk, fact):
            continue
        if condition and not (fact.reason or cautious or desk.concept(fact, "concern")):
            yield _Entry(fact, term(desk, without_drug(desk, fact)))


def _precautions(
    desk: Desk, plain: Sequence[_Entry[Contraindication]]
) -> list[_Entry[Precaution]]:
    """The first conditions that only call for care, none akin to what rules it out."""
    found: dict[str, _Entry[Precaution]] = {}
    for fact in desk.of(Precaution):
        condition = desk.lexicon.find(fact.condition, "condition")
        if condition is None or not asks_for_care(fact) or in_doubt(desk, fact):
            continue
        entry = term(desk, fact.condition)
        if all(apart(entry, known.entry) for known in plain):
            found.setdefault(condition.id, _Entry(fact, entry))
    return list(found.values())[:_WRONG]


def _status(desk: Desk, plain: list[_Entry[Contraindication]]) -> Iterator[Draft]:
    certain = [p for p in plain if not p.fact.statement.has(NoteKind.NOTE)]
    others = _precautions(desk, plain)
    if len(certain) != 1 or len(others) < _WRONG:
        return
    key = certain[0]
    yield single(
        desk,
        Plan(
            model="rules-out",
            section=Section.CONTRAINDICATIONS,
            asked=(key.fact,),
            bloom=Bloom.UNDERSTAND,
            stem=f"Which condition rules {desk.drug} out, where the others only call"
            " for care?",
            explanation=f"{key.name} is a contraindication of"
            f" {desk.drug} without reserve; the other conditions are precautions.",
            take_away=f"{key.name} rules {desk.drug} out.",
        ),
        right(
            key.fact,
            desk.short(key.fact),
            key.name,
            "It stands under contraindications without any reserve.",
        ),
        [_precaution_option(desk, other) for other in others],
    )


def _precaution_option(desk: Desk, other: _Entry[Precaution]) -> Option:
    said = other.fact.action or other.fact.reason
    return wrong(
        other.fact,
        desk.short(other.fact),
        other.name,
        f"{other.name} is a precaution: {said}.",
        Proof.DENIED,
        other.fact.id,
    )


def _listed(desk: Desk, plain: list[_Entry[Contraindication]]) -> Iterator[Draft]:
    others = _precautions(desk, plain)
    alike = any(name_one_thing(a.entry, b.entry) for a, b in combinations(plain, 2))
    if not 1 < len(plain) <= _WRONG or len(others) < _WRONG - 1 or alike:
        return
    names = joined([known.entry.text for known in plain])
    cared = joined([other.entry.text for other in others])
    count = COUNTED[len(plain) + len(others)]
    yield multiple(
        desk,
        Plan(
            model="listed",
            section=Section.CONTRAINDICATIONS,
            asked=tuple(known.fact for known in plain),
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
                known.fact,
                desk.short(known.fact),
                known.name,
                f"{known.name}: listed under contraindications.",
            )
            for known in plain
        ],
        [_precaution_option(desk, other) for other in others],
    )


def _unknown(desk: Desk) -> Iterator[Refusal]:
    for fact in desk.of(Contraindication):
        if desk.lexicon.find(fact.condition, "condition") is None:
            yield Refusal(
                fact.id,
                "The lexicon does not know this condition, so no option beside it"
                " could be proven wrong.",
            )
