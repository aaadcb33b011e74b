"""All dosing models: first those of one kind of course, then the general ones.

The general models read any dose of any drug. They ask only for what no other model has
asked, so that a fact is not asked again and again in nearly the same way.
"""

import re
from collections.abc import Callable, Iterator

from baclofen_quiz.content.facts import DoseRule, Titration
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.adult import adult_items
from baclofen_quiz.items.generation.doses.book import DoseBook, Group, dose_book
from baclofen_quiz.items.generation.doses.by_day import day_items
from baclofen_quiz.items.generation.doses.by_rate import rate_items
from baclofen_quiz.items.generation.doses.by_strength import strength_items
from baclofen_quiz.items.generation.doses.by_weight import weight_items
from baclofen_quiz.items.generation.doses.child import child_items
from baclofen_quiz.items.generation.doses.forms import form_items
from baclofen_quiz.items.generation.doses.intrathecal import intrathecal_items
from baclofen_quiz.items.generation.doses.limits import limit_items
from baclofen_quiz.items.generation.doses.liquid import liquid_items
from baclofen_quiz.items.generation.doses.matches import match_dose_items
from baclofen_quiz.items.generation.doses.maximum import maximum_items
from baclofen_quiz.items.generation.doses.mixed import mixed_items
from baclofen_quiz.items.generation.doses.range import range_items
from baclofen_quiz.items.generation.doses.stated import stated_items
from baclofen_quiz.items.generation.doses.steps import step_items
from baclofen_quiz.items.generation.doses.totals import total_items
from baclofen_quiz.items.generation.doses.units import unit_items
from baclofen_quiz.items.generation.drafts import Draft, Refusal

_OF_A_COURSE: tuple[Callable[[Desk], Iterator[Draft]], ...] = (
    adult_items,
    total_items,
    maximum_items,
    child_items,
    range_items,
    intrathecal_items,
    unit_items,
    liquid_items,
    form_items,
    mixed_items,
)

_NUMBER = re.compile(r"\d")
_CHANGE = re.compile(
    r"\b(?:adjust|increas|rais|doubl|halv|reduc|lower|decreas|taper|by \d)",
    re.IGNORECASE,
)
_MOST = 60
"""Doses of a monograph: each is compared with each, and no drug has so many."""


def dose_items(desk: Desk) -> Iterator[Draft]:
    """All items on doses, and why other doses are not asked."""
    special = [draft for model in _OF_A_COURSE for draft in model(desk)]
    yield from special
    yield from (Refusal(fact.id, _in_words(fact)) for fact in desk.of(DoseRule))
    asked = {fact for d in special if not isinstance(d, Refusal) for fact in d.facts}
    yield from _general(desk, asked)


def _in_words(rule: DoseRule) -> str:
    """Why a rule is not asked, where no model asks it."""
    if not _NUMBER.search(rule.rule):
        return (
            "The rule is in words, without an amount; which other rule would be wrong"
            " is not stated."
        )
    if _CHANGE.search(rule.rule):
        return (
            "It says how a dose is changed, not which dose is given; the dose that it"
            " leads to depends on the one before."
        )
    return "The sentence is kept as a rule in words; its number is not read as a dose."


def _general(desk: Desk, asked: set[str]) -> Iterator[Draft]:
    book = dose_book(desk)
    if len(book.entries) > _MOST:
        for entry in book.entries:
            yield Refusal(entry.fact.id, "There are too many doses to compare them.")
        return
    groups = tuple(
        group
        for group in book.groups()
        if not any(fact.id in asked for fact in group.facts)
    )
    for group in groups:
        yield from _of_group(desk, book, group)
    yield from match_dose_items(desk, book, groups)
    yield from strength_items(desk, groups, asked)
    for fact in desk.of(Titration):
        if fact.id not in asked:
            yield from step_items(desk, fact)


def _of_group(desk: Desk, book: DoseBook, group: Group) -> Iterator[Draft]:
    yield from stated_items(desk, book, group)
    yield from weight_items(desk, book, group)
    yield from day_items(desk, group)
    yield from rate_items(desk, book, group)
    yield from limit_items(desk, book, group)
