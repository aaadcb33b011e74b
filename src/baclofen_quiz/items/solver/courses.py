"""Readers for the parts of a day, the steps of a course, and the time between them."""

import re
from fractions import Fraction

from baclofen_quiz.content.facts import Titration
from baclofen_quiz.items.solver.amounts import (
    amount_in,
    exact,
    in_mcg,
    number_before,
    spaced,
)
from baclofen_quiz.items.solver.doses import nearest
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.reader import give_up

_HOURS_OF_A_DAY = 24
_LENGTH = re.compile(r"(\d+)(?: to (\d+))? (hour|day|week|month)s?")
_IN_DAYS = {
    "hour": Fraction(1, _HOURS_OF_A_DAY),
    "day": Fraction(1),
    "week": Fraction(7),
    "month": Fraction(30),
}


def one_dose(question: Question) -> Fraction:
    """One of the doses into which the amount of a day is divided."""
    day = amount_in(question.stem)
    if not (day.per_day and day.times):
        give_up("no divided amount of a day is given")
    return day.single


def daily_infusion(question: Question) -> Fraction:
    """What an infusion by the hour amounts to in a day."""
    rate = amount_in(question.stem)
    if rate.period != "hour":
        give_up("no rate per hour is given")
    weight = number_before("kg", question.stem) if rate.per_kg else Fraction(1)
    return rate.low * weight * _HOURS_OF_A_DAY


def step_after(question: Question, text: str) -> bool:
    """The option is the step that follows the dose in the stem, taken as often."""
    now, offered = amount_in(question.stem), amount_in(text)
    courses = [fact for fact in question.of(Titration) if fact.steps]
    following = set()
    for course in nearest(courses, question.stem) if courses else ():
        rungs = [in_mcg(Fraction(q.value), q.unit.value) for q in course.steps]
        if now.single in rungs[:-1]:
            following.add((rungs[rungs.index(now.single) + 1], course.times_daily))
    if len(following) != 1:
        give_up(f"{len(following)} steps follow the dose in the stem")
    return (offered.single, offered.times) in following


def time_between(question: Question, text: str) -> bool:
    """The option is the time between the steps of the course in the stem."""
    spaced_out = [fact for fact in question.of(Titration) if fact.interval]
    stated = {
        (Fraction(fact.interval.low), Fraction(fact.interval.high))
        for fact in (nearest(spaced_out, question.stem) if spaced_out else ())
        if fact.interval
    }
    found = _LENGTH.fullmatch(spaced(text))
    if len(stated) != 1 or not found:
        give_up("no one length of time is stated")
    factor = _IN_DAYS[found[3]]
    low, high = exact(found[1]), exact(found[2] or found[1])
    return (low * factor, high * factor) in stated
