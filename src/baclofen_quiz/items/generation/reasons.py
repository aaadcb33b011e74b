"""Models of the reasons for care, in the monograph's own words."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import islice

from baclofen_quiz.content.facts import Contraindication, Precaution
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Draft, Refusal
from baclofen_quiz.items.generation.tables import (
    Form,
    MatchWording,
    Pair,
    Relation,
    Term,
    Wording,
    match_items,
    subject_items,
    telling,
    term,
    value_items,
)
from baclofen_quiz.items.item import Bloom

_REASON = Relation("stated-concern", "reason")
_SAID = "{Subject}: {value}."
_HANGS_ON = re.compile(
    r"^(?:may|can|could|might|will|should|must|is|are|it|its|they|their|this|these"
    r"|not|the risk)\b",
    re.IGNORECASE,
)
"""How a reason begins that says nothing without what it is about."""

_WHY = Wording(
    model="reason",
    section=Section.PRECAUTIONS,
    bloom=Bloom.UNDERSTAND,
    relation=_REASON,
    stems=dict.fromkeys(
        Form, "With {drug}, which concern does the monograph name for {subject}?"
    ),
    explanation=_SAID,
    take_away=_SAID,
    right="This is the concern that the monograph names for {subject}.",
    wrong="This is the concern that belongs to {subject}.",
)
_BEHIND = Wording(
    model="condition-behind-concern",
    section=Section.PRECAUTIONS,
    bloom=Bloom.APPLY,
    relation=_REASON,
    stems=dict.fromkeys(
        Form,
        "A prescriber of {drug} reads this concern in the monograph: {value}. For"
        " which of these is it named?",
    ),
    explanation=_SAID,
    take_away=_SAID,
    right="The monograph names this concern for {subject}.",
    wrong="For {subject} the monograph names another: {value}.",
)
_MATCH = MatchWording(
    model="match-concerns",
    section=Section.PRECAUTIONS,
    bloom=Bloom.UNDERSTAND,
    relation=_REASON,
    stem="With {drug}, which concern does the monograph name for each of these?",
    explanation="Each of them is listed with a concern of its own.",
    pair=_SAID,
    spare="This belongs to {subject}, which is not on the list.",
)


def reason_items(
    desk: Desk, asked: AbstractSet[str], *, matched: bool
) -> Iterator[Draft]:
    """Ask for the reasons of the facts that are not asked yet; ``asked`` are ids.

    What is asked already lends distractors. Nothing is matched twice.
    """
    pairs = _pairs(desk)
    told = [pair for pair in pairs if _stands_alone(pair.value)]
    yield from (
        Refusal(pair.fact.id, "Its reason says nothing without what it is about.")
        for pair in pairs
        if pair not in told
    )
    left = [pair for pair in told if pair.fact.id not in asked]
    lent = [pair for pair in told if pair not in left]
    yield from value_items(desk, left, _WHY, lent)
    yield from subject_items(desk, left, _BEHIND, lent)
    if not matched:
        yield from islice(match_items(desk, told, _MATCH), 1)


def _stands_alone(reason: Term) -> bool:
    return telling(reason) and not _HANGS_ON.match(reason.text)


def _pairs(desk: Desk) -> list[Pair]:
    facts: tuple[Contraindication | Precaution, ...] = (
        *desk.of(Contraindication),
        *desk.of(Precaution),
    )
    return [
        Pair(f, term(desk, f.condition), term(desk, f.reason))
        for f in facts
        if f.reason
    ]
