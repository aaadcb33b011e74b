"""Model that sorts the steps of a mechanism by the side of the synapse."""

from collections.abc import Iterator

from baclofen_quiz.content.facts import Side
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.chain_steps import (
    SIDES,
    Step,
    chain_of,
    next_noun,
)
from baclofen_quiz.items.generation.desk import Desk, capital
from baclofen_quiz.items.generation.drafts import Draft, Plan, matching, right
from baclofen_quiz.items.item import Bloom


def side_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    chains = {side: chain_of(desk, side) for side in SIDES}
    steps = [
        step
        for side in SIDES
        for step in chains[side]
        if not step.first and step.fact.side is not Side.OUTCOME
    ]
    if {step.fact.side for step in steps} != set(SIDES):
        return
    first = {side: next(s for s in steps if s.fact.side is side) for side in SIDES}
    yield matching(
        desk,
        Plan(
            model="sides",
            section=Section.MECHANISM,
            asked=tuple(step.fact for step in steps),
            bloom=Bloom.UNDERSTAND,
            stem="On which side of the synapse does the monograph place each step in"
            f" the action of {desk.drug}?",
            explanation="Before the synapse less transmitter is released; behind it the"
            " cell becomes harder to excite.",
            take_away=" ".join(f"{step.clause}: {step.fact.side}." for step in steps),
        ),
        [
            right(
                step.fact,
                desk.short(step.fact),
                step.clause,
                _placed(chain, step),
            )
            for chain in chains.values()
            for step in steps
            if step in chain
        ],
        [
            right(
                first[side].fact,
                side.value,
                capital(side.value),
                f"Here belong the events on the {_ending(side)}.",
            )
            for side in SIDES
        ],
        [(desk.short(step.fact), step.fact.side.value) for step in steps],
    )


def _placed(chain: tuple[Step, ...], step: Step) -> str:
    after = next_noun(chain, step)
    then = f"where it leads to {after}" if after else "as the last step there"
    return f"Placed on the {_ending(step.fact.side)}, {then}."


def _ending(side: Side) -> str:
    return "nerve ending" if side is Side.PRESYNAPTIC else "receiving neuron"
