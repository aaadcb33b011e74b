"""Teach-back: among things a patient says, which is a misunderstanding?

The lexicon gives standing answers of counselling a ``said`` phrase, in the patient's
voice. The key is the contrary of one piece of advice; the others repeat advice. What
suits one route alone (trait ``route``) is never said beside what suits another. The
questions of one route give away each other's keys, so they are rows of one family.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Draft, Plan, right, single, wrong
from baclofen_quiz.items.generation.standing.answers import Rival, rivals_of
from baclofen_quiz.items.generation.standing.items import (
    Answered,
    answered,
    oral,
    quoted,
)
from baclofen_quiz.items.generation.standing.questions import QUESTIONS
from baclofen_quiz.items.generation.tables.choosing import combinations_of, first_sound
from baclofen_quiz.items.item import Bloom, Proof, SingleItem

_SAID, _ROUTE, _PUMP, _ORAL = "said", "route", "pump", "oral"
_SIZES = (3, 2)  # right things the patient says besides
_MOST = 8  # rows of one family


@dataclass(frozen=True, slots=True)
class _Row:
    """A piece of advice, what contradicts it, and what the patient says rightly."""

    found: Answered
    rival: Rival
    others: tuple[Answered, ...]


def teach_back_items(desk: Desk) -> Iterator[Draft]:
    """Ask each piece of advice by its contrary, among others said rightly."""
    advice = list(_advice(desk))
    tablets = [a for a in advice if a.key.traits.get(_ROUTE, _ORAL) == _ORAL]
    yield from _family(desk, f"A patient on {oral(desk)}{desk.drug}", tablets, tablets)
    pump = [a for a in advice if a.key.traits.get(_ROUTE) == _PUMP]
    general = [a for a in advice if _ROUTE not in a.key.traits]
    yield from _family(
        desk, f"A patient with an implanted pump for {desk.drug}", pump, pump + general
    )


def _family(
    desk: Desk, patient: str, keys: Sequence[Answered], told: Sequence[Answered]
) -> Iterator[Draft]:
    sound = (row for found in keys for row in _rows(desk, patient, found, told))
    rows = list(islice(sound, _MOST))
    asked = [fact for row in rows for fact in row.found.facts]
    for row in rows:  # what is misunderstood is the source, so it comes first
        first = {fact.id: fact for fact in (*row.found.facts, *asked)}
        yield _single(desk, patient, row, tuple(first.values()))


def _advice(desk: Desk) -> Iterator[Answered]:
    """What patients are told, each piece once."""
    told: dict[str, Answered] = {}
    for question in QUESTIONS:
        for found in answered(desk, question):
            if _SAID in found.key.phrases:
                before = told.get(found.key.id, replace(found, facts=()))
                facts = (*before.facts, *found.facts)
                told[found.key.id] = replace(found, facts=facts)
    yield from told.values()


def _rows(
    desk: Desk, patient: str, found: Answered, told: Sequence[Answered]
) -> Iterator[_Row]:
    """The first sound row for a piece of advice, if there is one."""
    place = told.index(found)
    others = [o for o in (*told[place + 1 :], *told[:place]) if _differ(found, o)]
    rows = [
        _Row(found, rival, chosen)
        for rival in rivals_of(desk, found.key)
        if _SAID in rival.concept.phrases
        for chosen in combinations_of(others, _SIZES, _differ)
    ]
    made = {_single(desk, patient, row, found.facts): row for row in rows}
    item = first_sound(desk, made)
    if isinstance(item, SingleItem):
        yield made[item]


def _single(desk: Desk, patient: str, row: _Row, asked: tuple[Fact, ...]) -> SingleItem:
    found, rival = row.found, row.rival.concept
    fact, said = found.facts[0], found.key.phrases[_SAID]
    return single(
        desk,
        Plan(
            model="teach-back",
            section=Section.COUNSELLING,
            asked=asked,
            bloom=Bloom.APPLY,
            stem=f"{patient} repeats what was said about it. Which of these is a"
            " misunderstanding?",
            explanation=f'The right thing to say: "{said}."',
            take_away=f"{said}.",
            clone=(("said", rival.id),),
        ),
        right(
            fact,
            rival.id,
            rival.phrases[_SAID],
            f"It goes against the advice. {quoted(fact, found.key)}",
        ),
        [
            wrong(
                other.facts[0],
                other.key.id,
                other.key.phrases[_SAID],
                f"This is right. {quoted(other.facts[0], other.key)}",
                Proof.DENIED,
                other.facts[0].id,
            )
            for other in row.others
        ],
    )


def _differ(one: Answered, other: Answered) -> bool:
    return one.key.id != other.key.id and not one.key.kin & other.key.kin
