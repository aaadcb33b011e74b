"""Questions on doses: every front names drug, route and patients where stated."""

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import assert_never

from baclofen_quiz.content.facts import (
    Dose,
    DoseRule,
    Infusion,
    Phase,
    Route,
    Titration,
)
from baclofen_quiz.content.quantities import Span, Unit
from baclofen_quiz.items.recall.amounts import (
    count,
    every,
    often,
    quantity_text,
    span_text,
    unit_text,
)
from baclofen_quiz.items.recall.card import Question
from baclofen_quiz.items.recall.phrases import asked
from baclofen_quiz.items.recall.topics import DOSE_RULES
from baclofen_quiz.items.recall.wording import article, capital, ordinal, small

_WEEK = Span(Decimal(7), Decimal(7), Unit.DAYS)
_STEP = re.compile(r"\.step-(?P<place>\d+)$")
_BEHIND = re.compile(
    r"(?:as|by|at|before|after|in|over) "
    r"|(?:up to )?\d+(?:(?: to |[-\u2013])\d+)? times (?:daily|a day)"
    r"|with (?:food|meals?|water|milk|breakfast|lunch|dinner|(?:a|the|each|every) \w+)"
)
_JOINED = re.compile(r"(?:with|without|when|if|for|during|under|on) ")
"""How a setting begins that needs no preposition."""
_WAY = re.compile(r"(?:\w+ed|bolus|infusion|week|weeks|day|days)\b")
"""How or when it is given, which is nothing that it is given for."""
_OLD = re.compile(r"^(?:the )?elderly$")
_IN_FRONT = {"usual": "usual", "rarely": "rarely used", "single dose": "single"}
_BY_PATIENT = re.compile(
    r"(?:by|according to|adjusted to|titrated to|guided by|depending on) "
    r"(?:the |patient's |individual |clinical )*"
    r"(?P<what>response|effect|tolerance|tolerability|needs?)"
)
_AGES = re.compile(
    r"(?P<people>children|infants|neonates|newborns|adolescents)"
    r" (?:(?:of|aged|from|over|under|above|below) )*\d.*"
)
_ONE = {"children": "child", "neonates": "newborn"}


@dataclass(frozen=True, slots=True)
class _Course:
    """What qualifies a dose: before it, behind the patients, or on the back."""

    population: str
    adjectives: str
    setting: str
    manner: str

    def question(self, what: str, of: str, back: str, plain: str = "") -> Question:
        """Ask for an amount of these patients.

        It answers what says less of patients and setting, too, as does a question for
        the ``plain`` amount: a maximum of which is not said that it is for a day.
        """
        whom = {self.population, _whoever(self.population), ""}
        broader = product({self.adjectives, ""}, whom, {self.setting, ""})
        amounts = {what, plain or what}
        return Question(
            _front(what, of, self.adjectives, self.population, self.setting),
            back + self.manner,
            also=tuple(
                sorted(_front(w, of, *p) for w, p in product(amounts, [*broader]))
            ),
        )


def _front(what: str, of: str, adjectives: str, whom: str, setting: str) -> str:
    if setting and not whom:
        bare = setting.removeprefix(", ")
        beside = "" if _JOINED.match(bare) else "for "
        setting = setting if _WAY.match(bare) else f" {beside}{bare}"
    return f"What is the {adjectives}{what} of {of}{_for(whom)}{setting}?"


def dose(fact: Dose, drug: str) -> Question:
    """Ask for an amount; its frequency stands on the back.

    A range that the response of the patient decides is no answer to learn by heart:
    then what decides it is asked.
    """
    step = _STEP.search(fact.id)
    nth = f"{ordinal(int(step['place']))} " if step else ""
    what = nth + _phase(fact.phase, _by(fact.route))
    decides = _BY_PATIENT.search(fact.condition)
    if decides and not fact.amount.single:
        return Question(
            f"What decides the {what} of {drug}{_for(fact.population)}?",
            f"The patient's {decides['what']}",
        )
    course = _course(fact.population, fact.condition)
    daily = fact.per_day and fact.phase is Phase.MAXIMUM
    named = _phase(fact.phase, f"daily {_by(fact.route)}") if daily else what
    return course.question(named, drug, _amount(fact), plain=what)


