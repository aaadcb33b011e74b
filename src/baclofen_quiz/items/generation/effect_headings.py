"""The headings of adverse effects, and which effect could stand under which of them.

Headings speak of different things: how often, how serious, in which part of the body.
A common effect of the stomach may be serious as well, so an effect is only asked
against a heading under which, as far as can be known, it could not stand too.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from baclofen_quiz.content.facts import Effect
from baclofen_quiz.items.generation.desk import Desk, inside
from baclofen_quiz.items.generation.tables import Member, Term, term
from baclofen_quiz.items.generation.tables.crowds import Crowd, crowd
from baclofen_quiz.items.lexicon import Concept

_ASIDE = re.compile(r"\s*\([^)]*\)")
_NAMED = re.compile(r"\b(?:effects?|reactions?|events?|symptoms?|signs?|disorders?)\b")
_OVERDOSE = re.compile(r"overdos|poison|toxic", re.IGNORECASE)
_LEVEL = re.compile(r"\d[^)]*(?:mol|g|units?)/m?L\b", re.IGNORECASE)
"""A level in the blood: "(1.5-2 mmol/L)"."""
_FAR_APART = 2
"""Steps between two headings of one order that no other book would swap."""

_MIND = frozenset({"nervous", "psychiatric", "eye", "ear"})
"""Parts of the body whose effects some books list under one heading."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An effect and its heading: as text in a sentence, and as the lexicon has it.

    ``often`` is the frequency that the heading states, by its concept, or empty.
    """

    fact: Effect
    entry: Term
    text: str
    heading: Concept | None
    often: str


def listed_effects(desk: Desk) -> list[Listed]:
    """The adverse effects that stand under a heading, in the order of the text."""
    named = desk.lexicon.named
    return [
        Listed(
            fact, term(desk, fact.concept), _text(name), named(name), _often(desk, fact)
        )
        for fact in desk.of(Effect)
        if (name := _ASIDE.sub("", fact.group)) and not is_of_overdose(fact)
    ]


def is_of_overdose(fact: Effect) -> bool:
    """Whether it comes of too much of the drug, by its headings or by a level there.

    What stands under "Severe (above 2.5 mmol/L)" are signs of poisoning.
    """
    said = " ".join([*fact.statement.path, fact.group, fact.context])
    return bool(_OVERDOSE.search(said) or _LEVEL.search(fact.group))


def _often(desk: Desk, fact: Effect) -> str:
    """How often an effect comes by its heading, be it in brackets: "(less common)"."""
    whole, aside = (
        desk.lexicon.named(_ASIDE.sub("", fact.group)),
        _ASIDE.search(fact.group),
    )
    inner = desk.lexicon.named(aside[0].strip(" ()")) if aside else None
    found = [c for c in (whole, inner) if c and c.traits.get("axis") == "frequency"]
    return found[0].id if found else ""


def _text(name: str) -> str:
    """A heading inside a sentence: "Common" are the common adverse effects."""
    text = " ".join(inside(word) for word in name.split())
    return text if _NAMED.search(text) else f"{text} adverse effects"


def members_of(
    desk: Desk, effects: Sequence[Listed], *, compared: bool
) -> list[Member]:
    """The effects as entries of lists that know from which headings they are clear.

    Headings that are ``compared`` must speak of one thing: an effect of the brain may
    well be common, or serious. One of another part of the body than its heading, or
    one with a note, is listed elsewhere by others, and is not keyed.
    """
    by_text = {effect.text: effect for effect in effects}
    entries = defaultdict[str, list[Term]](list)
    for effect in effects:
        entries[effect.text].append(effect.entry)
    crowds = {text: crowd(there) for text, there in entries.items()}

    def member(effect: Listed) -> Member:
        def clear(text: str) -> bool:
            other, there = by_text[text], crowds[text]
            if there.names(effect.entry):
                return False
            if compared and not _is_comparable(effect, other):
                return False
            if compared and _axis(effect) == "severity":
                return _axis(other) == "frequency"
            return _is_clear(desk, effect, other, there)

        return Member(
            effect.fact,
            effect.entry,
            effect.text,
            clear,
            keyed=not effect.fact.statement.notes and _is_at_home(desk, effect),
        )

    return [member(effect) for effect in effects]


def _is_comparable(effect: Listed, other: Listed) -> bool:
    """Whether two headings speak of one thing, or of how often and how serious."""
    axes = {_axis(effect), _axis(other)}
    return len(axes) == 1 or axes == {"frequency", "severity"}


def _is_at_home(desk: Desk, effect: Listed) -> bool:
    """Whether an effect belongs to no other part of the body than its heading."""
    named = effect.heading.traits.get("system", "") if effect.heading else ""
    if _axis(effect) != "system" or "general" in named:
        return True
    return _systems(desk, effect.entry) <= set(named.split())


def _is_clear(desk: Desk, effect: Listed, other: Listed, there: Crowd) -> bool:
    """Whether an effect could not also stand under the heading of another one."""
    match _axis(effect), _axis(other):
        case ("frequency" | "time") as own, axis if own == axis:
            return abs(_rank(effect) - _rank(other)) >= _FAR_APART
        case "severity", "frequency":
            return there.is_apart_from(effect.entry)
        case _, "frequency":
            return bool(effect.often) and effect.often != other.often
        case _, "severity":
            return _is_minor(desk, effect.entry)
        case _, "system":
            return _is_elsewhere(desk, effect, other)
        case _:
            return False


def speaks_of_setting(effect: Listed) -> bool:
    """Whether its heading names a setting rather than a kind of effect."""
    return _axis(effect) == "context"


def _axis(effect: Listed) -> str:
    return effect.heading.traits.get("axis", "") if effect.heading else ""


def _rank(effect: Listed) -> int:
    return int(effect.heading.traits.get("rank", "0")) if effect.heading else 0


def _is_elsewhere(desk: Desk, effect: Listed, other: Listed) -> bool:
    """Whether an effect belongs to other parts of the body than a heading."""
    own = _systems(desk, effect.entry)
    named = (
        set(other.heading.traits.get("system", "").split()) if other.heading else set()
    )
    if not own or "general" in own:
        return False
    return not _wide(own) & _wide(named)


def _wide(systems: AbstractSet[str]) -> AbstractSet[str]:
    return systems | _MIND if systems & _MIND else systems


def _is_minor(desk: Desk, entry: Term) -> bool:
    """Whether all that an entry names is known not to be serious by itself."""
    signs = [c for c in _concepts(desk, entry) if c.sort == "sign"]
    return bool(signs) and all(c.traits.get("grade") == "minor" for c in signs)


def _systems(desk: Desk, entry: Term) -> frozenset[str]:
    return desk.lexicon.traits_of("system", entry.concepts)


def _concepts(desk: Desk, entry: Term) -> list[Concept]:
    known = desk.lexicon.concepts
    return [known[name] for name in sorted(entry.concepts) if name in known]
