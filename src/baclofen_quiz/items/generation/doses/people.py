"""Who takes a dose in a stem, and a weight that such a person may have."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from baclofen_quiz.items.generation.doses.settings import ages

_KILOGRAMS: Mapping[Fraction, int] = {
    Fraction(0): 3,
    Fraction(1, 24): 4,
    Fraction(1, 4): 6,
    Fraction(1, 2): 8,
    Fraction(3, 4): 9,
    **dict(
        zip(
            map(Fraction, range(1, 17)),
            (10, 12, 14, 16, 18, 20, 22, 25, 28, 32, 36, 40, 45, 50, 54, 58),
            strict=True,
        )
    ),
}
"""What children weigh at an age in years, as growth charts have it in the middle."""

_BABY = Fraction(1)  # years; an infant is younger
_NEWBORN = Fraction(1, 12)
_GROWN = (60, 70, 80, 50, 90)  # kg
HEAVIEST = 1000
"""Kilograms that nobody weighs."""
_YEARS = {"year": Fraction(1), "month": Fraction(1, 12), "week": Fraction(1, 52)}
_LIMIT = re.compile(
    r"(?P<under>under|below|less than|up to|younger than)?\s*"
    r"(?P<low>\d+)(?:\s*(?:years?|months?|weeks?|kg))?(?:\s*(?:to|and)\s*(?P<high>\d+))?"
    r"\s*(?P<unit>year|month|week|kg)",
    re.IGNORECASE,
)
_LIKE_ADULTS = re.compile(
    r"\bchild\w*\b(?=[^.;]*\badults?\b)[^.;]*?"
    r"(?:(?:over|above|at least|more than|exceeding)\s+(?P<over>\d+)"
    r"|(?P<from>\d+))\s*kg",
    re.IGNORECASE,
)
_NEWBORNS = re.compile(r"\bneonat|\bnewborn|\bpreterm|\bpremature", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Limits:
    """The ages (in years) and the weights that a population names."""

    youngest: Fraction
    oldest: Fraction
    lightest: int
    heaviest: int


def person(population: str) -> str:
    """One of a population, as a stem begins: "An adult"."""
    match sorted(ages(population)):
        case ["adult"]:
            return "An adult"
        case ["older"]:
            return "An older adult"
        case ["child"]:
            return "A child"
        case ["baby"]:
            return "A newborn" if _NEWBORNS.search(population) else "An infant"
        case _:
            return "A patient"


def weights(population: str, told: str = "", grown: int = HEAVIEST) -> tuple[int, ...]:
    """Whole kilograms that one of a population may weigh, round numbers first.

    ``told`` is what else is said of whom the dose is for ("under 12 weeks"), ``grown``
    the weight from which children are dosed like adults.
    """
    found = ages(population)
    limits = _limits(f"{population}; {told}")
    if found & {"child", "baby"}:
        young = [kg for age, kg in _KILOGRAMS.items() if _fits(age, limits, found)]
        fit = [kg for kg in young if kg < grown]
    else:
        fit = list(_GROWN)
    inside = [kg for kg in fit if limits.lightest < kg < limits.heaviest]
    return tuple(sorted(inside, key=_roundness))


def _roundness(kilograms: int) -> int:
    """Tens first, then fives, then even numbers; adults in the order of the table."""
    return next((place for place, n in enumerate((10, 5, 2)) if kilograms % n == 0), 3)


def _fits(age: Fraction, limits: Limits, found: frozenset[str]) -> bool:
    if not limits.youngest <= age < limits.oldest:
        return False
    return age < _BABY if found == {"baby"} else age >= _BABY


def _limits(population: str) -> Limits:
    """Read "children 2 to 12 years", "children under 40 kg", "6 years and over"."""
    newborn = bool(_NEWBORNS.search(population))
    youngest, oldest = Fraction(0), _NEWBORN if newborn else Fraction(17)
    lightest, heaviest = 0, HEAVIEST
    for match in _LIMIT.finditer(population):
        low, high = int(match["low"]), int(match["high"] or 0)
        under, unit = match["under"], match["unit"].lower()
        floor = 0 if under and not high else low
        ceiling = high or (low if under else 0)
        if unit == "kg":
            lightest = max(lightest, floor)
            heaviest = min(heaviest, ceiling or heaviest)
        else:
            youngest = max(youngest, floor * _YEARS[unit])
            oldest = min(oldest, ceiling * _YEARS[unit] if ceiling else oldest)
    return Limits(youngest, oldest, lightest, heaviest)


def grown_weight(sentences: Iterable[str]) -> int:
    """The least weight from which a monograph doses children like adults."""
    found = (match for text in sentences for match in _LIKE_ADULTS.finditer(text))
    limits = (int(match["over"] or match["from"]) for match in found)
    return min(limits, default=HEAVIEST)


def admits_age(population: str, years: int) -> bool:
    """Whether a population plainly takes in children of an age."""
    limits = _limits(population)
    return limits.youngest <= years < limits.oldest
