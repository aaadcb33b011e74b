"""How much, how often, for whom and by which route."""

from dataclasses import dataclass

from baclofen_quiz.content.facts.base import FactBase
from baclofen_quiz.content.facts.vocabulary import Phase, Route
from baclofen_quiz.content.quantities import Quantity, Span, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose(FactBase):
    """A dose: so much, per kilogram or not, so often.

    ``amount`` is per dose when ``per_day`` is false and per day when it is true;
    ``times_daily`` is how often a dose is given (0 = not stated); a daily amount with
    ``times_daily`` is divided into that many doses. ``condition`` qualifies it: "usual"
    and "rarely, ..." on maxima, "at bedtime", "CrCl 30 to 60 mL/min". ``interval`` is
    the time between doses where the text states that (every 6 to 8 hours).
    """

    route: Route
    population: str
    phase: Phase
    amount: Span
    per_kg: bool
    per_day: bool
    times_daily: int
    condition: str
    interval: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Infusion(FactBase):
    """A rate of infusion: so much, per kilogram or not, in each minute or hour."""

    route: Route
    population: str
    phase: Phase
    amount: Span
    per_kg: bool
    per: Unit
    condition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Titration(FactBase):
    """The steps of a titration, or how far apart they are (the other is empty).

    ``steps`` are amounts per dose; ``interval`` is in days; ``condition`` is what the
    sub-headings say besides route and population, or empty.
    """

    route: Route
    population: str
    steps: tuple[Quantity, ...]
    times_daily: int
    interval: Span | None
    condition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseRule(FactBase):
    """What a dosing section says in words: a topic and what holds for it."""

    route: Route
    population: str
    topic: str
    rule: str
