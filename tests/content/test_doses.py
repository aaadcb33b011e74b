"""One dose: amount, per kilogram or day, how often, on which condition."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.content.doses import ReadDose, Unreadable, read_dose
from baclofen_quiz.content.frequencies import Frequency
from baclofen_quiz.content.quantities import Unit


def said(text: str) -> str:
    """Read a dose and say it again in one way."""
    dose = read_dose(text)
    assert isinstance(dose, ReadDose)
    amount = dose.amount
    parts = [
        "up to" if dose.capped else "",
        f"{amount.low}" if amount.single else f"{amount.low} to {amount.high}",
        amount.unit + ("/kg" if dose.per_kg else "") + ("/day" if dose.per_day else ""),
        f"per {dose.rate}" if dose.rate else "",
        f"x{dose.frequency.times}" if dose.frequency.times else "",
        f"({dose.condition})" if dose.condition else "",
    ]
    return " ".join(filter(None, parts))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 mg three times daily", "5 mg x3"),
        ("5 mg TID", "5 mg x3"),
        ("0.3 mg/kg/day divided in 3 doses", "0.3 mg/kg/day x3"),
        ("0.75\N{EN DASH}2 mg/kg/day", "0.75 to 2 mg/kg/day"),
        ("25 to 50 mcg as a bolus", "25 to 50 mcg (as a bolus)"),
        ("50\N{EN DASH}1,200 mcg/day", "50 to 1200 mcg/day"),
        ("50 to 1,200 mcg/day (by response)", "50 to 1200 mcg/day (by response)"),
        ("10 mg once daily at bedtime", "10 mg x1 (at bedtime)"),
        ("500 mg every 6\N{EN DASH}8 hours", "500 mg"),
        ("up to 4 g/day", "up to 4 g/day"),
        ("up to a total of 60 mg daily", "up to 60 mg/day"),
        ("not more than 10 mg per dose", "up to 10 mg"),
        ("about 5 mcg/kg/min", "5 mcg/kg per minutes"),
        ("2 mg/hour", "2 mg per hours"),
        ("10 units/kg per dose", "10 units/kg"),
        ("1 mg per kg of body weight daily", "1 mg/kg/day"),
        ("15 mg/kg in 24 hours", "15 mg/kg/day"),
        ("5 mg daily for 7 days", "5 mg/day (for 7 days)"),
        ("250 mg twice daily if CrCl 30-60 mL/min",
         "250 mg x2 (if CrCl 30-60 mL/min)"),
        (
            "45 mg/kg/day divided every 12 hours for 10 days",
            "45 mg/kg/day x2 (for 10 days)",
        ),
        ("600 mg/day in divided doses", "600 mg/day (in divided doses)"),
        ("5 mg/kg to 10 mg/kg once daily", "5 to 10 mg/kg x1"),
        ("3 g as a single dose", "3 g (as a single dose)"),
        ("5 mg every 2 minutes for 3 doses", "5 mg (for 3 doses)"),
        ("5 mg once daily 30 minutes before breakfast",
         "5 mg x1 (30 minutes before breakfast)"),
        ("250 mg once daily on days 2 to 5", "250 mg x1 (on days 2 to 5)"),
        ("no faster than 10 mg/min", "up to 10 mg per minutes"),
        ("do not exceed 60 mg daily", "up to 60 mg/day"),
        ("30 mg/day during the first 3 weeks",
         "30 mg/day (during the first 3 weeks)"),
        ("10 mg once daily, starting 6 to 10 hours after surgery",
         "10 mg x1 (starting 6 to 10 hours after surgery)"),
        ("200 mg/day, reached over 6 weeks", "200 mg/day (reached over 6 weeks)"),
        ("100 mg/day, under specialist care", "100 mg/day (under specialist care)"),
    ],
)  # fmt: skip
def test_a_dose_is_read(text: str, expected: str) -> None:
    assert said(text) == expected


def test_the_time_between_doses_is_kept() -> None:
    dose = read_dose("10 mg every 8 hours")

    assert isinstance(dose, ReadDose)
    assert dose.frequency.times == 3
    assert dose.frequency.interval
    assert dose.frequency.interval.low == Decimal(8)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a little", "no amount with a unit of mass was found"),
        ("10^400 mg", "no amount with a unit of mass was found"),
        ("half of 5 mg", "“half of” stands before the amount"),
        ("0 mg daily", "a dose of nothing is no dose"),
        ("5 mg divided in 0 doses", "“divided in 0 doses” is not understood"),
        ("5 mg or 10 mg", "“or 10 mg” is not understood"),
        ("5 mg/m²", "“/m²” is not understood"),
        ("5 mg with food or", "“with food or” is not understood"),
        (
            "5 mg/day in 3 divided doses every 12 hours",
            "“every 12 hours” is not understood",
        ),
        (
            "5 mg/day in divided doses every 5 hours",
            "“every 5 hours” is not understood",
        ),
        ("5 mg in 3", "“in 3” is not understood"),
        ("5 mcg/h every 72 hours", "a rate goes on, so it is not given so often"),
        ("5 mg/h daily", "a rate goes on, so it is not given so often"),
    ],
)
def test_a_dose_that_is_half_understood_is_refused(text: str, why: str) -> None:
    assert read_dose(text) == Unreadable(why)


@given(
    st.integers(1, 9999),
    st.sampled_from(["once", "twice", "three times", "four times"]),
)
def test_amount_and_frequency_come_back(amount: int, times: str) -> None:
    dose = read_dose(f"{amount:,} mg {times} daily")

    assert isinstance(dose, ReadDose)
    assert dose.amount.low == amount
    assert dose.amount.unit is Unit.MG
    assert dose.frequency == Frequency(
        {"once": 1, "twice": 2, "three times": 3, "four times": 4}[times]
    )


@given(st.text(alphabet="0123456789 mgkdayinoser/()-,.", max_size=80))
def test_no_text_upsets_the_reader_of_doses(text: str) -> None:
    assert isinstance(read_dose(text), ReadDose | Unreadable)
