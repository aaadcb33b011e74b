"""Which regimen exceeds a maximum of a day: the day is added up and compared."""

from collections.abc import Iterator
from fractions import Fraction

from baclofen_quiz.content.facts import Form, Phase
from baclofen_quiz.content.quantities import Quantity, Unit
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import ERROR_MODELS, amount, regimen, say
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.book import DoseBook, Group, medicine
from baclofen_quiz.items.generation.doses.common import ranked, wanted_rank
from baclofen_quiz.items.generation.doses.regimens import Period
from baclofen_quiz.items.generation.doses.slips import measurable
from baclofen_quiz.items.generation.drafts import Draft, Plan, right, wrong
from baclofen_quiz.items.item import Bloom, Option, Proof
from baclofen_quiz.text import slug

_Table = tuple[tuple[Fraction, int], ...]

_FIFTH, _QUARTER, _THIRD, _HALF = (Fraction(1, parts) for parts in (5, 4, 3, 2))
_TABLES: tuple[_Table, ...] = (
    ((_FIFTH, 4), (_HALF, 3), (3 * _QUARTER, 1), (Fraction(1), 1)),
    ((_FIFTH, 4), (_HALF, 2), (_HALF, 3), (3 * _QUARTER, 1)),
    ((_QUARTER, 3), (_QUARTER, 4), (_HALF, 1), (_HALF, 3)),
    ((_THIRD, 1), (_THIRD, 3), (_THIRD, 4), (2 * _THIRD, 1)),
    ((2 * _FIFTH, 3), (_HALF, 1), (_HALF, 2), (3 * _QUARTER, 1)),
)
"""Parts of the maximum, and how often: one exceeds it, one reaches it exactly.

The one that exceeds it stands second, third or last, third again, and first.
"""

_SMALL = 10  # below it a dose may have a digit behind the point
_CUT = frozenset({Unit.MG, Unit.MCG, Unit.G, Unit.UNITS})


def limit_items(desk: Desk, book: DoseBook, group: Group) -> Iterator[Draft]:
    """Ask which regimen is above a stated maximum of a day."""
    top, setting = group.regimen, group.setting
    plain = top.single and not top.per_kg and not top.times and top.unit in _CUT
    if setting.phase is not Phase.MAXIMUM or top.period is not Period.DAY or not plain:
        return
    if book.rival(group.first):
        return
    limit = amount(top.low, f"{top.unit.value}/day")
    where = f" for this setting: {setting.limited}" if setting.limited else ""
    plan = Plan(
        model="above-daily-maximum",
        section=Section.DOSING,
        asked=group.facts[:1],
        bloom=Bloom.ANALYSE,
        stem=f"Which regimen of {medicine(setting, desk.drug)} exceeds the stated"
        f" maximum daily dose{where}?",
        explanation=f"The maximum is {limit}; a regimen that reaches it exactly does"
        " not exceed it.",
        take_away=f"Add up the day, then compare it with {limit}.",
    )
    first = wanted_rank(plan, len(_TABLES))
    tables = [
        [(part * top.low, times) for part, times in table]
        for table in (*_TABLES[first:], *_TABLES[:first])
    ]
    usual = [t for t in tables if all(_usual(dose) for dose, _ in t)]
    made = _smallest(desk, top.unit)
    whole = [t for t in usual if made and all(not dose % made for dose, _ in t)]
    for taken in (whole or usual)[:1]:
        options = [_option(desk, group, dose, times) for dose, times in taken]
        above = [dose * times > top.low for dose, times in taken].index(True)
        yield ranked(desk, plan, options[above], options)


def _smallest(desk: Desk, unit: Unit) -> Fraction:
    """The smallest strength of a form, of which doses are multiples; 0 without one."""
    strengths = (s for form in desk.of(Form) for s in form.strengths)
    held = (s for s in strengths if isinstance(s, Quantity) and s.unit is unit)
    return min((Fraction(s.value) for s in held), default=Fraction(0))


def _usual(dose: Fraction) -> bool:
    """Whether a dose is a number that people take."""
    return measurable(dose) and (dose < _SMALL or dose.denominator == 1)


def _option(desk: Desk, group: Group, dose: Fraction, times: int) -> Option:
    fact, top, unit = group.first.fact, group.regimen.low, group.regimen.unit.value
    text, total = regimen(dose, unit, times), dose * times
    says = f"It adds up to {amount(total, f'{unit}/day')}."
    if total > top:
        return right(fact, desk.short(fact), text, says)
    model = "at_maximum" if total == top else "below_maximum"
    return wrong(
        fact,
        slug(f"{model} {say(total)}"),
        text,
        f"{ERROR_MODELS[model]} {says}",
        Proof.ERROR_MODEL,
        f"error:{model}",
        fact.id,
    )
