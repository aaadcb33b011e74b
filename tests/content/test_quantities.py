"""Quantities."""

from decimal import Decimal

import pytest

from baclofen_quiz.content.quantities import MASS_IN_MCG, Span, Unit


@pytest.mark.parametrize(("high", "single"), [("5", True), ("5.0", True), ("6", False)])
def test_a_span_of_one_value_is_single(high: str, *, single: bool) -> None:
    assert Span(Decimal(5), Decimal(high), Unit.MG).single is single


def test_masses_convert_exactly() -> None:
    assert MASS_IN_MCG[Unit.G] == 1000 * MASS_IN_MCG[Unit.MG]
    assert MASS_IN_MCG[Unit.MG] == 1000 * MASS_IN_MCG[Unit.MCG]
