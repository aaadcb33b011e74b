"""Dose lines to facts: every line of a statement, or none."""

import pytest

from baclofen_quiz.content.facts import Dose, Phase
from baclofen_quiz.content.quantities import Unit
from monographs import codes_of, fact_of


@pytest.mark.parametrize(
    ("bullet", "unit", "per_day"),
    [
        ("Maximum daily dose: 60 mg", Unit.MG, True),
        ("Maximum: 4 g/24 h", Unit.G, True),
        ("20 mEq twice daily", Unit.MEQ, False),
        ("600,000 IU once daily", Unit.UNITS, False),
        ("1 mmol/kg/day", Unit.MMOL, True),
    ],
)
def test_an_amount_is_of_a_day_or_of_a_dose(
    bullet: str, unit: Unit, *, per_day: bool
) -> None:
    fact = fact_of("Dosing", bullet)

    assert isinstance(fact, Dose)
    assert (fact.amount.unit, fact.per_day) == (unit, per_day)


@pytest.mark.parametrize(
    "bullet",
    [
        "Maximum dose: 10 mg",
        "Usual range 5-20 mg",
        "Maximum weekly dose: 25 mg",
        "7.5 mg/week",
        "15 mg on the same day each week",
        "25 mcg/hour every 72 hours",
        "1.6 mcg/kg once daily (usually 50-100 mcg)",
        "10 mg three times a week",
        "Maximum: 10 mg daily, then 20 mg daily",
        "5 mg daily, then up to 10 mg daily",
    ],
)
def test_an_amount_of_an_unknown_time_is_reported(bullet: str) -> None:
    assert codes_of("Dosing", bullet) == ["unreadable-dose"]


def test_a_maximum_of_each_dose_says_so() -> None:
    fact = fact_of("Dosing", "Maximum: 5 mg per dose")

    assert isinstance(fact, Dose)
    assert (fact.phase, fact.condition) == (Phase.MAXIMUM, "single dose")


@pytest.mark.parametrize(
    "bullet",
    ["Toxic dose: 10 mg daily", "Lethal dose: 10 g once", "Overdose: 9 g once"],
)
def test_a_dose_that_harms_is_none_to_give(bullet: str) -> None:
    assert codes_of("Dosing", bullet) == ["unreadable-dose"]


def test_a_disease_may_be_called_toxic() -> None:
    assert isinstance(fact_of("Dosing", "Toxic goitre: 5 mg daily"), Dose)
