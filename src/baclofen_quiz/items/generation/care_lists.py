"""Models over two lists: what is ruled out, and what only calls for care."""

from collections.abc import Container, Iterator

from baclofen_quiz.content.facts import Contraindication, Level, Precaution
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.care_levels import (
    asks_for_care,
    in_doubt,
    on_both_lists,
    without_drug,
)
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Draft
from baclofen_quiz.items.generation.tables import (
    ListWording,
    Member,
    Relation,
    name_one_thing,
    select_items,
    term,
)
from baclofen_quiz.items.item import Bloom

_RULED_OUT, _CARED_FOR = "contraindications", "precautions"
_LISTED = Relation("listed-under", "contraindication")
_SAID = "{Entry}: listed under {heading}."

RULED_OUT = ListWording(
    model="listed",
    section=Section.CONTRAINDICATIONS,
    bloom=Bloom.REMEMBER,
    relation=_LISTED,
    stem="Which of these does the monograph list under contraindications of {drug},"
    " rather than under precautions?",
    explanation="Of these, {names} stand under contraindications; the others are"
    " precautions.",
    take_away="Contraindications of {drug}: {names}.",
    right=_SAID,
    wrong=_SAID,
)
_CARE = ListWording(
    model="listed-precautions",
    section=Section.PRECAUTIONS,
    bloom=Bloom.REMEMBER,
    relation=Relation("listed-under", "precaution"),
    stem="For which of these does the monograph ask for care with {drug}, rather than"
    " rule it out?",
    explanation="Of these, {names} stand under precautions; the others are"
    " contraindications.",
    take_away="Precautions with {drug}: {names}.",
    right=_SAID,
    wrong=_SAID,
)


def care_list_items(desk: Desk) -> Iterator[Draft]:
    """The items on precautions of this module."""
    return select_items(desk, _members(desk), _CARE, _CARED_FOR)


def ruled_out_items(desk: Desk, done: Container[str] = ()) -> Iterator[Draft]:
    """Ask for all contraindications that are not ``done``, three at a time."""
    return select_items(desk, _members(desk), RULED_OUT, _RULED_OUT, done)


def _members(desk: Desk) -> list[Member]:
    """The entries of both lists, those left out that stand between the two.

    Surgery may call for care, and rule the drug out for the days after it.
    """
    banned = [term(desk, fact.condition) for fact in desk.of(Contraindication)]
    out = (
        Member(fact, term(desk, without_drug(desk, fact)), _RULED_OUT, _anywhere)
        for fact in desk.of(Contraindication)
        if fact.level in {Level.ABSOLUTE, Level.UNSTATED}
        and not fact.statement.notes
        and not in_doubt(desk, fact)
        and not on_both_lists(desk, fact)
    )
    care = (
        Member(fact, entry, _CARED_FOR, _anywhere)
        for fact, entry in (
            (fact, term(desk, fact.condition)) for fact in desk.of(Precaution)
        )
        if asks_for_care(fact)
        and not in_doubt(desk, fact)
        and not any(name_one_thing(entry, other) for other in banned)
    )
    return [*out, *care]


def _anywhere(_: str) -> bool:
    return True
