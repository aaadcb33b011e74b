"""The sections that are remembered worst, each with the reason to go there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from baclofen_quiz.content.sections import Section
from baclofen_quiz.learning.memory.states import Tried, lasting
from baclofen_quiz.learning.readiness import SAFE_RECALL

OFTEN = 2
"""Forgotten so many times, a fact is a reason of its own."""

LONG = 14
"""After so many days without a question a section has been left alone."""


@dataclass(frozen=True, slots=True)
class SectionFact:
    """A fact that was rated, and where it stands."""

    fact: str
    drug: str
    section: Section
    critical: bool
    state: Tried


@dataclass(frozen=True, slots=True)
class SafetyWeak:
    """A safety-critical fact is below the line."""

    fact: str
    recall: float


@dataclass(frozen=True, slots=True)
class OftenForgotten:
    """A fact was forgotten again and again."""

    fact: str
    lapses: int


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """Nothing of the section was asked for so many days."""

    days: int


@dataclass(frozen=True, slots=True)
class Lowest:
    """The fact that is remembered worst."""

    fact: str
    recall: float


Reason = SafetyWeak | OftenForgotten | LeftAlone | Lowest
"""Why a section needs work: match on its class."""


@dataclass(frozen=True, slots=True)
class WeakSection:
    """A section, the mean recall of what was asked there, and the reason."""

    drug: str
    section: Section
    mean: float
    reason: Reason


def weakest(
    facts: Iterable[SectionFact], day: date, most: int
) -> tuple[WeakSection, ...]:
    """Choose the sections with the lowest mean recall, the lowest first.

    A section that is remembered well on the whole is not weak.
    """
    own: dict[tuple[str, Section], list[SectionFact]] = {}
    for fact in facts:
        own.setdefault((fact.drug, fact.section), []).append(fact)
    judged = (_judged(rows, day) for rows in own.values())
    weak = [one for one in judged if one.mean < SAFE_RECALL]
    order = list(Section)
    weak.sort(key=lambda one: (one.mean, one.drug, order.index(one.section)))
    return tuple(weak[:most])


def _judged(rows: list[SectionFact], day: date) -> WeakSection:
    recalls = {row.fact: lasting(row.state, day) for row in rows}
    mean = sum(recalls.values()) / len(rows)
    return WeakSection(rows[0].drug, rows[0].section, mean, _reason(rows, recalls, day))


def _reason(rows: list[SectionFact], recalls: dict[str, float], day: date) -> Reason:
    """Give the first that holds: danger, habit, neglect, or just the weakest fact."""
    by_recall = sorted(rows, key=lambda row: (recalls[row.fact], row.fact))
    worst = by_recall[0].fact
    for fact in (row.fact for row in by_recall if row.critical):
        if recalls[fact] < SAFE_RECALL:
            return SafetyWeak(fact, recalls[fact])
    lapsed = max(rows, key=lambda row: (row.state.lapses, row.fact))
    if lapsed.state.lapses >= OFTEN:
        return OftenForgotten(lapsed.fact, lapsed.state.lapses)
    days = min((day - row.state.strength.last_day).days for row in rows)
    return LeftAlone(days) if days >= LONG else Lowest(worst, recalls[worst])