def infusion(fact: Infusion, drug: str) -> Question:
    """Ask for a rate."""
    per = f"{'/kg' if fact.per_kg else ''}/{unit_text(fact.per, one=True)}"
    rate = _phase(fact.phase, f"{_by(fact.route)}infusion ").replace("dose", "rate")
    course = _course(fact.population, fact.condition)
    return course.question(rate, drug, span_text(fact.amount, per))


def titration(fact: Titration, drug: str) -> Question:
    """Ask how far apart the steps are, or which steps there are."""
    route = _by(fact.route)
    setting = f", {fact.condition}" if fact.condition else ""
    whom = fact.population
    if fact.interval is not None:
        return Question(
            f"How often is the {route}dose of {drug} raised{_for(whom, 'in')}"
            f"{setting}?",
            capital(every(fact.interval)),
        )
    steps = [f"{quantity_text(step)} {often(fact.times_daily)}" for step in fact.steps]
    return Question(
        f"Which {route}doses of {drug}{_for(whom)} follow the initial dose, "
        f"step by step{setting}?",
        ", then ".join(step.strip() for step in steps),
    )


def rule(fact: DoseRule, drug: str) -> Question:
    """Ask for what a dosing section says in words; without a topic nothing."""
    if not fact.topic:
        return Question("", "")
    given, whom = f"{_by(fact.route)}{drug}", _for(fact.population)
    words = {"drug": drug, "given": given, "whom": whom.strip()}
    phrased = asked(DOSE_RULES, fact.topic, fact.rule, words)
    above = ", ".join([drug, *fact.statement.path] if fact.statement.path else [given])
    front = f"{capital(above)}{'' if fact.statement.path else whom}: what is said of"
    return phrased or Question(f"{front} “{fact.topic}”?", capital(fact.rule))


def _amount(fact: Dose) -> str:
    per = ("/kg" if fact.per_kg else "") + ("/day" if fact.per_day else "")
    amount = span_text(fact.amount, per)
    if fact.interval is not None and fact.per_day:
        return f"{amount} in divided doses, one {every(fact.interval)}"
    if fact.interval == _WEEK:
        return f"{amount} once weekly"
    if fact.interval is not None:
        return f"{amount} {every(fact.interval)}"
    if not fact.per_day:
        return f"{amount} {often(fact.times_daily)}".strip()
    if fact.times_daily > 1:
        return f"{amount} divided into {count(fact.times_daily)} doses"
    return amount


def _course(population: str, condition: str) -> _Course:
    """Sort qualifiers: before the dose, behind the patients, or onto the back."""
    parts = [part for part in re.split("[,;] ", condition) if part]
    adjectives = [_IN_FRONT[part] for part in parts if part in _IN_FRONT]
    rest = [part for part in parts if part not in _IN_FRONT]
    manner = [part for part in rest if _BEHIND.match(part)]
    setting = [part for part in rest if not _BEHIND.match(part)]
    return _Course(
        population=_OLD.sub("older adults", population),
        adjectives="".join(f"{word} " for word in adjectives),
        setting="".join(f", {small(part)}" for part in setting),
        manner="".join(
            f" {part}" if part.startswith("as ") else f", {part}" for part in manner
        ),
    )


def _whoever(population: str) -> str:
    """Name the patients without their ages: "a child"."""
    ages = _AGES.fullmatch(population)
    if ages is None:
        return population
    one = _ONE.get(ages["people"], ages["people"].removesuffix("s"))
    return f"{article(one)} {one}"


def _for(whom: str, word: str = "for") -> str:
    return f" {word} {whom}" if whom else ""


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
