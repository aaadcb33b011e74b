"""A model that tells too much of a drug from a sudden lack of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baclofen_quiz.content.facts import Effect, Fact, Stated, WithdrawalSign
from baclofen_quiz.content.phrases import listed, segments
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk, joined
from baclofen_quiz.items.generation.drafts import Draft, Plan, Refusal, matching, right
from baclofen_quiz.items.generation.effect_headings import is_of_overdose
from baclofen_quiz.items.generation.tables import (
    Term,
    first_sound,
    name_one_thing,
    term,
)
from baclofen_quiz.items.item import Bloom, MatchingItem
from baclofen_quiz.text import slug

_OVERDOSE = re.compile(r"overdos|poison|toxicity", re.IGNORECASE)
_FEWEST, _MOST = 2, 3  # findings on each side
_SIDES = ("Overdose", "Withdrawal")


@dataclass(frozen=True, slots=True)
class _Finding:
    fact: Fact
    entry: Term

    @property
    def name(self) -> str:
        return slug(self.entry.text)


def overdose_items(desk: Desk) -> Iterator[Draft]:
    """The one item of this module, where each side has findings of its own."""
    much, lack = list(_of_overdose(desk)), list(_of_withdrawal(desk))
    clear_much = _clear(desk, much, lack, "too-much-or-lack")
    clear_lack = _clear(desk, lack, much, "lack-or-too-much")
    if min(len(clear_much), len(clear_lack)) < _FEWEST:
        return
    item = _item(desk, clear_much[:_MOST], clear_lack[:_MOST])
    found = first_sound(desk, [item])
    reason = f"Not told from withdrawal: {found}."
    yield Refusal(item.facts[0], reason) if isinstance(found, str) else found


def _of_overdose(desk: Desk) -> Iterator[_Finding]:
    for fact in desk.of(Effect):
        if is_of_overdose(fact):
            yield _Finding(fact, term(desk, fact.concept))
    for stated in desk.of(Stated):
        if _OVERDOSE.match(stated.topic):
            for name in listed(segments(stated.detail)[0]):
                yield _Finding(stated, term(desk, name))


def _of_withdrawal(desk: Desk) -> Iterator[_Finding]:
    return (_Finding(f, term(desk, f.concept)) for f in desk.of(WithdrawalSign))


def _clear(
    desk: Desk, own: Sequence[_Finding], others: Sequence[_Finding], asked: str
) -> list[_Finding]:
    """The known findings of one side that the other side has not, here or elsewhere."""
    blocked = desk.lexicon.is_blocked
    return [
        finding
        for finding in own
        if finding.entry.concepts
        and not any(blocked(asked, c) for c in finding.entry.concepts)
        and not any(name_one_thing(finding.entry, other.entry) for other in others)
    ]


def _item(
    desk: Desk, much: Sequence[_Finding], lack: Sequence[_Finding]
) -> MatchingItem:
    sides = {"too-much": much, "sudden-lack": lack}
    names = {side: joined([f.entry.text for f in own]) for side, own in sides.items()}
    return matching(
        desk,
        Plan(
            model="too-much-or-lack",
            section=Section.WITHDRAWAL,
            asked=tuple({f.fact.id: f.fact for f in (*much, *lack)}.values()),
            bloom=Bloom.ANALYSE,
            stem="Does each finding in a patient treated with"
            f" {desk.drug} point to overdose or to withdrawal?",
            explanation=f"Overdose of {desk.drug}: {names['too-much']}. Withdrawal:"
            f" {names['sudden-lack']}.",
            take_away=f"Too much {desk.drug}: {names['too-much']}. A sudden lack of it:"
            f" {names['sudden-lack']}.",
        ),
        [
            right(f.fact, f.name, f.entry.option, f"{f.entry.option}: {why}.")
            for own, why in (
                (much, "a sign of overdose"),
                (lack, "a sign of withdrawal"),
            )
            for f in own
        ],
        [
            right(own[0].fact, side, text, f"Here belong {names[side]}.")
            for (side, own), text in zip(sides.items(), _SIDES, strict=True)
        ],
        [(f.name, side) for side, own in sides.items() for f in own],
    )
