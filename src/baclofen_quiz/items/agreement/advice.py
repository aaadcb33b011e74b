"""A key against what a drug's sentences say on a theme: food, milk, stopping ..."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from baclofen_quiz.content.facts import FactBase
from baclofen_quiz.items.agreement.claims import Claim
from baclofen_quiz.items.agreement.known import Known, sentence
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.solver.theme import Meaning, Theme
from baclofen_quiz.items.solver.themes import THEMES


@dataclass(frozen=True, slots=True)
class _Said:
    """What the sentences of a monograph mean on a theme, and one for each meaning."""

    theme: Theme
    resting: frozenset[str]
    meanings: Mapping[Meaning, FactBase]


def other_advice(item: Item, claim: Claim, known: Known) -> FactBase | None:
    """The key means one thing on a theme, and all sentences on it another."""
    section, text = item.section.value, claim.text
    against = known.book.once(
        ("advice", section, text), lambda: tuple(_against(text, section, known))
    )
    on = (said for said in against if _is_on(said, item, claim))
    return next((next(iter(said.meanings.values())) for said in on), None)


def _against(text: str, section: str, known: Known) -> Iterator[_Said]:
    """What is said on the themes of which a text means one thing that none says."""
    if not _any_option(section)(text):
        return
    for said in known.book.once(
        ("themes", section), lambda: tuple(_said(section, known))
    ):
        meant = [m for m in said.theme.meanings if _found(m.option, text)]
        if len(meant) == 1 and meant[0] not in said.meanings:
            yield said


def _is_on(said: _Said, item: Item, claim: Claim) -> bool:
    """Whether an item rests on a sentence of the theme, or asks in its words."""
    if not said.resting.isdisjoint(item.facts):
        return True
    return bool(said.theme.about) and _found(said.theme.about, claim.asked)


def _said(section: str, known: Known) -> Iterator[_Said]:
    for theme in _themes(section):
        facts = tuple(_on(theme, known))
        meanings = {m: f for f in facts for m in theme.meanings if _means(m, f)}
        if meanings:
            resting = (f.id for f in facts if any(_means(m, f) for m in meanings))
            yield _Said(theme, frozenset(resting), meanings)


@cache
def _themes(section: str) -> tuple[Theme, ...]:
    return tuple(theme for theme in THEMES.values() if section in theme.sections)


@cache
def _any_option(section: str) -> Callable[[str], re.Match[str] | None]:
    """Look for all options of the themes of a section at once."""
    options = [m.option for theme in _themes(section) for m in theme.meanings]
    return re.compile("|".join(options) or r"(?!)", re.IGNORECASE).search


def _on(theme: Theme, known: Known) -> Iterator[FactBase]:
    for fact in known.book.of(FactBase):
        if fact.section.value in theme.sections and _found(theme.about, sentence(fact)):
            yield fact


def _means(meaning: Meaning, fact: FactBase) -> bool:
    return bool(meaning.sentence) and _found(meaning.sentence, sentence(fact))


def _found(pattern: str, text: str) -> bool:
    return _compiled(pattern).search(text) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """The few hundred patterns of the themes are more than ``re`` remembers."""
    return re.compile(pattern, re.IGNORECASE)
