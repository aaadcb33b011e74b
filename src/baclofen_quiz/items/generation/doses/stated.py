"""Which dose belongs to a setting: any drug, route, population, condition and phase."""

import re
from collections.abc import Iterator
from itertools import islice

from baclofen_quiz.content.facts import Phase, Route
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import ERROR_MODELS
from baclofen_quiz.items.evidence import states
from baclofen_quiz.items.generation.desk import Desk, capital
from baclofen_quiz.items.generation.doses.book import (
    DoseBook,
    Entry,
    Group,
    medicine,
)
from baclofen_quiz.items.generation.doses.choices import (
    Beside,
    apart_from,
    misread_options,
    one_of,
    turned,
)
from baclofen_quiz.items.generation.doses.slips import disproportions, misread
from baclofen_quiz.items.generation.drafts import Draft, Plan, Refusal, right, wrong
from baclofen_quiz.items.item import Bloom, Proof, SingleItem

_FEWEST = 2  # distractors
_FROM_ELSEWHERE = 4  # doses of other settings; the others are named errors
_TRIED = 20  # the nearest ones; in a long text, comparing all would take long
_PERIOD = re.compile(r"\b(?:daily|single|day)\b")  # words that tell what is counted


def stated_items(desk: Desk, book: DoseBook, group: Group) -> Iterator[Draft]:
    """Ask which dose is stated for a setting."""
    reason = _unfit(book, group)
    kept = [] if reason else apart_from(group.regimen, _beside(desk, book, group))
    if len(kept) >= _FEWEST:
        yield _item(desk, group, _in_one_unit(group, kept))
        return
    for fact in group.facts:
        said = reason or "Too few doses are certain to be wrong beside it."
        yield Refusal(fact.id, said)


def _unfit(book: DoseBook, group: Group) -> str:
    """Why a dose cannot be asked for by its setting; "" when it can."""
    for entry in group.entries:
        rival = book.rival(entry)
        if rival is not None:
            return (
                f"For one setting ({entry.setting.text}) two doses are stated:"
                f" {entry.regimen.text} and {rival.regimen.text}."
            )
    return ""


def _item(desk: Desk, group: Group, kept: list[Beside]) -> SingleItem:
    fact, said, text = group.first.fact, group.setting.text, group.regimen.text
    drug = medicine(group.setting, desk.drug)
    plan = Plan(
        model="stated-dose",
        section=Section.DOSING,
        asked=group.facts,
        bloom=Bloom.REMEMBER,
        stem=f"Which dose of {drug} is stated for this setting: {said}?",
        explanation=f"{capital(said)}: {text}.",
        take_away=f"{capital(drug)}, {said}: {text}.",
    )
    answer = right(fact, desk.short(fact), text, "This is what the monograph gives.")
    return one_of(desk, plan, Beside(group.regimen, answer), kept)


def _in_one_unit(group: Group, kept: list[Beside]) -> list[Beside]:
    """Leave other units out; they stand there only where nothing else is certain."""
    same = [one for one in kept if one.regimen.unit is group.regimen.unit]
    return same if len(same) >= _FEWEST else kept


def _beside(desk: Desk, book: DoseBook, group: Group) -> Iterator[Beside]:
    """What may stand beside the key: doses of other settings first, then errors."""
    elsewhere = (
        one
        for one in islice(_elsewhere(desk, book, group), _TRIED)
        if not book.may_be_right(group, one.regimen)
    )
    yield from islice(elsewhere, _FROM_ELSEWHERE)
    fact, regimen = group.first.fact, group.regimen
    likely = misread(
        regimen,
        maximum=group.setting.phase is Phase.MAXIMUM,
        period_told=_PERIOD.search(group.setting.text) is not None,
    )
    slips = turned(fact, [*likely], disproportions(regimen))
    yield from (
        one
        for one in misread_options(fact, slips)
        if not book.may_be_right(group, one.regimen)
    )


def _elsewhere(desk: Desk, book: DoseBook, group: Group) -> Iterator[Beside]:
    for other in book.others(group):
        text = other.regimen.text
        if states(other.fact, text, desk.lexicon):
            option = wrong(
                other.fact,
                desk.short(other.fact),
                text,
                f"{ERROR_MODELS['other_setting']} It is stated for{_by(group, other)}:"
                f" {other.setting.text}.",
                Proof.ERROR_MODEL,
                "error:other_setting",
                other.fact.id,
            )
            yield Beside(other.regimen, option)


def _by(group: Group, other: Entry) -> str:
    """Name the route of another dose where it is what tells the two apart."""
    route, own = other.setting.route, group.setting
    alike = other.setting.words == own.words and route is not Route.UNSTATED
    return f" the {route.value} route" if alike and route is not own.route else ""
