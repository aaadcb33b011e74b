"""What the dosing models share."""

from fractions import Fraction

import pytest

from baclofen_quiz.content.facts import Dose, Phase
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import Row
from baclofen_quiz.items.generation.doses.common import (
    ADULT,
    CHILD,
    child_of,
    child_range,
    choices,
    intrathecal_dose,
    numerics,
    oral_dose,
    slip,
    spread,
    who,
)
from baclofen_quiz.items.generation.drafts import Plan
from baclofen_quiz.items.item import Bloom, NumericItem, SingleItem
from desks import bundled_desk, desk_of

DESK = bundled_desk()
START = DESK.of(Dose)[0]
PLAN = Plan(
    model="sum",
    section=Section.DOSING,
    asked=(START,),
    bloom=Bloom.APPLY,
    stem="",
    explanation="So.",
    take_away="So.",
)
NAMES = ("tenth", "tenfold", "hundredfold", "adult_dose", "not_divided", "inverse")


def make_row(key: int, *values: int) -> Row:
    slips = tuple(
        slip(name, Fraction(value), "So.")
        for name, value in zip(NAMES, values, strict=False)
    )
    return Row((("d", str(key)),), Fraction(key), slips, ("worked",))


def stem(_: Row) -> str:
    return "How much?"


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Oral examplol (adults)", ADULT),
        ("Oral examplol (children 6 years and over)", CHILD),
        ("Oral examplol (older adults)", ""),
        ("Oral examplol", ""),
    ],
)
def test_only_a_plainly_named_population_counts(heading: str, expected: str) -> None:
    desk = desk_of(
        f"## Dosage and administration\n\n### {heading}\n\n"
        "- Initial dose: 5 mg three times daily {#start}\n"
    )
    assert who(desk.of(Dose)[0]) == expected


def test_a_rare_maximum_is_not_the_usual_one() -> None:
    found = oral_dose(DESK, ADULT, Phase.MAXIMUM, per_kg=False)
    assert found is not None
    assert found.id == "baclofen/dosing/adult-maximum"


def test_intrathecal_doses_are_looked_for_in_micrograms() -> None:
    found = intrathecal_dose(DESK, Phase.TEST)
    assert found is not None
    assert found.id == "baclofen/dosing/intrathecal-test"
    assert intrathecal_dose(DESK, Phase.INITIAL) is None


def test_a_childs_maintenance_must_be_a_range_per_day() -> None:
    assert child_range(DESK) is not None
    desk = desk_of(
        "## Dosage and administration\n\n### Oral examplol (children)\n\n"
        "- Maintenance dose: 2 mg/kg/day {#keep}\n"
    )
    assert child_range(desk) is None


def test_no_child_under_twelve_stands_in_a_stem() -> None:
    assert child_of("40") == "A child aged 12 years who weighs 40\u00a0kg"


def test_a_row_becomes_a_typed_item_in_the_first_unit() -> None:
    (item,) = numerics(DESK, PLAN, (make_row(5, 1, 50),), ("mg", "g"), stem)
    assert isinstance(item, NumericItem)
    assert item.id == "baclofen/dosing/adult-initial/sum~d=5"
    assert (item.stem, item.unit) == ("How much?", "mg")


def test_a_choice_has_three_errors_and_ascending_numbers() -> None:
    row = make_row(5, 1, 50, 500, 7, 15)
    (item,) = choices(DESK, PLAN, (row,), "mg", stem)
    assert isinstance(item, SingleItem)
    assert item.model == "sum-choice"
    numbers = [int(option.text.split("\u00a0")[0]) for option in item.options]
    assert numbers == sorted(numbers)
    assert len(numbers) == 4


def test_a_row_with_too_few_errors_is_only_typed() -> None:
    assert list(choices(DESK, PLAN, (make_row(5, 1, 50),), "mg", stem)) == []


@pytest.mark.parametrize("values", [(1, 2, 3), (7, 8, 9), (1, 2, 8, 9), (1, 7, 8)])
def test_whatever_the_errors_three_of_them_are_chosen(values: tuple[int, ...]) -> None:
    chosen = spread(PLAN, make_row(5, *values))
    assert len({one.value for one in chosen}) == 3
