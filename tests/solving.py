"""What the second opinion on keys reads from stems, options and facts."""

import re
from decimal import Decimal

from baclofen_quiz.content.facts import Dose, Phase, Route, Titration
from baclofen_quiz.items.generation import generate
from desks import bundled_lexicon, bundled_monograph

MONOGRAPH = bundled_monograph()
FACTS = tuple(MONOGRAPH.facts)
ITEMS = generate(MONOGRAPH, bundled_lexicon()).items
TIMES = {"once": 1, "twice": 2, "three times": 3, "four times": 4}
REGIMEN = re.compile(r"([\d.,]+) mg (once|twice|three times|four times) daily")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace(",", "")


def number_before(unit: str, text: str) -> Decimal:
    found = re.search(rf"([\d.]+) {re.escape(unit)}(?![\w/])", plain(text))
    assert found is not None, (unit, text)
    return Decimal(found[1])


def taken(text: str) -> tuple[Decimal, int]:
    found = REGIMEN.search(plain(text))
    assert found is not None, text
    return Decimal(found[1]), TIMES[found[2]]


def total(text: str) -> Decimal:
    dose, times = taken(text)
    return dose * times


def dose(route: Route, population: str, phase: Phase, condition: str = "") -> Dose:
    return next(
        f
        for f in FACTS
        if isinstance(f, Dose)
        and f.route is route
        and f.population.startswith(population)
        and f.phase is phase
        and f.condition.startswith(condition)
    )


def steps() -> list[Decimal]:
    return [q.value for f in FACTS if isinstance(f, Titration) for q in f.steps]


def usual_maximum() -> Decimal:
    return dose(Route.ORAL, "adults", Phase.MAXIMUM, "usual").amount.high


CHILD_START = dose(Route.ORAL, "children", Phase.INITIAL)
CHILD_RANGE = dose(Route.ORAL, "children", Phase.MAINTENANCE).amount
