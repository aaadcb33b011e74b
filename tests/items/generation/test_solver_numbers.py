"""A second opinion on numbers: keys recomputed from the stem and the facts."""

import re
from collections.abc import Callable
from decimal import Decimal

import pytest

from baclofen_quiz.content.facts import Phase, Route
from baclofen_quiz.items.item import NumericItem, SingleItem
from solving import (
    CHILD_RANGE,
    CHILD_START,
    ITEMS,
    REGIMEN,
    dose,
    number_before,
    plain,
    steps,
    taken,
    total,
    usual_maximum,
)


def per_dose(stem: str) -> Decimal:
    day = CHILD_START.amount.low * number_before("kg", stem)
    return day / CHILD_START.times_daily


def earliest(stem: str) -> Decimal:
    begin, end = (Decimal(d) for d, _ in REGIMEN.findall(plain(stem)))
    ladder = [begin, *steps()]
    return ladder.index(end) * number_before("days", stem)


def ratio(stem: str) -> Decimal:
    return total(stem) * 1000 / number_before("mcg", stem)


def bottle_days(stem: str) -> Decimal:
    per_ml = number_before("mg/5 mL", stem) / 5
    volume = Decimal(re.findall(r"([\d.]+) mL", plain(stem))[-1])
    return volume * per_ml / total(stem)


def tablets(stem: str) -> Decimal:
    strength = Decimal(re.findall(r"tablets of ([\d.]+) mg", plain(stem))[0])
    return total(stem) / strength


def bottle_strength(stem: str) -> Decimal:
    return Decimal(re.findall(r"([\d.]+) mg/mL", plain(stem))[-1])


NUMBERS: dict[str, Callable[[str], Decimal]] = {
    "mg-per-kg": per_dose,
    "earliest": earliest,
    "last-step-total": lambda _: steps()[-1] * 3,
    "daily-total": total,
    "maximum": lambda _: usual_maximum(),
    "rare-maximum": lambda _: (
        dose(Route.ORAL, "adults", Phase.MAXIMUM, "rare").amount.high
    ),
    "room-to-maximum": lambda stem: usual_maximum() - total(stem),
    "lowest-maintenance": lambda s: CHILD_RANGE.low * number_before("kg", s),
    "mcg-to-mg": lambda stem: number_before("mcg", stem) / 1000,
    "route-ratio": ratio,
    "swapped-strength": lambda s: number_before("mL", s) * bottle_strength(s),
    "strong-volume": lambda stem: taken(stem)[0] / bottle_strength(stem),
    "volume": lambda s: taken(s)[0] / (number_before("mg/5 mL", s) / 5),
    "duration": bottle_days,
    "tablets-per-day": tablets,
}


@pytest.mark.parametrize(
    "item", [i for i in ITEMS if isinstance(i, NumericItem)], ids=lambda i: i.id
)
def test_every_typed_number_is_the_one_that_the_stem_asks_for(
    item: NumericItem,
) -> None:
    assert item.value == NUMBERS[item.model](item.stem)


@pytest.mark.parametrize(
    "item",
    [i for i in ITEMS if isinstance(i, SingleItem) and i.model.endswith("-choice")],
    ids=lambda i: i.id,
)
def test_one_option_of_a_numeric_choice_is_right_and_it_is_the_key(
    item: SingleItem,
) -> None:
    value = NUMBERS[item.model.removesuffix("-choice")](item.stem)
    shown = {o.id: Decimal(plain(o.text).split()[0]) for o in item.options}
    assert [name for name, number in shown.items() if number == value] == [item.key]
