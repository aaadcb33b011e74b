from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.question_file.numbers import (
    Number,
    looks_numeric,
    offered_units,
    read_number,
)


@pytest.mark.parametrize(
    ("text", "value", "unit", "tolerance", "spread_unit"),
    [
        ("4 mg ± 0.1", "4", "mg", "0.1", "mg"),
        ("4mg +/- 0.1 mg", "4", "mg", "0.1", "mg"),
        ("1,200 mcg/day", "1200", "mcg/day", "0", "mcg/day"),
        ("0.5", "0.5", "", "0", ""),
        (".5 mg", "0.5", "mg", "0", "mg"),
        ("\N{MINUS SIGN}5 °C", "-5", "°C", "0", "°C"),
        ("200 mg ± 5 %", "200", "mg", "10", "mg"),
        ("40 % ± 5 %", "40", "%", "5", "%"),
        ("4 mg ± 100 mcg", "4", "mg", "100", "mcg"),
        ("3 half tablets", "3", "half tablets", "0", "half tablets"),
    ],
)
def test_a_number_is_read_exactly(
    text: str, value: str, unit: str, tolerance: str, spread_unit: str
) -> None:
    assert read_number(text) == Number(
        Decimal(value), unit, Decimal(tolerance), spread_unit
    )


@pytest.mark.parametrize(
    "text", ["", "mg", "0,5 mg", "4.. mg", "± 1", "4 mg ± x", "12,34"]
)
def test_a_number_that_is_half_understood_is_none(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "numeric"),
    [
        ("4 mg", True),
        ("0,5 mg", True),
        (".5", True),
        ("-3 °C", True),
        ("sixty mg ± x", True),
        ("x +/- 1", True),
        ("sixty mg", True),
        ("mcg", True),
        ("the spinal cord", False),
        ("dantrolene", False),
        ("2 is the number of sides that it acts on", False),
    ],
)
def test_an_answer_that_begins_with_a_number_is_meant_as_one(
    text: str, *, numeric: bool
) -> None:
    assert looks_numeric(text) is numeric


def test_a_mass_is_offered_with_its_thousandfold_neighbours() -> None:
    assert offered_units("mcg") == ("mcg", "mg", "g")
    assert offered_units("mL") == ("mL",)
    assert offered_units("") == ()


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    number = read_number(text)

    assert number is None or number.value.is_finite()
