"""Numbers with units, and what is not read as one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.content.amounts import (
    TIME_SPAN,
    absurd,
    find_span,
    in_days,
    strengths,
    unit,
)
from baclofen_quiz.content.quantities import Concentration, Quantity, Span, Unit
from baclofen_quiz.text import number


def span(low: str, high: str, of: Unit) -> Span:
    return Span(Decimal(low), Decimal(high), of)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 mg", span("5", "5", Unit.MG)),
        ("0.75\N{EN DASH}2 mg/kg", span("0.75", "2", Unit.MG)),
        ("25 to 50 micrograms", span("25", "50", Unit.MCG)),
        ("25mg-50mg", span("25", "50", Unit.MG)),
        ("50-1,200 mcg/day", span("50", "1200", Unit.MCG)),
        ("500 mg to 2 g", span("500", "2000", Unit.MG)),
        ("10 IU", span("10", "10", Unit.UNITS)),
        ("2 tablets", span("2", "2", Unit.TABLETS)),
        ("a 10-mg tablet", span("10", "10", Unit.MG)),
    ],
)
def test_an_amount_or_a_range_is_found(text: str, expected: Span) -> None:
    found = find_span(text)

    assert found
    assert found.span == expected


@pytest.mark.parametrize(
    "text",
    [
        "mg",
        "5",
        "12345678 mg",
        "10^400 mg",
        "1.2.3 mg",
        "5,00 mg",
        "5 mg to 1 mL",
        "2 g to 500 mg",
        "50 to 25 mg",
        "5 magic",
    ],
)
def test_what_is_no_amount_is_not_read(text: str) -> None:
    assert find_span(text) is None


def test_what_stands_around_an_amount_is_kept() -> None:
    found = find_span("about 5 mg daily")

    assert found
    assert (found.before, found.after) == ("about ", " daily")


@pytest.mark.parametrize(
    ("text", "days"),
    [("3 to 4 days", ("3", "4")), ("1 week", ("7", "7")), ("6 hours", None)],
)
def test_lengths_of_time_become_days(text: str, days: tuple[str, str] | None) -> None:
    found = find_span(text, TIME_SPAN)

    assert found
    assert in_days(found.span) == (span(*days, Unit.DAYS) if days else None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10 mg, 20 mg", ["10 mg", "20 mg"]),
        ("10 mg and 20 mg", ["10 mg", "20 mg"]),
        ("10, 20 and 40 mg", ["10 mg", "20 mg", "40 mg"]),
        ("5 mg/5 mL", ["5 mg in 5 mL"]),
        ("2 mg per mL or 5 mg/mL", ["2 mg in 1 mL", "5 mg in 1 mL"]),
        ("none stated", []),
    ],
)
def test_strengths_are_read_in_their_order(text: str, expected: list[str]) -> None:
    assert [_said(strength) for strength in strengths(text)] == expected


def _said(strength: Quantity | Concentration) -> str:
    if isinstance(strength, Concentration):
        return f"{_said(strength.amount)} in {_said(strength.volume)}"
    return f"{strength.value} {strength.unit}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10^400 mg", True),
        ("123456789 mg", True),
        ("1,000,000,000 mg", True),
        ("1e9 mg", True),
        ("divided in 0 doses", True),
        ("5 mg/0", True),
        ("1,000 mg in 3 doses", False),
    ],
)
def test_numbers_beyond_all_bounds_are_known(text: str, *, expected: bool) -> None:
    assert absurd(text) is expected


def test_units_are_known_in_any_case_of_letters() -> None:
    assert (unit("ML"), unit("Mg"), unit("iu")) == (Unit.ML, Unit.MG, Unit.UNITS)


@given(
    st.decimals("0.01", "9999999", places=2),
    st.sampled_from([Unit.MG, Unit.MCG, Unit.G]),
)
def test_a_printed_amount_reads_back_exactly(value: Decimal, of: Unit) -> None:
    found = find_span(f"{number(value)} {of}")

    assert found
    assert found.span == Span(value, value, of)


@given(st.text(alphabet="0123456789.,^eE mgkc/-to", max_size=60))
def test_no_text_of_digits_and_units_upsets_the_reader(text: str) -> None:
    absurd(text)
    strengths(text)
    found = find_span(text)

    assert found is None or found.span.low <= found.span.high
