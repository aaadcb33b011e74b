"""Readers for doses that are offered as options, pairs or steps."""

from fractions import Fraction

from baclofen_quiz.content.facts import Dose, DoseRule, Phase
from baclofen_quiz.items.solver.amounts import (
    Amount,
    amount_in,
    amounts_in,
    number_before,
)
from baclofen_quiz.items.solver.doses import ladder, nearest, phase_of, stated, the_dose
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.reader import give_up
from baclofen_quiz.items.solver.words import stands_in, stems

_UNITS = {
    "milligrams": "mg",
    "micrograms": "mcg",
    "grams": "g",
    "millilitres": "mL",
    "units": "units",
}


def initial(question: Question, text: str) -> bool:
    """The option is the regimen of the start."""
    start = the_dose(question, question.stem, Phase.INITIAL)
    return _regimen(amount_in(text)) == _regimen(start)


def next_step(question: Question, text: str) -> bool:
    """The option is one step above the regimen in the stem."""
    now, offered = amount_in(question.stem), amount_in(text)
    rungs = ladder(question, question.stem)
    if now.single not in rungs[:-1]:
        give_up("the regimen is no step of the titration")
    above = rungs[rungs.index(now.single) + 1]
    return _regimen(offered) == (above, now.times)


def above_maximum(question: Question, text: str) -> bool:
    """The option exceeds the maximum in a day."""
    return amount_in(text).daily > _maximum(question)


def within_maximum(question: Question, text: str) -> bool:
    """The option does not exceed the maximum in a day."""
    return amount_in(text).daily <= _maximum(question)


def _maximum(question: Question) -> Fraction:
    return the_dose(question, question.stem, Phase.MAXIMUM).high


def _regimen(amount: Amount) -> tuple[Fraction, int]:
    return amount.single, amount.times


def amount_of_phase(question: Question, text: str) -> bool:
    """The option is the amount, or range, of the phase that the stem names."""
    return _alike(
        amount_in(text), the_dose(question, question.stem, phase_of(question.stem))
    )


def _alike(offered: Amount, fact: Amount) -> bool:
    return (offered.low, offered.high) == (fact.low, fact.high)


def in_range(question: Question, text: str) -> bool:
    """The option says where the ordered total lies against the range of the phase."""
    span = the_dose(question, question.stem, phase_of(question.stem))
    weight = number_before("kg", question.stem) if span.per_kg else Fraction(1)
    day = amount_in(question.stem).daily
    low, high = span.low * weight, span.high * weight
    place = "below" if day < low else "above" if day > high else "within"
    return stands_in(place, text)


def period(question: Question, text: str) -> bool:
    """The option is the period for which the figure in the stem is meant."""
    figure = amount_in(question.stem)
    doses = nearest(question.of(Dose), question.stem)
    same = [d for d in doses if stated(d).per_kg and stated(d).low == figure.low]
    meant = {"day" if dose.per_day else "dose" for dose in same}
    if len(meant) != 1:
        give_up("the figure stands for no one period")
    return all(stands_in(word, text) for word in meant)


def slip(question: Question, text: str) -> bool:
    """The option is the error that leads to the order in the stem."""
    weight = number_before("kg", question.stem)
    start = the_dose(question, question.stem, Phase.INITIAL)
    ordered = amount_in(question.stem.partition("order")[2]).single
    day, one = start.daily * weight, start.single * weight
    return ordered in _led_to(question, text, day, one)


def _led_to(
    question: Question, text: str, day: Fraction, one: Fraction
) -> set[Fraction]:
    if stands_in("maintenance", text):
        kept = the_dose(question, question.stem, Phase.MAINTENANCE)
        times = round(day / one)
        low = kept.low * number_before("kg", question.stem)
        return {low, low / times}
    if stands_in("decimal point", text):
        return {one * 10, one / 10}
    if stands_in("adult", text):
        return {the_dose(question, f"adult {_route(question)}", Phase.INITIAL).single}
    return {day} if "day" in text else set()


def _route(question: Question) -> str:
    words = stems(question.stem)
    return " ".join(
        dose.route.value
        for dose in question.of(Dose)
        if stems(dose.route.value) <= words
    )


def wrong_part(question: Question, text: str) -> bool:
    """The option is what the monograph contradicts in an order of maintenance."""
    ordered = amount_in(question.stem)
    right = the_dose(question, question.stem, Phase.MAINTENANCE)
    if stands_in("unit", text):
        return ordered.unit != right.unit
    if stands_in("frequency", text):
        return ordered.per_day is not right.per_day
    named = [d for d in question.of(Dose) if stands_in(d.route.value, question.stem)]
    return stands_in("route", text) and not named


def unit_of_order(question: Question, text: str) -> bool:
    """The option is the unit in which a rule of dosing says to order."""
    said = stems(question.stem)
    rules = [f for f in question.of(DoseRule) if stems(f.topic) & said]
    unit = _unit(text)
    return any(stands_in(f"in {unit}", rule.rule) for rule in rules)


def unit_of_dose(question: Question, left: str, right: str) -> bool:
    """The right option is the unit of the dose that the left one names."""
    return _unit(right) == the_dose(question, left, phase_of(left)).unit


def _unit(text: str) -> str:
    return _UNITS.get(text.casefold(), text)


def dose_of(question: Question, left: str, right: str) -> bool:
    """The right option is the dose that the left one names."""
    offered, own = amount_in(right), the_dose(question, left, phase_of(left))
    return (
        _alike(offered, own)
        and offered.per_kg is own.per_kg
        and offered.per_day is own.per_day
        and offered.times == own.times
    )


def daily_amount(question: Question, text: str) -> Fraction:
    """The amount of a day that an option names or describes."""
    named = amounts_in(text)
    if named:
        return named[0].daily
    dose = the_dose(question, text, phase_of(text))
    return dose.daily * (number_before("kg", text) if dose.per_kg else 1)
