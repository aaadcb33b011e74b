from fractions import Fraction

import pytest

from baclofen_quiz.items.solver.amounts import (
    amount_in,
    amounts_in,
    in_mcg,
    measured,
    number_before,
    two_amounts,
)
from baclofen_quiz.items.solver.reader import Unreadable
from baclofen_quiz.text import NBSP


def test_a_regimen_has_a_single_dose_and_a_total() -> None:
    regimen = amount_in(f"She takes 0.5{NBSP}mg four times daily.")
    assert [regimen.single, regimen.daily, regimen.times] == [500, 2000, 4]


def test_a_total_in_parts_has_a_single_dose() -> None:
    divided = amount_in("0.3 mg/kg/day in three equal doses")
    assert (divided.per_kg, divided.per_day) == (True, True)
    assert divided.single == 100


def test_a_range_has_two_ends() -> None:
    span = amount_in("50 to 1,200 mcg/day")
    assert [span.low, span.high] == [50, 1200]
    assert span.unit == "mcg"


def test_a_frequency_belongs_to_the_amount_before_it() -> None:
    one, other = two_amounts("from 20 mg twice daily to 5 units once daily")
    assert (one.times, other.times) == (2, 1)
    assert (one.mass, other.mass) == (True, False)
    assert other.low == 5


def test_a_strength_is_no_amount() -> None:
    assert amounts_in("a liquid of 5 mg/5 mL, or of 1 mg/mL") == []


@pytest.mark.parametrize("text", ["", "3 days"])
def test_a_text_without_an_amount_is_unreadable(text: str) -> None:
    with pytest.raises(Unreadable, match="names no amount"):
        amount_in(text)
    with pytest.raises(Unreadable, match="does not name two amounts"):
        two_amounts(f"{text} 5 mg")


def test_a_number_stands_before_its_own_unit_only() -> None:
    assert number_before("kg", f"0.3 mg/kg for 40{NBSP}kg") == 40
    with pytest.raises(Unreadable, match="no number of days"):
        number_before("days", "5 mg")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.35 mg", Fraction(350)),
        ("3,000 times", Fraction(3000)),
        ("9 days", Fraction(9)),
        ("Nine days", None),
    ],
)
def test_an_option_is_measured_in_one_unit(text: str, value: Fraction | None) -> None:
    assert measured(text) == value


def test_what_is_no_mass_stays_as_it_is() -> None:
    assert in_mcg(Fraction(2), "mL") == 2


@pytest.mark.parametrize(
    ("text", "times", "apart"),
    [
        ("5 mg every 8 hours", 3, ""),
        ("5 mg every 8 to 12 hours", 0, "every 8 to 12 hours"),
        ("5 mg every 2 minutes", 0, "every 2 minutes"),
        ("5 mg every 5 hours", 0, "every 5 hours"),
        ("5 mg twice daily", 2, ""),
    ],
)
def test_an_even_part_of_a_day_is_so_many_times_daily(
    text: str, times: int, apart: str
) -> None:
    amount = amount_in(text)
    assert (amount.times, amount.apart) == (times, apart)


def test_a_rate_or_a_week_is_no_day() -> None:
    periods = [amount_in(f"5 mg{per}").period for per in ("/min", "/week", "/day", "")]
    assert periods == ["min", "week", "day", ""]
