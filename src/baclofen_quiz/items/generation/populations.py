"""Model of special populations: what an infant is watched for."""

import re
from collections.abc import Iterator

from baclofen_quiz.content.facts import Effect, PopulationAdvice
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.flaws.view import lemmas
from baclofen_quiz.items.generation.desk import Desk, capital
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    Refusal,
    right,
    single,
    wrong,
)
from baclofen_quiz.items.generation.tables.choosing import combinations_of, first_sound
from baclofen_quiz.items.item import Bloom, Option, Proof
from baclofen_quiz.items.lexicon import Concept

_SIZES = (3, 2)  # distractors
_SOME = re.compile(r"\b(?:if|when|unless|more than|high doses?)\b", re.IGNORECASE)
_SIGN = "sign"
_WATCHED = "infant-watch"


def population_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    for fact in desk.of(PopulationAdvice):
        sign = desk.concept(fact, _SIGN)
        if sign and {"infant", "monitor"} <= lemmas(fact.statement.text):
            if _SOME.search(fact.statement.text):
                yield Refusal(fact.id, "It holds of some infants only.")
            else:
                yield _watched(desk, fact, sign)


def _watched(desk: Desk, fact: PopulationAdvice, sign: Concept) -> Draft:
    """Ask which sign is watched for in a breast-fed infant."""
    fit = [
        _unnamed(effect, other)
        for effect in desk.of(Effect)
        for other in [desk.lexicon.named(effect.concept)]
        if other and other.sort == _SIGN and _apart(desk, sign, other)
    ]
    said = f"An infant nursed by a mother on {desk.drug} is watched for {sign.name}."
    made = (
        single(
            desk,
            Plan(
                model=_WATCHED,
                section=Section.POPULATIONS,
                asked=(fact,),
                bloom=Bloom.UNDERSTAND,
                stem=f"A mother who takes {desk.drug} nurses her child. For which sign"
                " does the monograph ask to watch the infant?",
                explanation=said,
                take_away=said,
            ),
            right(fact, sign.id, capital(sign.name), f"{capital(sign.name)}: named."),
            chosen,
        )
        for chosen in combinations_of(fit, _SIZES, lambda a, b: a.id != b.id)
    )
    found = first_sound(desk, made)
    if isinstance(found, str):
        return Refusal(fact.id, f"Not asked by {_WATCHED}: {found}.")
    return found


def _apart(desk: Desk, sign: Concept, other: Concept) -> bool:
    """Whether a sign is neither of the same kind nor known to come with the other."""
    lexicon = desk.lexicon
    names = (_WATCHED, f"{_WATCHED}:{sign.id}")
    system = other.traits.get("system", "")
    return (
        not lexicon.kin([sign.id]) & lexicon.kin([other.id])
        and system != sign.traits.get("system", "none")
        and not any(lexicon.is_blocked(name, other.id) for name in names)
    )


def _unnamed(effect: Effect, sign: Concept) -> Option:
    name = capital(sign.name)
    return wrong(
        effect,
        sign.id,
        name,
        f"{name}: an effect in the patient, not named for the infant.",
        Proof.CLOSED_LIST,
        f"list:{_WATCHED}={sign.id}",
        f"asked:{_WATCHED}={sign.id}",
        effect.id,
    )
