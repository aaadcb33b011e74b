"""Models of the interactions section: partners and what the combination does."""

import re
from collections.abc import Iterator
from itertools import islice

from baclofen_quiz.content.facts import Effect, Interaction, WithdrawalSign
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Draft, Refusal
from baclofen_quiz.items.generation.interaction_ways import (
    are_opposed,
    may_follow,
    says_whose,
)
from baclofen_quiz.items.generation.tables import (
    Form,
    MatchWording,
    Pair,
    Relation,
    Term,
    Wording,
    match_items,
    name_one_thing,
    named_by,
    subject_items,
    telling,
    term,
    value_items,
)
from baclofen_quiz.items.item import Bloom

_AND_OTHERS = re.compile(r",? (?:and|or) (?:any )?other ")
_LISTED = re.compile(r", (?:and )?| and ")
_LONG = 3
_DO = (
    r"(?:(?:antagoni[sz]|decreas|displac|doubl|enhanc|halv|increas|induc|inactivat"
    r"|potentiat|rais|reduc)e|bind|block|delay|impair|inhibit|lower|mask|prolong|worsen)"
)
_OF_MANY = re.compile(rf"{_DO} (?!of\b)", re.IGNORECASE)
_OF_ONE = re.compile(rf"{_DO}s ", re.IGNORECASE)
"""What one partner does, and what several do: "inhibits", "inhibit"."""
_RELATION = Relation("interaction-effect", "interaction", may_follow, are_opposed)
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
    bloom=Bloom.REMEMBER,
    relation=_RELATION,
    stems=dict.fromkeys(
        Form,
        "Of which of these, taken with {drug}, does the monograph say this: {value}?",
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
    """All items of this module: each combination is asked one way, and matched once."""
    pairs: list[Pair] = []
    for fact in desk.of(Interaction):
        partner = _AND_OTHERS.split(fact.partner)[0]
        pair = Pair(fact, term(desk, partner), _effect(desk, fact))
        reason = _unfit(pair)
        if reason:
            yield Refusal(fact.id, reason)
        else:
            pairs.append(pair)
    asked: list[Pair] = []
    named: list[Pair] = []
    for pair in pairs:
        (named if _is_told(desk, pair) else asked).append(pair)
    for pair in named:
        yield Refusal(
            pair.fact.id, "The partner's name tells what it says of the combination."
        )
    lending = [p for p in named if not p.subject.content & p.value.content]
    lent = _lent(desk)
    for at, pair in enumerate(asked):
        others = [*asked[:at], *asked[at + 1 :], *lending]
        yield from _one_way(_attempts(desk, pair, others, lent))
    yield from islice(match_items(desk, asked, _MATCH), 1)


def _is_told(desk: Desk, pair: Pair) -> bool:
    """Whether the name of a partner tells what is said of it."""
    return bool(pair.subject.content & pair.value.content) or named_by(desk, pair)


def _unfit(pair: Pair) -> str:
    """Why a combination cannot be asked, or nothing."""
    if not pair.value.text:
        return "What it says of the combination does not tell of what it speaks."
    if not telling(pair.value):
        return "What it says of the combination fits any other."
    return ""


def _attempts(
    desk: Desk, pair: Pair, others: list[Pair], lent: list[Pair]
) -> Iterator[Draft]:
    """The ways to ask a pair, the soundest first.

    Where partners are few, signs of withdrawal have ``lent`` distractors.
    """
    others = [other for other in others if _agree(other.value.text, pair.value.text)]
    more = [*others, *lent]
    forms = [pair, _gravest_of_list(desk, pair)]
    for form in forms:
        for example in _examples(desk, form):
            yield from value_items(desk, [example], _EXAMPLE, more)
    yield from value_items(desk, [pair], _EFFECT, others)
    for form in forms:
        yield from value_items(desk, [form], _EFFECT, more)
    yield from subject_items(desk, [pair], _PARTNER, others)


def _agree(one: str, other: str) -> bool:
    """Whether two effects do not tell by their verbs that one partner is several."""
    verbs = (_OF_ONE, _OF_MANY)
    first, second = ([bool(v.match(text)) for v in verbs] for text in (one, other))
    return first == second or not any(first) or not any(second)


def _one_way(drafts: Iterator[Draft]) -> Iterator[Draft]:
    """The first item, or the last refusal."""
    draft = next(drafts)
    while isinstance(draft, Refusal) and (later := next(drafts, None)):
        draft = later
    yield draft


def _gravest_of_list(desk: Desk, pair: Pair) -> Pair:
    """Name two of three or more effects, the gravest with the first."""
    parts = _LISTED.split(pair.value.text)
    if len(parts) < _LONG:
        return pair
    grave = [p for p in parts[1:] if _is_grave(desk, p)]
    text = f"{parts[0]} and {(grave or parts[1:])[0]}"
    return Pair(pair.fact, pair.subject, term(desk, text))


def _is_grave(desk: Desk, text: str) -> bool:
    return "grave" in desk.lexicon.traits_of("grade", term(desk, text).concepts)


def _lent(desk: Desk) -> list[Pair]:
    """What follows a sudden stop, and is nothing that the drug itself brings about."""
    brought = [term(desk, effect.concept) for effect in desk.of(Effect)]
    signs = (
        Pair(sign, term(desk, "a sudden stop"), term(desk, sign.concept))
        for sign in desk.of(WithdrawalSign)
    )
    return [s for s in signs if not any(name_one_thing(s.value, b) for b in brought)]


def _effect(desk: Desk, fact: Interaction) -> Term:
    """What the combination does, whole; advice before or behind it is left out.

    So is what does not say of what it speaks; nothing may be left.
    """
    parts = [term(desk, part) for part in fact.effect.split(";") if part.strip()]
    says = [part for part in parts if telling(part) and not part.is_order]
    clear = [part for part in says or parts if says_whose(part.text)]
    return term(desk, "; ".join(part.text for part in clear))


def _examples(desk: Desk, pair: Pair) -> Iterator[Pair]:
    """The pair with its first example as the subject."""
    match pair.fact:
        case Interaction(examples=(example, *_)):
            yield Pair(pair.fact, term(desk, example), pair.value)
        case _:
            pass
