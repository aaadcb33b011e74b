from decimal import Decimal

import pytest

from baclofen_quiz.content.quantities import Quantity, Span, Unit
from baclofen_quiz.items.recall.amounts import (
    count,
    every,
    often,
    quantity_text,
    span_text,
    unit_text,
)
from baclofen_quiz.text import NBSP


def _span(low: str, high: str, unit: Unit) -> Span:
    return Span(Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    ("quantity", "expected"),
    [
        (Quantity(Decimal("5.0"), Unit.MG), f"5{NBSP}mg"),
        (Quantity(Decimal("0.5"), Unit.TABLETS), f"0.5{NBSP}tablets"),
        (Quantity(Decimal(1), Unit.TABLETS), f"1{NBSP}tablet"),
        (Quantity(Decimal(1), Unit.MG), f"1{NBSP}mg"),
        (Quantity(Decimal(15), Unit.PERCENT), "15%"),
        (Quantity(Decimal(1200), Unit.MCG), f"1,200{NBSP}mcg"),
    ],
)
def test_an_amount_is_written_safely(quantity: Quantity, expected: str) -> None:
    assert quantity_text(quantity) == expected


def test_a_range_names_its_unit_once() -> None:
    assert span_text(_span("0.75", "2", Unit.MG), "/kg/day") == (
        f"0.75 to 2{NBSP}mg/kg/day"
    )
    assert span_text(_span("1", "2", Unit.WEEKS)) == f"1 to 2{NBSP}weeks"


def test_a_unit_is_singular_after_one() -> None:
    assert unit_text(Unit.HOURS, one=True) == "hour"
    assert unit_text(Unit.HOURS, one=False) == "hours"
    assert unit_text(Unit.CELSIUS, one=True) == "\N{DEGREE SIGN}C"


def test_how_often_is_spelled_out() -> None:
    assert [often(n) for n in (0, 1, 2, 3, 7)] == [
        "",
        "once daily",
        "twice daily",
        "three times daily",
        "7 times daily",
    ]
    assert count(4) == "four"


def test_a_time_between_two_doses_is_spelled_out() -> None:
    assert every(_span("3", "4", Unit.DAYS)) == f"every 3 to 4{NBSP}days"
    assert every(_span("1", "1", Unit.WEEKS)) == "every week"
    assert every(_span("8", "8", Unit.HOURS)) == f"every 8{NBSP}hours"
