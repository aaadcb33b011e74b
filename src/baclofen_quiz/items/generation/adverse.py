"""Models of the adverse effects: what stands under which heading, and when it comes."""

from collections.abc import Iterator
from dataclasses import replace

from baclofen_quiz.content.facts import Effect, WithdrawalSign
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Draft
from baclofen_quiz.items.generation.effect_headings import (
    listed_effects,
    members_of,
    speaks_of_frequency,
    speaks_of_setting,
)
from baclofen_quiz.items.generation.tables import (
    Form,
    ListWording,
    Pair,
    Relation,
    Wording,
    select_items,
    sort_items,
    term,
    value_items,
)
from baclofen_quiz.items.item import Bloom

_LISTED = Relation("listed-under", "adverse-effect")
_OF_KIND = Relation("kind-of-effect", "adverse-effect")
_SETTING = Relation("likeliest-setting", "setting")

_SELECT = ListWording(
    model="listed-effects",
    section=Section.ADVERSE,
    bloom=Bloom.REMEMBER,
    relation=_LISTED,
    stem="Which of these does the monograph list among the {heading} of {drug}?",
    explanation="Among the {heading} of {drug} the monograph lists {names}.",
    take_away="{Drug}: {names} are among the {heading}.",
    right="{Entry}: listed among the {heading}.",
    wrong="{Entry}: listed among the {heading} instead.",
)
_KIND = replace(
    _SELECT,
    relation=_OF_KIND,
    stem="Which of these are among the {heading} of {drug}?",
    explanation="Of these, {names} are {heading} of {drug}.",
)
_SORT = ListWording(
    model="sort-effects",
    section=Section.ADVERSE,
    bloom=Bloom.ANALYSE,
    relation=_LISTED,
    stem="Under which heading does each of these effects of {drug} belong?",
    explanation="Each of these effects is listed under one of the headings only.",
    take_away="",
    right="{Entry}: listed among the {heading}.",
    wrong="",
)
_CONTEXT = Wording(
    model="likeliest-setting",
    section=Section.ADVERSE,
    bloom=Bloom.UNDERSTAND,
    relation=_SETTING,
    stems=dict.fromkeys(Form, "In which setting is {subject} under {drug} likeliest?"),
    explanation="{Subject}: above all {value}.",
    take_away="{Subject}: above all {value}.",
    right="In this setting {subject} is likeliest.",
    wrong="This is the setting of {subject}.",
)


def adverse_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    effects = listed_effects(desk)
    members = members_of(desk, effects, compared=False)
    for heading in dict.fromkeys(member.heading for member in members):
        often = any(speaks_of_frequency(e) for e in effects if e.text == heading)
        wording = _SELECT if often else _KIND
        yield from select_items(desk, members, wording, heading)
    yield from sort_items(desk, members_of(desk, effects, compared=True), _SORT)
    apart = {effect.fact.id for effect in effects if speaks_of_setting(effect)}
    settings = [pair for pair in _settings(desk) if pair.fact.id not in apart]
    yield from value_items(desk, settings, _CONTEXT)


def _settings(desk: Desk) -> list[Pair]:
    facts: tuple[Effect | WithdrawalSign, ...] = (
        *desk.of(Effect),
        *desk.of(WithdrawalSign),
    )
    return [
        Pair(f, term(desk, f.concept), term(desk, f.context))
        for f in facts
        if f.context
    ]
