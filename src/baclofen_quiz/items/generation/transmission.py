"""Models of the mechanism section: transmitters, and the effect on transmission."""

from collections.abc import Iterator

from baclofen_quiz.content.facts import (
    Fact,
    MechanismStep,
)
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import COUNTED
from baclofen_quiz.items.generation.desk import Desk, capital, joined
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    multiple,
    right,
    single,
    wrong,
)
from baclofen_quiz.items.item import Bloom, Option, Proof
from baclofen_quiz.items.lexicon import Concept

_FEWEST, _MOST = 2, 3  # distractors


def transmission_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    yield from _transmission(desk)
    yield from _transmitters(desk)


def _transmission(desk: Desk) -> Iterator[Draft]:
    for key in desk.lexicon.of_sort("transmission"):
        fact = desk.saying(key.id, Section.MECHANISM)
        if fact is None:
            continue
        for release in desk.of(MechanismStep):
            messenger = _messenger(desk, release, key)
            if messenger:
                yield _lowered(desk, key, fact, release, messenger)


def _messenger(desk: Desk, step: MechanismStep, effect: Concept) -> Concept | None:
    """The transmitter whose release a step changes in the way of an effect."""
    event = desk.concept(step, "event")
    if event is None or event.traits.get("release") != effect.traits.get("way"):
        return None
    named = desk.lexicon.mentioned(step.statement.text, "transmitter")
    kind = effect.traits.get("kind")
    return next(
        (
            c
            for c in desk.lexicon.of_sort("transmitter")
            if c in named and c.traits.get("kind") == kind
        ),
        None,
    )


def _lowered(
    desk: Desk, key: Concept, fact: Fact, release: MechanismStep, messenger: Concept
) -> Draft:
    others = [c for c in desk.lexicon.of_sort("transmission") if c.id != key.id]
    kind = key.traits["kind"]
    return single(
        desk,
        Plan(
            model="transmission",
            section=Section.MECHANISM,
            asked=(fact, release),
            bloom=Bloom.UNDERSTAND,
            stem=f"By lowering the release of {messenger.name}, what does {desk.drug}"
            " directly do to the signals between neurons?",
            explanation=f"{capital(messenger.name)} is {_an(kind)} {kind} transmitter,"
            f" so a lower release of it {key.name}.",
            take_away=f"Less {messenger.name}: {desk.drug} {key.name}.",
        ),
        right(fact, desk.short(fact), key.phrase("option"), key.phrase("why")),
        [_other_effect(fact, key, other, messenger) for other in others[:_MOST]],
    )


def _other_effect(
    fact: Fact, key: Concept, other: Concept, messenger: Concept
) -> Option:
    trait, declared = (
        ("way", "transmission-direction")
        if other.traits.get("kind") == key.traits.get("kind")
        else ("kind", "transmitter-kind")
    )
    classes = f"{key.traits.get(trait, '')},{other.traits.get(trait, '')}"
    return wrong(
        fact,
        other.id,
        other.phrase("option"),
        other.phrase("why").replace("{transmitter}", messenger.name),
        Proof.DISJOINT,
        f"disjoint:{declared}={classes}",
        fact.id,
    )


def _an(word: str) -> str:
    return "an" if word[:1] in "aeiou" else "a"


def _transmitters(desk: Desk) -> Iterator[Draft]:
    fact = desk.saying("transmitter-release-falls", Section.MECHANISM)
    if fact is None:
        return
    named = desk.lexicon.mentioned(fact.statement.text, "transmitter")
    keys = [c for c in named if c.traits.get("kind") == "excitatory"]
    others = [
        c
        for c in desk.lexicon.of_sort("transmitter")
        if c.traits.get("kind") == "inhibitory"
    ][:_MOST]
    if len(keys) < _FEWEST or len(others) < _FEWEST:
        return
    names = joined(sorted(key.name for key in keys))
    yield multiple(
        desk,
        Plan(
            model="transmitters",
            section=Section.MECHANISM,
            asked=(fact,),
            bloom=Bloom.REMEMBER,
            stem=f"Which {COUNTED[len(keys)]} excitatory transmitters does the"
            f" monograph name as released less under {desk.drug}?",
            explanation=f"Less {names} is released from the nerve ending.",
            take_away=f"{desk.opening} lowers the release of {names}.",
        ),
        [
            right(
                fact,
                f"{desk.short(fact)}-{key.id}",
                capital(key.name),
                f"The monograph names {key.name} as released less.",
            )
            for key in keys
        ],
        [
            wrong(
                fact,
                other.id,
                capital(other.name),
                f"{other.phrase('why')} Those that the monograph names are excitatory.",
                Proof.DISJOINT,
                "disjoint:transmitter-kind=excitatory,inhibitory",
                fact.id,
            )
            for other in others
        ],
    )
