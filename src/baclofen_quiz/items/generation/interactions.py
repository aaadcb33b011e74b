"""Models of the interactions section: partners and what the combination does."""

from collections.abc import Iterator

from baclofen_quiz.content.facts import Interaction
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Draft
from baclofen_quiz.items.generation.tables import (
    Form,
    MatchWording,
    Pair,
    Relation,
    Wording,
    match_items,
    subject_items,
    term,
    value_items,
)
from baclofen_quiz.items.item import Bloom

_RELATION = Relation("interaction-effect", "interaction")

_EFFECT = Wording(
    model="interaction-effect",
    section=Section.INTERACTIONS,
    bloom=Bloom.UNDERSTAND,
    relation=_RELATION,
    stems={
        Form.ORDER: "What does the monograph advise when {drug} is combined with"
        " {subject}?",
        Form.CLAUSE: "What does the monograph expect when {drug} is combined with"
        " {subject}?",
        Form.PHRASE: "What does the monograph expect when {drug} is combined with"
        " {subject}?",
    },
    explanation="{Drug} with {subject}: {value}.",
    take_away="{Drug} with {subject}: {value}.",
    right="This is what the monograph says of the combination with {subject}.",
    wrong="The monograph says this of the combination with {subject}.",
)
_PARTNER = Wording(
    model="interaction-partner",
    section=Section.INTERACTIONS,
    bloom=Bloom.APPLY,
    relation=_RELATION,
    stems=dict.fromkeys(
        Form,
        "A patient who takes {drug} is to have a second medicine. Of this combination"
        " the monograph says: {value}. Which medicine is it?",
    ),
    explanation="{Drug} with {subject}: {value}.",
    take_away="{Drug} with {subject}: {value}.",
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
    pairs = [
        Pair(fact, term(desk, fact.partner), term(desk, fact.effect))
        for fact in desk.of(Interaction)
        if fact.effect
    ]
    yield from value_items(desk, pairs, _EFFECT)
    yield from subject_items(desk, pairs, _PARTNER)
    yield from match_items(desk, pairs, _MATCH)
