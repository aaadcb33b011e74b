"""Models of the mechanism section about channels and the movement of ions."""

from collections.abc import Iterator

from baclofen_quiz.content.facts import Action, MechanismStep, ReceptorAction, Side
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk, capital
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    right,
    single,
    wrong,
)
from baclofen_quiz.items.item import Bloom, Option, Proof
from baclofen_quiz.items.lexicon import Concept

_MOST = 3  # distractors


def ion_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    yield from _channel(desk)
    yield from _flow(desk)


def _channel(desk: Desk) -> Iterator[Draft]:
    for fact in desk.of(MechanismStep):
        event, receptor = desk.concept(fact, "event"), _agonist(desk)
        channel = _trait(desk, event, "channel")
        if fact.side is not Side.PRESYNAPTIC or channel is None or not receptor:
            continue
        yield single(
            desk,
            Plan(
                model="channel",
                section=Section.MECHANISM,
                asked=(fact,),
                bloom=Bloom.UNDERSTAND,
                stem=f"{desk.opening} activates {fact.side} {receptor}s. Which type of"
                " ion channel is inhibited as a direct result?",
                explanation=f"Before the synapse, {desk.drug} inhibits the"
                f" {channel.name}, so that less transmitter is released.",
                take_away=f"{capital(fact.side)} {receptor}s: {channel.name}s are"
                " inhibited.",
            ),
            right(
                fact,
                desk.short(fact),
                capital(channel.name),
                "This is the channel that the monograph names before the synapse.",
            ),
            [
                _other_channel(desk, fact, c)
                for c in desk.lexicon.of_sort("channel")
                if c.id != channel.id and "belongs" in c.traits
            ][:_MOST],
        )


def _other_channel(desk: Desk, fact: MechanismStep, channel: Concept) -> Option:
    denied = _untouched_with(desk, "channel", channel.id)
    name, why = capital(channel.name), channel.traits["belongs"]
    if denied:
        return wrong(
            denied,
            desk.short(denied),
            name,
            f"{why} {desk.opening} has no direct action there.",
            Proof.DENIED,
            denied.id,
        )
    return wrong(
        fact,
        channel.id,
        name,
        f"{why} It is not the channel of this step.",
        Proof.FUNCTIONAL,
        "relation:chain-channel",
        f"lexicon:{channel.id}",
    )


def _flow(desk: Desk) -> Iterator[Draft]:
    for fact in desk.of(MechanismStep):
        event, receptor = desk.concept(fact, "event"), _agonist(desk)
        flow = _trait(desk, event, "flow")
        if fact.side is not Side.POSTSYNAPTIC or flow is None or not receptor:
            continue
        options = [
            _other_flow(desk, fact, flow, c) for c in desk.lexicon.of_sort("flow")
        ]
        others = [option for option in options if option]
        if len(others) < len(desk.lexicon.of_sort("flow")) - 1:
            continue
        yield single(
            desk,
            Plan(
                model="flow",
                section=Section.MECHANISM,
                asked=(fact,),
                bloom=Bloom.UNDERSTAND,
                stem=f"{desk.opening} activates {fact.side} {receptor}s. Which movement"
                " of ions follows?",
                explanation=f"{flow.phrase('why')} The membrane is hyperpolarised and"
                " the cell is harder to excite.",
                take_away=f"{capital(fact.side)} {receptor}s: {flow.name}.",
            ),
            right(fact, desk.short(fact), capital(flow.name), flow.phrase("why")),
            others,
        )


def _other_flow(
    desk: Desk, fact: MechanismStep, key: Concept, other: Concept
) -> Option | None:
    text, why = capital(other.name), other.phrase("why")
    if other.id == key.id:
        return None
    way = other.traits.get("direction", "")
    if other.traits.get("ion") == key.traits.get("ion"):
        classes = f"{key.traits.get('direction', '')},{way}"
        declared = f"disjoint:ion-direction={classes}"
        return wrong(fact, other.id, text, why, Proof.DISJOINT, declared)
    channel = _trait(desk, other, "channel")
    denied = _untouched_with(desk, "channel", channel.id) if channel else None
    if denied is None:
        return None
    return wrong(
        denied,
        f"{desk.short(denied)}-{way}",
        text,
        f"{why} {desk.opening} has no direct action there.",
        Proof.DENIED,
        denied.id,
    )


def _untouched_with(desk: Desk, trait: str, value: str) -> ReceptorAction | None:
    for fact in desk.of(ReceptorAction):
        target = desk.concept(fact, "target")
        if fact.action is Action.NONE and target and target.traits.get(trait) == value:
            return fact
    return None


def _trait(desk: Desk, concept: Concept | None, trait: str) -> Concept | None:
    named = concept.traits.get(trait, "") if concept else ""
    return desk.lexicon.concepts.get(named)


def _agonist(desk: Desk) -> str:
    for fact in desk.of(ReceptorAction):
        target = desk.concept(fact, "target")
        if fact.action is Action.AGONIST and target:
            return target.name
    return ""
