"""Readers for numbers that are computed from the stem and the doses.

A mass is given in micrograms, whatever the unit that the stem asks for.
"""

import re
from fractions import Fraction

from baclofen_quiz.content.facts import Phase
from baclofen_quiz.items.solver.amounts import (
    amount_in,
    exact,
    in_mcg,
    number_before,
    numbers_before,
    spaced,
    two_amounts,
)
from baclofen_quiz.items.solver.doses import ladder, the_dose
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.reader import give_up

_STRENGTH = re.compile(r"([\d.,]+) (ng|mcg|mg|g|units|mmol)/([\d.,]+ )?mL")
_TABLETS = re.compile(r"(?:tablets?|capsules?) (?:of|holds?) ([\d.,]+) (ng|mcg|mg|g)\b")
_COURSE = re.compile(r"\bfor (\d+) (days?|weeks?)\b")
_WEEK = 7
_HOUR = 60
_OF_A_DAY = re.compile(r"\b(?:in a day|daily total|in 24 hours|per day|a day in all)\b")


def total(question: Question) -> Fraction:
    """The total of a day of the regimen in the stem."""
    return amount_in(question.stem).daily


def per_dose(question: Question) -> Fraction:
    """The single dose of a start by weight."""
    start = the_dose(question, question.stem, Phase.INITIAL)
    weight = number_before("kg", question.stem)
    return start.single * weight


def lowest_maintenance(question: Question) -> Fraction:
    """The lowest total of a day of maintenance by weight."""
    kept = the_dose(question, question.stem, Phase.MAINTENANCE)
    return kept.daily * number_before("kg", question.stem)


def maximum(question: Question) -> Fraction:
    """The highest total of a day."""
    return _maximum(question)


def room(question: Question) -> Fraction:
    """What the regimen in the stem leaves up to the maximum."""
    taken = amount_in(question.stem).daily
    return _maximum(question) - taken


def _maximum(question: Question) -> Fraction:
    return the_dose(question, question.stem, Phase.MAXIMUM).high


def last_total(question: Question) -> Fraction:
    """The total of a day at the last step of a titration."""
    start = the_dose(question, question.stem, Phase.INITIAL)
    last = ladder(question, question.stem)[-1]
    return last * start.times


def earliest(question: Question) -> Fraction:
    """The days from the first regimen in the stem to the second, step by step."""
    begin, end = (amount.single for amount in two_amounts(question.stem))
    rungs = ladder(question, question.stem)
    if begin not in rungs or end not in rungs:
        give_up("a regimen is no step of the titration")
    steps = rungs.index(end) - rungs.index(begin)
    return steps * number_before("days", question.stem)


def converted(question: Question) -> Fraction:
    """The amount of the stem converted."""
    return amount_in(question.stem).low


def ratio(question: Question) -> Fraction:
    """How many times as large the first amount of a day is as the second."""
    one, other = two_amounts(question.stem)
    return one.daily / other.daily


def volume(question: Question) -> Fraction:
    """The millilitres of one dose."""
    return amount_in(question.stem).single / _strengths(question)[-1]


def swapped(question: Question) -> Fraction:
    """The mass in the same volume of another strength."""
    millilitres = number_before("mL", question.stem)
    return millilitres * _strengths(question)[-1]


def bottle_days(question: Question) -> Fraction:
    """The days for which a volume lasts."""
    supply = numbers_before("mL", question.stem)
    if not supply:
        give_up("no volume is given")
    return supply[-1] * _strengths(question)[0] / amount_in(question.stem).daily


def tablets(question: Question) -> Fraction:
    """The tablets of a day."""
    return amount_in(question.stem).daily / _tablet(question)


def tablets_of_dose(question: Question) -> Fraction:
    """The tablets of one dose."""
    return amount_in(question.stem).single / _tablet(question)


def _tablet(question: Question) -> Fraction:
    found = _TABLETS.search(spaced(question.stem))
    if not found:
        give_up("no strength of tablets is given")
    return in_mcg(exact(found[1]), found[2])


def course(question: Question) -> Fraction:
    """The total of all days for which the stem says that a regimen is given."""
    found = _COURSE.search(spaced(question.stem))
    if not found:
        give_up("no length of the course is given")
    days = exact(found[1]) * (_WEEK if found[2].startswith("week") else 1)
    return amount_in(question.stem).daily * days


def hourly(question: Question) -> Fraction:
    """What an infusion by the minute amounts to in an hour."""
    rate = amount_in(question.stem)
    if rate.period not in {"min", "hour"}:
        give_up("no rate is given")
    weight = number_before("kg", question.stem) if rate.per_kg else Fraction(1)
    return rate.low * weight * (_HOUR if rate.period == "min" else 1)


def by_weight(question: Question) -> Fraction:
    """A dose, or the total of a day, by weight: whichever the stem asks for."""
    stated, asked = amount_in(question.stem), question.stem.rpartition(". ")[2]
    whole = stated.daily if _OF_A_DAY.search(spaced(asked)) else stated.single
    return whole * number_before("kg", question.stem)


def _strengths(question: Question) -> list[Fraction]:
    """The strengths of liquids in a stem, in micrograms in a millilitre."""
    found = [
        in_mcg(exact(mass), unit) / (exact(volume.strip()) if volume else 1)
        for mass, unit, volume in _STRENGTH.findall(spaced(question.stem))
    ]
    if not found:
        give_up("no strength is given")
    return found
