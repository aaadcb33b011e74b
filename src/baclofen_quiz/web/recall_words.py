"""Recall and readiness in words: the same on every page that tells them."""

from dataclasses import dataclass
from datetime import date
from typing import assert_never

from baclofen_quiz.learning.heat import Closed, NotAsked, Recalled, Tint
from baclofen_quiz.learning.readiness import Coverage, Doubt
from baclofen_quiz.learning.recall_steps import percent
from baclofen_quiz.services.readiness import Obstacle, ReadinessView
from baclofen_quiz.text import NBSP
from baclofen_quiz.web.words import count


@dataclass(frozen=True, slots=True)
class Mark:
    """How a statement is marked: its class in the style sheet, and what is said."""

    style: str
    said: str
    asked: bool


def mark_of(tint: Tint, *, disputed: bool = False) -> Mark:
    """Mark a statement by what is remembered of it."""
    match tint:
        case Recalled():
            return Mark(f"r{tint.step}", f"{tint.percent} %", asked=True)
        case NotAsked():
            return Mark("r0", "not asked yet", asked=False)
        case Closed():
            said = "disputed" if disputed else "no question"
            return Mark("rx", said, asked=False)
        case _:
            assert_never(tint)


def due_said(due: date | None, today: date) -> str:
    """Say when something comes back; "" if nothing says when."""
    if due is None:
        return ""
    days = (due - today).days
    if days <= 0:
        return "now"
    return "tomorrow" if days == 1 else f"in {days:,} days"


def tried_said(coverage: Coverage) -> str:
    """Say how much was tried: 51 of 84 facts tried."""
    return f"{coverage.tried:,} of {count(coverage.facts, 'fact')} tried"


def readiness_said(view: ReadinessView) -> str:
    """Tell readiness, or that it is withheld and for how many facts."""
    if view.ready:
        return f"Ready for {percent(view.overall.mean)} % of it today"
    weak = sum(len(one.facts) for one in view.obstacles)
    if weak == view.critical > 1:
        return (
            f"Readiness is withheld: none of {weak} safety-critical facts is known"
            " well enough"
        )
    return (
        f"Readiness is withheld: {weak} of {view.critical} safety-critical "
        f"{'fact is' if view.critical == 1 else 'facts are'} not known well enough"
    )


def doubt_said(obstacle: Obstacle) -> str:
    """Say why a safety-critical statement stands in the way."""
    match obstacle.doubt:
        case Doubt.UNTRIED:
            said = "not asked yet"
        case Doubt.WEAK:
            said = f"{percent(obstacle.recall)}{NBSP}%"
        case Doubt.UNPROVEN:
            said = "no question answered right yet"
        case _:
            assert_never(obstacle.doubt)
    return said if obstacle.asked else f"{said}, and no question asks it"
