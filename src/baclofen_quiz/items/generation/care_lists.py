"""Models over two lists: what is ruled out, and what only calls for care."""

import re
from collections.abc import Iterator

from baclofen_quiz.content.facts import Contraindication, Level, Precaution
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Draft, Plan, right, single, wrong
from baclofen_quiz.items.generation.tables import (
    ListWording,
    Member,
    Relation,
    select_items,
    term,
)
from baclofen_quiz.items.item import Bloom, Proof

_ALLERGY = re.compile(r"^(?:known )?(hypersensitivity|allergy)\b.*", re.IGNORECASE)
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
_DOSES = (
    ("usual", "The usual dose", "The monograph asks for less than that"),
    ("higher", "A higher dose than usual", "This goes the wrong way"),
)


def care_list_items(desk: Desk) -> Iterator[Draft]:
    """The items on precautions of this module."""
    yield from select_items(desk, _members(desk), _CARE, _CARED_FOR)
    yield from _doses(desk)


def ruled_out_items(desk: Desk) -> Iterator[Draft]:
    """Ask for all contraindications, three at a time."""
    return select_items(desk, _members(desk), RULED_OUT, _RULED_OUT)


def _members(desk: Desk) -> list[Member]:
    """The entries of both lists, those left out that stand between the two."""
    out = (
        Member(fact, term(desk, _plain(fact.condition)), _RULED_OUT, _anywhere)
        for fact in desk.of(Contraindication)
        if fact.level in {Level.ABSOLUTE, Level.UNSTATED}
        and not (fact.reason and fact.statement.notes)
    )
    care = (
        Member(fact, term(desk, fact.condition), _CARED_FOR, _anywhere)
        for fact in desk.of(Precaution)
    )
    return [*out, *care]


def _plain(condition: str) -> str:
    """Allergy to the very drug in one word; every drug has this one."""
    return _ALLERGY.sub(r"\1", condition)


def _anywhere(_: str) -> bool:
    return True


def _doses(desk: Desk) -> Iterator[Draft]:
    """Ask which dose a condition calls for, where that is a lower one."""
    for fact in desk.of(Precaution):
        condition = desk.concept(fact, "condition")
        lowered = any(
            c.id == "dose-lowered" for c in desk.lexicon.mentioned(fact.action)
        )
        if not (condition and lowered):
            continue
        subject = term(desk, fact.condition).text
        yield single(
            desk,
            Plan(
                model="dose-in-condition",
                section=Section.PRECAUTIONS,
                asked=(fact,),
                bloom=Bloom.APPLY,
                stem=f"A patient with {subject} is to take {desk.drug}. Which dose does"
                " this condition call for?",
                explanation=f"{desk.opening} in {subject}: {fact.action}.",
                take_away=f"{desk.opening} in {subject}: {fact.action}.",
            ),
            right(fact, "lower", "A lower dose than usual", f"Advised: {fact.action}."),
            [
                wrong(
                    fact,
                    name,
                    text,
                    f"{why}: {fact.action}.",
                    Proof.DISJOINT,
                    f"disjoint:dose-change=lower,{name}",
                )
                for name, text, why in _DOSES
            ],
        )
