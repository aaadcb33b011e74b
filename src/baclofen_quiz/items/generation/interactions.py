"""Models of the interactions section: partners and what the combination does."""

import re
from collections.abc import Iterator
from itertools import islice

from baclofen_quiz.content.facts import Interaction, Precaution, WithdrawalSign
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.cares import cares_of
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

_AND_OTHERS = re.compile(r",? (?:and|or) (?:any )?other ")
_RELATION = Relation("interaction-effect", "interaction")
_COMBINED = "when {drug} is combined with {subject}?"
_ADDED = "A patient who takes {subject} is to start {drug}. What does the monograph "
_SAID = "{Drug} with {subject}: {value}."

_EFFECT = Wording(
    model="interaction-effect",
    section=Section.INTERACTIONS,
    bloom=Bloom.UNDERSTAND,
    relation=_RELATION,
    stems={
        Form.ORDER: f"What does the monograph advise {_COMBINED}",
        Form.CLAUSE: f"What does the monograph expect {_COMBINED}",
        Form.PHRASE: f"What does the monograph expect {_COMBINED}",
    },
    explanation=_SAID,
    take_away=_SAID,
    right="This is what the monograph says of the combination with {subject}.",
    wrong="In the monograph this belongs to {subject}.",
)
_EXAMPLE = Wording(
    model="interaction-example",
    section=Section.INTERACTIONS,
    bloom=Bloom.APPLY,
    relation=_RELATION,
    stems={
        Form.ORDER: f"{_ADDED}advise for this combination?",
        Form.CLAUSE: f"{_ADDED}expect of this combination?",
        Form.PHRASE: f"{_ADDED}expect of this combination?",
    },
    explanation=_SAID,
    take_away=_SAID,
    right="The monograph names {subject} among those of which it says so.",
    wrong="In the monograph this belongs to {subject}.",
)
_PARTNER = Wording(
    model="interaction-partner",
    section=Section.INTERACTIONS,
    bloom=Bloom.APPLY,
    relation=_RELATION,
    stems=dict.fromkeys(
        Form,
        "A patient takes {drug} together with something else. Of this combination the"
        " monograph says: {value}. What is taken with {drug}?",
    ),
    explanation=_SAID,
    take_away=_SAID,
    right="The monograph says so of {subject}.",
    wrong="Of {subject} the monograph says something else: {value}.",
)
_MATCH = MatchWording(
    model="match-interactions",
    section=Section.INTERACTIONS,
    bloom=Bloom.UNDERSTAND,
    relation=_RELATION,
    stem="What does the monograph say of {drug} together with each of these?",
    explanation="Each partner is listed with a remark of its own.",
    pair="{Subject}: {value}.",
    spare="This belongs to {subject}, which is not on the list.",
)


def interaction_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    pairs: list[Pair] = []
    for fact in desk.of(Interaction):
        partner = _AND_OTHERS.split(fact.partner)[0]
        pair = Pair(fact, term(desk, partner), _effect(desk, fact))
        if telling(pair.value):
            pairs.append(pair)
        else:
            yield Refusal(fact.id, "What it says of the combination fits any other.")
    asked = [p for p in pairs if not p.subject.content & p.value.content]
    named = [p for p in pairs if p not in asked]
    for pair in named:
        yield Refusal(
            pair.fact.id, "What it says of the combination names the partner."
        )
    yield from _effects(desk, asked, named)
    yield from subject_items(desk, asked, _PARTNER, named)
    yield from _examples(desk, asked)
    yield from islice(match_items(desk, asked, _MATCH), 1)


def _effects(desk: Desk, asked: list[Pair], named: list[Pair]) -> Iterator[Draft]:
    """Ask for effects; where partners are few, other sections lend distractors."""
    found = list(value_items(desk, asked, _EFFECT, named))
    refused = {draft.fact_id for draft in found if isinstance(draft, Refusal)}
    yield from (draft for draft in found if not isinstance(draft, Refusal))
    left = [pair for pair in asked if pair.fact.id in refused]
    others = [pair for pair in asked if pair not in left]
    lent = _lent(desk)
    for pair in left:
        more = [p for p in (*left, *others, *named, *lent) if p is not pair]
        yield from value_items(desk, [_first_of_list(desk, pair)], _EFFECT, more)


def _first_of_list(desk: Desk, pair: Pair) -> Pair:
    """Name the first of three or more effects; all of them would be too long."""
    parts = pair.value.text.split(", ")
    listed = len(parts) > 1 and " and " in parts[-1]
    return Pair(pair.fact, pair.subject, term(desk, parts[0])) if listed else pair


def _lent(desk: Desk) -> list[Pair]:
    """What is feared or done in a condition, or follows a sudden stop."""
    feared = (
        Pair(care.fact, term(desk, care.condition.name), term(desk, said))
        for care in cares_of(desk)
        if (said := care.concern.phrases.get("option", ""))
    )
    stopped = (
        Pair(sign, term(desk, "a sudden stop"), term(desk, sign.concept))
        for sign in desk.of(WithdrawalSign)
    )
    done = (
        Pair(fact, term(desk, fact.condition), term(desk, fact.action))
        for fact in desk.of(Precaution)
        if fact.action
    )
    ordered = (pair for pair in done if pair.value.is_order and telling(pair.value))
    return [*feared, *stopped, *ordered]


def _effect(desk: Desk, fact: Interaction) -> Term:
    """What the combination does; advice before or behind it is left out."""
    parts = [term(desk, part) for part in fact.effect.split(";") if part.strip()]
    says = [part for part in parts if telling(part) and not part.is_order]
    whole = term(desk, fact.effect)
    return says[0] if len(parts) > 1 and says else whole


def _examples(desk: Desk, pairs: list[Pair]) -> Iterator[Draft]:
    """Ask for the effect once for each group with examples, by its first example."""
    lent = _lent(desk)
    for pair in pairs:
        match pair.fact:
            case Interaction(examples=(example, *_)):
                asked = Pair(pair.fact, term(desk, example), pair.value)
                others = [*(p for p in pairs if p is not pair), *lent]
                short = _first_of_list(desk, asked)
                yield from value_items(desk, [short], _EXAMPLE, others)
            case _:
                pass
