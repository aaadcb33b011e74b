"""Steps of a titration and their distance."""

from decimal import Decimal

import pytest

from baclofen_quiz.content.extraction.titration import bare_step, sequence
from baclofen_quiz.content.facts import Dose, DoseRule, Titration
from baclofen_quiz.content.quantities import Quantity, Span, Unit
from monographs import aspect, fact_of, facts_of, reading_of


@pytest.mark.parametrize(
    "bullet",
    [
        "Titration steps: 10 mg three times daily, then 15 mg three times daily",
        "10 mg TID → 15 mg TID",
        "Steps: 10 mg every 8 hours -> 15 mg every 8 hours",
    ],
)
def test_steps_are_read(bullet: str) -> None:
    fact = fact_of("Dosing", bullet)

    assert isinstance(fact, Titration)
    assert fact.steps == (
        Quantity(Decimal(10), Unit.MG),
        Quantity(Decimal(15), Unit.MG),
    )
    assert (fact.times_daily, fact.interval) == (3, None)


@pytest.mark.parametrize(
    ("bullet", "low", "high"),
    [
        ("Titration interval: every 3 to 4 days", 3, 4),
        ("Titration: gradually, every 3\N{EN DASH}4 days", 3, 4),
        ("Dose increase: every 2 weeks", 14, 14),
    ],
)
def test_the_interval_is_read_in_days(bullet: str, low: int, high: int) -> None:
    fact = fact_of("Dosing", bullet)

    assert isinstance(fact, Titration)
    assert fact.interval == Span(Decimal(low), Decimal(high), Unit.DAYS)
    assert (fact.steps, fact.times_daily) == ((), 0)


def test_steps_below_their_interval_give_both() -> None:
    reading = reading_of(
        "## Dosing\n\n- Titrate every 3 days:\n  - 10 mg TID → 15 mg TID\n"
    )

    assert reading.monograph
    steps, interval = reading.monograph.facts
    assert (aspect(steps), aspect(interval)) == ("steps", "interval")
    assert isinstance(interval, Titration)
    assert interval.interval == Span(Decimal(3), Decimal(3), Unit.DAYS)


@pytest.mark.parametrize(
    "bullet",
    [
        "Titration: every 8 hours",
        "Titration: 5 mg more every 3 days",
        "Titration: every 3 days in hospital",
        "Titration: slowly",
        "Visits: every 3 days",
    ],
)
def test_what_is_no_plain_interval_stays_words(bullet: str) -> None:
    assert isinstance(fact_of("Dosing", bullet), DoseRule)


@pytest.mark.parametrize(
    "bullet",
    [
        "10 mg TID → 15 mg BID",
        "10 mg TID → 15 mcg TID",
        "1 mg/kg/day → 2 mg/kg/day",
        "10 to 20 mg TID → 30 mg TID",
    ],
)
def test_parts_that_differ_in_more_than_amount_are_doses_in_turn(bullet: str) -> None:
    assert all(isinstance(fact, Dose) for fact in facts_of("Dosing", bullet))


def test_a_sequence_is_one_only_when_each_part_is_a_dose() -> None:
    assert sequence("5 mg daily, then 10 mg daily") == ["5 mg daily", "10 mg daily"]
    assert sequence("5 mg daily, then stop") == []
    assert sequence("5 mg daily") == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("5 mg daily. Then 10 mg daily", ["5 mg daily", "10 mg daily"]),
        ("500 mg once followed by 250 mg daily", ["500 mg once", "250 mg daily"]),
        ("5 mg daily, increased to 9 mg daily", ["5 mg daily", "9 mg daily"]),
        ("9 mg daily and reduced to 5 mg daily", ["9 mg daily", "5 mg daily"]),
        ("Initially 5 mg daily, then 9 mg daily",
         ["Initially 5 mg daily", "9 mg daily"]),
        ("5 mg daily, then up to 9 mg daily", []),
        ("5 mg daily, increased to a maximum of 9 mg daily", []),
    ],
)  # fmt: skip
def test_doses_in_turn_are_said_in_many_ways(text: str, parts: list[str]) -> None:
    assert sequence(text) == parts


def test_the_first_step_is_read_without_its_word() -> None:
    assert bare_step("Initially 5 mg daily") == "5 mg daily"
    assert bare_step("5 mg daily") == "5 mg daily"


def test_a_week_is_only_that_of_the_first_step() -> None:
    first, second = facts_of(
        "Dosing", "Weeks 1 and 2: 25 mg once daily, then 50 mg once daily"
    )

    assert isinstance(first, Dose)
    assert isinstance(second, Dose)
    assert (first.condition, second.condition) == ("Weeks 1 and 2", "")
