"""What of a statement is to be read as a dose."""

import pytest

from baclofen_quiz.content.facts import Dose, DoseRule, Infusion, Phase, Route
from monographs import codes_of, fact_of, facts_of


@pytest.mark.parametrize(
    ("bullet", "phase", "condition"),
    [
        ("Usual maintenance dose 100-200 mcg once daily", Phase.MAINTENANCE, "usual"),
        ("Max single dose 400 mg", Phase.MAXIMUM, "single dose"),
        ("Maximum daily dose 60 mg", Phase.MAXIMUM, ""),
        ("Loading dose 500 mg", Phase.INITIAL, "loading dose"),
        ("Induction 2 mg/kg", Phase.USUAL, "induction"),
        ("Induction: 5-10 mg", Phase.USUAL, "Induction"),
        ("Dose range 20 to 80 mg daily", Phase.USUAL, ""),
        ("150 mg over 10 minutes", Phase.USUAL, "over 10 minutes"),
    ],
)
def test_words_in_front_of_an_amount_tell_its_phase(
    bullet: str, phase: Phase, condition: str
) -> None:
    fact = fact_of("Dosing", bullet)

    assert isinstance(fact, Dose)
    assert (fact.phase, fact.condition) == (phase, condition)


def test_words_in_front_may_name_route_and_people() -> None:
    fact = fact_of(
        "Dosing", "The recommended initial intravenous dose for adults is 5 mg daily"
    )

    assert isinstance(fact, Dose)
    assert (fact.phase, fact.route, fact.population) == (
        Phase.INITIAL, Route.INTRAVENOUS, "adults",
    )  # fmt: skip


def test_the_end_of_a_sequence_whose_beginning_is_elsewhere_is_reported() -> None:
    assert codes_of("Dosing", "Then 50-100 mcg daily") == ["unreadable-dose"]


@pytest.mark.parametrize(
    ("heading", "bullet"),
    [
        ("Dosing", "Dose increase: 5 mg every 2 weeks"),
        ("Dosing", "Dose reduction: 25 mg daily"),
        ("Dosing / Increments", "25 mg once daily"),
    ],
)
def test_by_how_much_a_dose_changes_is_no_dose(heading: str, bullet: str) -> None:
    assert isinstance(fact_of(heading, bullet), DoseRule)


def test_a_bolus_is_only_the_first_of_doses_in_turn() -> None:
    bolus, rate = facts_of("Dosing", "Bolus: 80 units/kg IV, then 18 units/kg/h")

    assert isinstance(bolus, Dose)
    assert isinstance(rate, Infusion)
    assert (bolus.condition, rate.condition) == ("Bolus", "")


def test_a_score_named_after_a_child_is_no_child() -> None:
    fact = fact_of("Dosing / Adults", "Child-Pugh B: 5 mg daily")

    assert isinstance(fact, Dose)
    assert (fact.population, fact.condition) == ("adults", "Child-Pugh B")
