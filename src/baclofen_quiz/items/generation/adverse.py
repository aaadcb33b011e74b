"""Models of the adverse effects: what stands under which heading, and when it comes."""

from collections.abc import Iterator

from baclofen_quiz.content.facts import Effect, WithdrawalSign
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Draft, Refusal
from baclofen_quiz.items.generation.effect_headings import (
    is_of_overdose,
    listed_effects,
    members_of,
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
_SORT = ListWording(
    model="sort-effects",
    section=Section.ADVERSE,
    bloom=Bloom.ANALYSE,
    relation=_LISTED,
    stem="Under which heading is each of these effects of {drug} listed?",
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
    yield from (
        Refusal(m.fact.id, "Others list it elsewhere, so it is not asked by heading.")
        for m in members
        if not m.keyed
    )
    drafts = list(sort_items(desk, members_of(desk, effects, compared=True), _SORT))
    yield from drafts
    done = {
        f for draft in drafts if not isinstance(draft, Refusal) for f in draft.facts
    }
    for heading in dict.fromkeys(member.heading for member in members):
        yield from select_items(desk, members, _SELECT, heading, done)
    apart = {effect.fact.id for effect in effects if speaks_of_setting(effect)}
    settings = [pair for pair in _settings(desk) if pair.fact.id not in apart]
    yield from value_items(desk, settings, _CONTEXT)


def _settings(desk: Desk) -> list[Pair]:
    facts: tuple[Effect | WithdrawalSign, ...] = (
        *(effect for effect in desk.of(Effect) if not is_of_overdose(effect)),
        *desk.of(WithdrawalSign),
    )
    return [
        Pair(f, term(desk, f.concept), term(desk, f.context))
        for f in facts
        if f.context
    ]
