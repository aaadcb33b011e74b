"""Teach-back: among things a patient says, which is a misunderstanding?

The lexicon gives standing answers of counselling a ``said`` phrase, in the patient's
voice. The key is the contrary of one piece of advice; the others repeat advice.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Draft, Plan, right, single, wrong
from baclofen_quiz.items.generation.standing.answers import Rival, rivals_of
from baclofen_quiz.items.generation.standing.items import Answered, answered, quoted
from baclofen_quiz.items.generation.standing.questions import QUESTIONS
from baclofen_quiz.items.generation.tables.choosing import combinations_of, first_sound
from baclofen_quiz.items.item import Bloom, Proof, SingleItem

_SAID = "said"
_SIZES = (3,)  # right things the patient says besides


def teach_back_items(desk: Desk) -> Iterator[Draft]:
    """Ask each piece of advice by its contrary, among three others said rightly."""
    advice = list(_advice(desk))
    for place, found in enumerate(advice):
        others = [
            other
            for other in (*advice[place + 1 :], *advice[:place])
            if _differ(found, other)
        ]
        made = (
            _single(desk, found, rival, chosen)
            for rival in rivals_of(desk, found.key)
            if _SAID in rival.concept.phrases
            for chosen in combinations_of(others, _SIZES, _differ)
        )
        item = first_sound(desk, made)
        if isinstance(item, SingleItem):
            yield item


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


def _single(
    desk: Desk, found: Answered, rival: Rival, others: Sequence[Answered]
) -> SingleItem:
    fact, said = found.facts[0], found.key.phrases[_SAID]
    return single(
        desk,
        Plan(
            model="teach-back",
            section=Section.COUNSELLING,
            asked=found.facts,
            bloom=Bloom.APPLY,
            stem=f"A patient repeats what was said about {desk.drug}. Which of these is"
            " a misunderstanding?",
            explanation=f'The right thing to say: "{said}."',
            take_away=f"{said}.",
        ),
        right(
            fact,
            rival.concept.id,
            rival.concept.phrases[_SAID],
            f"It goes against the advice: {quoted(fact)}.",
        ),
        [
            wrong(
                other.facts[0],
                other.key.id,
                other.key.phrases[_SAID],
                f"This repeats the advice: {quoted(other.facts[0])}.",
                Proof.DENIED,
                other.facts[0].id,
            )
            for other in others
        ],
    )


def _differ(one: Answered, other: Answered) -> bool:
    return one.key.id != other.key.id and not one.key.kin & other.key.kin
