"""Models that sort partners: by the kind of their interaction, and by its way."""

from collections.abc import Iterator

from baclofen_quiz.content.facts import Interaction, Kinetics
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Draft
from baclofen_quiz.items.generation.interaction_ways import Way, way_of
from baclofen_quiz.items.generation.tables import (
    ListWording,
    Member,
    Relation,
    Term,
    sort_items,
    term,
)
from baclofen_quiz.items.item import Bloom

_ASKED = "interaction-kind"
_HEADINGS = {
    Kinetics.PHARMACODYNAMIC: "pharmacodynamic interactions",
    Kinetics.PHARMACOKINETIC: "pharmacokinetic interactions",
}
_SORT = ListWording(
    model="sort-interactions",
    section=Section.INTERACTIONS,
    bloom=Bloom.ANALYSE,
    relation=Relation("listed-under", _ASKED),
    stem="Sort each of these by the kind of its interaction with {drug}.",
    explanation="Pharmacodynamic partners change what {drug} does; pharmacokinetic"
    " ones change how much of it is in the body.",
    take_away="",
    right="{Entry}: listed under {heading}.",
    wrong="",
)


_WAYS = {
    Way.MORE: "raises its level or effect",
    Way.LESS: "lowers its level or effect",
}
_SORT_WAYS = ListWording(
    model="sort-ways",
    section=Section.INTERACTIONS,
    bloom=Bloom.ANALYSE,
    relation=Relation("way-of-interaction", _ASKED),
    stem="What does each of these do to {drug}?",
    explanation="What slows the loss of {drug} raises its level; what speeds the loss,"
    " or hinders its uptake, lowers it.",
    take_away="",
    right="{Entry}: {heading}.",
    wrong="",
)


def interaction_kind_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    yield from sort_items(desk, list(_of_known_way(desk)), _SORT_WAYS)
    members = [
        _member(desk, fact, term(desk, fact.partner))
        for fact in desk.of(Interaction)
        if fact.kinetics in _HEADINGS
    ]
    yield from sort_items(desk, members, _SORT)


def _member(desk: Desk, fact: Interaction, partner: Term) -> Member:
    """A partner that interacts in both ways stands clear of no heading."""
    blocked = desk.lexicon.is_blocked
    both = any(blocked(f"{_ASKED}:both", concept) for concept in partner.concepts)
    return Member(fact, partner, _HEADINGS[fact.kinetics], lambda _: not both)


def _of_known_way(desk: Desk) -> Iterator[Member]:
    """Partners of which it is said that they raise, or lower, this very drug."""
    for fact in desk.of(Interaction):
        said = "; ".join([*fact.statement.path, fact.effect]).casefold()
        own = desk.drug.casefold() in said and f"by {desk.drug.casefold()}" not in said
        if own and way_of(fact) in _WAYS:
            heading = _WAYS[way_of(fact)]
            yield Member(fact, term(desk, fact.partner), heading, lambda _: True)
