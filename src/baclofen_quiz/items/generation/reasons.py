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
    named_by,
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
    r"|not|the risk|(?:more|less) (?:likely|common|frequent|severe)|likelier"
    r"|(?:also |rarely |sometimes )?reported|seen)\b",
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
    bloom=Bloom.UNDERSTAND,
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

    Each is asked one way. What is asked already lends distractors, and so does what its
    condition tells by itself. Nothing is matched twice.
    """
    pairs = _pairs(desk)
    told = [pair for pair in pairs if _stands_alone(pair.value)]
    yield from (
        Refusal(pair.fact.id, "Its reason says nothing without what it is about.")
        for pair in pairs
        if pair not in told
    )
    telling = [pair for pair in told if not _is_obvious(desk, pair)]
    for pair in told:
        others = [other for other in told if other is not pair]
        if pair not in telling:
            yield Refusal(pair.fact.id, "The condition tells the concern by itself.")
        elif pair.fact.id not in asked:
            yield from _one_way(desk, pair, others)
    if not matched:
        yield from islice(match_items(desk, telling, _MATCH), 1)


def _one_way(desk: Desk, pair: Pair, others: list[Pair]) -> Iterator[Draft]:
    """Ask for the condition behind a concern; where that fails, for the concern."""
    [draft] = subject_items(desk, [pair], _BEHIND, others)
    if isinstance(draft, Refusal):
        [draft] = value_items(desk, [pair], _WHY, others)
    yield draft


def _is_obvious(desk: Desk, pair: Pair) -> bool:
    """Whether the concern is the condition's own feature: epilepsy and seizures."""
    akin = pair.subject.kin & pair.value.kin
    return bool(akin) or named_by(desk, pair)


def _stands_alone(reason: Term) -> bool:
    return telling(reason) and not _HANGS_ON.match(reason.text)


def _pairs(desk: Desk) -> list[Pair]:
    facts: tuple[Contraindication | Precaution, ...] = (
        *desk.of(Contraindication),
        *desk.of(Precaution),
    )
    return [
        Pair(f, term(desk, f.condition), reason)
        for f in facts
        if f.reason and (reason := _without_advice(desk, f.reason)).text
    ]


def _without_advice(desk: Desk, text: str) -> Term:
    """A reason without what is to be done, which may stand beside it."""
    parts = (term(desk, part) for part in text.split(";"))
    return term(desk, "; ".join(part.text for part in parts if not part.is_order))
