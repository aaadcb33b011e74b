"""Questions on doses: every front names drug, route and population."""

import re
from typing import assert_never

from baclofen_quiz.content.facts import (
    Dose,
    DoseRule,
    Infusion,
    Phase,
    Route,
    Titration,
)
from baclofen_quiz.items.recall.amounts import (
    count,
    every,
    often,
    quantity_text,
    span_text,
    unit_text,
)
from baclofen_quiz.items.recall.card import Question
from baclofen_quiz.items.recall.topics import dose_rule_front
from baclofen_quiz.items.recall.wording import capital

_NO_POPULATION = "(no age group stated)"
_BEHIND = re.compile(r"(?:as|by|at|with|before|after|in|over) ")
_IN_FRONT = {"usual": "usual", "rarely": "rarely used", "single dose": "single"}


def dose(fact: Dose, drug: str) -> Question:
    """Ask for an amount; its frequency stands on the back."""
    adjectives, setting, manner = _conditions(fact.condition)
    return Question(
        front=(
            f"What is the {adjectives}{_phase(fact.phase, _by(fact.route))} of {drug} "
            f"{_whom(fact.population)}{setting}?"
        ),
        back=_amount(fact) + manner,
    )


def infusion(fact: Infusion, drug: str) -> Question:
    """Ask for a rate."""
    adjectives, setting, manner = _conditions(fact.condition)
    per = f"{'/kg' if fact.per_kg else ''}/{unit_text(fact.per, one=True)}"
    rate = _phase(fact.phase, f"{_by(fact.route)}infusion ")
    return Question(
        front=(
            f"What is the {adjectives}{rate} of {drug} "
            f"{_whom(fact.population)}{setting}?"
        ),
        back=span_text(fact.amount, per) + manner,
    )


def titration(fact: Titration, drug: str) -> Question:
    """Ask how far apart the steps are, or which steps there are."""
    route, whom = _by(fact.route), _whom(fact.population)
    if fact.interval is not None:
        return Question(
            f"How often is the {route}dose of {drug} raised {whom}?",
            capital(every(fact.interval)),
        )
    steps = [f"{quantity_text(step)} {often(fact.times_daily)}" for step in fact.steps]
    return Question(
        f"Which {route}doses of {drug} {whom} follow the initial dose, step by step?",
        ", then ".join(step.strip() for step in steps),
    )


def rule(fact: DoseRule, drug: str) -> Question:
    """Ask for what a dosing section says in words."""
    given = f"{_by(fact.route)}{drug}"
    whom = f"for {fact.population}" if fact.population else ""
    front = dose_rule_front(fact.topic, drug, given, whom)
    return Question(front, capital(fact.rule))


def _amount(fact: Dose) -> str:
    per = ("/kg" if fact.per_kg else "") + ("/day" if fact.per_day else "")
    amount = span_text(fact.amount, per)
    if fact.interval is not None:
        return f"{amount} {every(fact.interval)}"
    if not fact.per_day:
        return f"{amount} {often(fact.times_daily)}".strip()
    if fact.times_daily > 1:
        return f"{amount} divided into {count(fact.times_daily)} doses"
    return amount


def _conditions(condition: str) -> tuple[str, str, str]:
    """Sort qualifiers: before the dose, behind the patients, or onto the back."""
    parts = [part for part in condition.split(", ") if part]
    adjectives = [_IN_FRONT[part] for part in parts if part in _IN_FRONT]
    rest = [part for part in parts if part not in _IN_FRONT]
    manner = [part for part in rest if _BEHIND.match(part)]
    setting = [part for part in rest if not _BEHIND.match(part)]
    return (
        "".join(f"{word} " for word in adjectives),
        "".join(f", {part}" for part in setting),
        "".join(
            f" {part}" if part.startswith("as ") else f", {part}" for part in manner
        ),
    )


def _whom(population: str) -> str:
    return f"for {population}" if population else _NO_POPULATION


def _by(route: Route) -> str:
    return "" if route is Route.UNSTATED else f"{route.value} "


def _phase(phase: Phase, route: str) -> str:
    match phase:
        case Phase.TEST:
            return f"{route}test dose"
        case Phase.INITIAL:
            return f"initial {route}dose"
        case Phase.STEP:
            return f"step of the {route}dose"
        case Phase.MAINTENANCE:
            return f"{route}maintenance dose"
        case Phase.MAXIMUM:
            return f"maximum {route}dose"
        case Phase.USUAL:
            return f"usual {route}dose"
        case _:
            assert_never(phase)
