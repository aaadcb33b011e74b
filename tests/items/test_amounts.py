from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.amounts import (
    Amount,
    UnreadableNumber,
    convert,
    is_known,
    leading_amount,
    read_amount,
    unit_name,
)
from baclofen_quiz.text import NBSP, decimal_text, number


@pytest.mark.parametrize(
    ("typed", "value", "unit"),
    [
        ("4", "4", ""),
        ("4 mg", "4", "mg"),
        ("4mg", "4", "mg"),
        (f"4{NBSP}mg", "4", "mg"),
        ("  4   mg ", "4", "mg"),
        ("0.5", "0.5", ""),
        ("4,000", "4000", ""),
        ("4 000 mcg", "4000", "mcg"),
        ("1,234,567.5", "1234567.5", ""),
        ("-4", "-4", ""),
        ("\N{MINUS SIGN}4", "-4", ""),
        ("+4", "4", ""),
        ("12 mg/day", "12", "mg/day"),
        ("4 µg", "4", "µg"),
        ("20 %", "20", "%"),
    ],
)
def test_a_typed_number_is_read_exactly(typed: str, value: str, unit: str) -> None:
    amount = read_amount(typed)
    assert (amount.value, amount.unit) == (Fraction(value), unit)


@pytest.mark.parametrize(
    ("typed", "value", "word"),
    [
        ("0,5", "0.5", "comma"),
        ("1,5 mg", "1.5", "comma"),
        ("0,500", "0.5", "comma"),
        (" .5 ", "0.5", "naked point"),
        (",5", "0.5", "naked point"),
        ("5.0", "5", "5.0"),
        ("50 µg", "50", "mcg"),
        ("50 \N{GREEK SMALL LETTER MU}g", "50", "mcg"),
    ],
)
def test_an_unsafe_spelling_is_read_and_brings_a_hint(
    typed: str, value: str, word: str
) -> None:
    amount = read_amount(typed)
    assert amount.value == Fraction(value)
    assert word in amount.hint


def test_a_sound_spelling_brings_no_hint() -> None:
    assert read_amount("0.5 mg") == Amount(Fraction(1, 2), "mg", "")


def test_a_typed_unit_wins_over_the_one_picked() -> None:
    assert read_amount("4 mcg", "mg").unit == "mcg"
    assert read_amount("4", "mg").unit == "mg"


@pytest.mark.parametrize(
    "typed",
    ["", "mg", "four", "4.", "1,23,456", "0,500.5", "1.2.3", "4-5", "1" * 61],
)
def test_what_is_no_number_can_be_typed_again(typed: str) -> None:
    with pytest.raises(UnreadableNumber, match="is not a number with a known unit"):
        read_amount(typed)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("MG", "mg"),
        ("micrograms", "mcg"),
        ("µg", "mcg"),
        ("mL", "ml"),
        ("mg per day", "mg/day"),
        ("mg daily", "mg/day"),
        ("mg / d", "mg/day"),
        ("mg.", "mg"),
        ("tablets", "tablet"),
        ("°C", "°c"),
        ("Beats", "beats"),
    ],
)
def test_a_unit_has_one_name(written: str, name: str) -> None:
    assert unit_name(written) == name


def test_a_unit_that_we_do_not_know_is_told_apart() -> None:
    assert is_known("mg/kg/day")
    assert not is_known("beats")
    assert not is_known("mg/beat")


@pytest.mark.parametrize(
    ("typed", "unit", "value"),
    [
        ("4 mg", "mg", "4"),
        ("4000 mcg", "mg", "4"),
        ("0.004 g", "mg", "4"),
        ("0.5 L", "mL", "500"),
        ("50 ng", "mcg", "0.05"),
        ("4", "mg", "4"),
        ("12 mg", "mg/day", "12"),
        ("12,000 mcg/day", "mg/day", "12"),
        ("3", "tablets", "3"),
        ("3 tablet", "tablets", "3"),
        ("3 beats", "beats", "3"),
    ],
)
def test_units_convert_exactly(typed: str, unit: str, value: str) -> None:
    assert convert(read_amount(typed), unit) == Fraction(value)


@pytest.mark.parametrize(
    ("typed", "unit"),
    [("4 mL", "mg"), ("4 mg/day", "mg"), ("4 tablets", "mg"), ("4 days", "hours")],
)
def test_an_amount_of_something_else_does_not_convert(typed: str, unit: str) -> None:
    assert convert(read_amount(typed), unit) is None


def test_texts_that_begin_with_an_amount_can_be_sorted() -> None:
    texts = ["1 mg", "500 mcg", "1,200 mcg", "0.5 mg three times daily"]
    assert sorted(texts, key=lambda text: leading_amount(text) or 0) == [
        "500 mcg",
        "0.5 mg three times daily",
        "1 mg",
        "1,200 mcg",
    ]


def test_a_range_is_as_large_as_its_lower_end_in_its_unit() -> None:
    texts = ["1 mg", f"500 to 900{NBSP}mcg", "1,200 mcg", "2 to 4 mg/day"]
    assert sorted(texts, key=lambda text: leading_amount(text) or 0) == [
        f"500 to 900{NBSP}mcg",
        "1 mg",
        "1,200 mcg",
        "2 to 4 mg/day",
    ]


def test_a_bare_number_leads_with_its_own_size() -> None:
    assert leading_amount("67") == 67
    assert leading_amount("GABA-B") is None


@given(st.decimals("0.001", "9999999", places=3))
def test_numbers_read_as_they_are_printed(value: Decimal) -> None:
    assert read_amount(number(value)).value == Fraction(value)
    assert read_amount(f"{decimal_text(value)}{NBSP}mg").value == Fraction(value)


@given(
    st.decimals("0.001", "99999", places=3),
    st.sampled_from([("mg", "mcg"), ("g", "mg"), ("mcg", "g"), ("L", "mL")]),
)
def test_converting_there_and_back_changes_nothing(
    value: Decimal, units: tuple[str, str]
) -> None:
    one, other = units
    there = convert(Amount(Fraction(value), one, ""), other)
    assert there is not None
    assert convert(Amount(there, other, ""), one) == Fraction(value)


@given(st.text(max_size=80))
def test_no_text_breaks_the_reader(typed: str) -> None:
    try:
        amount = read_amount(typed)
    except UnreadableNumber:
        return
    convert(amount, "mg")
    leading_amount(typed)
