"""Facts of doses."""

from baclofen_quiz.content.facts import Dose, Titration
from monographs import fact_of


def test_a_dose_given_so_often_tells_no_time_between_doses() -> None:
    dose = fact_of("Dosing", "Initial dose: 5 mg three times daily")

    assert isinstance(dose, Dose)
    assert (dose.interval, dose.condition) == (None, "")


def test_a_titration_below_a_bare_section_has_no_condition() -> None:
    titration = fact_of("Dosing", "Titration interval: every 3 days")

    assert isinstance(titration, Titration)
    assert titration.condition == ""


def test_a_titration_keeps_what_its_heading_says() -> None:
    titration = fact_of("Dosing / Hypertension", "Titration interval: every 3 days")

    assert isinstance(titration, Titration)
    assert titration.condition == "hypertension"
