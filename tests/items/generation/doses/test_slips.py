"""What a regimen is mistaken for."""

from fractions import Fraction

import pytest

from baclofen_quiz.items.generation.doses.book import dose_book
from baclofen_quiz.items.generation.doses.slips import (
    disproportions,
    measurable,
    misread,
)
from prescribing import drug_desk, entry


def misreadings(drug: str, slug: str, *, maximum: bool = False) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in misread(entry(drug, slug).regimen, maximum=maximum):
        text = one.regimen.text.replace("\u00a0", " ")
        found.setdefault(one.model, []).append(text)
    return found


def test_a_dose_given_so_many_times_a_day() -> None:
    assert misreadings("metoprolol", "hypertension-start") == {
        "wrong_frequency": ["50 mg three times daily", "50 mg once daily"],
        "daily_total": ["100 mg twice daily"],
        "divided_again": ["25 mg twice daily"],
        "tenfold": ["500 mg twice daily"],
        "tenth": ["5 mg twice daily"],
        "wrong_unit": ["50 mcg twice daily"],
    }


def test_a_dose_given_every_so_many_hours() -> None:
    found = misreadings("vancomycin", "keep")
    assert found["wrong_frequency"] == [
        "15 mg/kg every 8 hours",
        "15 mg/kg every 24 hours",
    ]
    assert found["no_weight"] == ["15 mg every 12 hours"]
    assert found["divided_again"] == ["7.5 mg/kg every 12 hours"]


def test_the_longest_interval_has_one_neighbour() -> None:
    found = misreadings("amoxicillin", "severe-renal")
    assert found["wrong_frequency"] == ["500 mg every 12 hours"]
    assert "divided_again" not in found


def test_a_day_divided_into_doses() -> None:
    found = misreadings("amoxicillin", "child")
    assert found["daily_total"] == ["45 mg/kg three times daily"]
    assert "wrong_frequency" not in found
    assert "wrong_period" not in found


def test_a_maximum_is_taken_for_another_period() -> None:
    found = misreadings("amoxicillin", "adult-maximum", maximum=True)
    assert found["wrong_period"] == ["6 g per dose", "6 g/week"]
    assert found["wrong_unit"] == ["6 mg/day"]


def test_a_rate_is_taken_for_another_period() -> None:
    assert misreadings("noradrenaline", "start")["wrong_period"] == [
        "0.05 to 0.15 mcg/kg/hour"
    ]
    found = misreadings("heparin", "infusion")
    assert found["wrong_period"] == ["18 units/kg/min", "18 units/kg/day"]
    assert "wrong_unit" not in found


def test_amounts_out_of_proportion_are_numbers_that_people_write() -> None:
    found = list(disproportions(entry("metoprolol", "failure-start").regimen))
    assert [one.says.replace("\u00a0", " ") for one in found[:2]] == [
        "It is half the stated 12.5 mg.",
        "It is two times the stated 12.5 mg.",
    ]
    texts = [(one.model, one.regimen.size.replace("\u00a0", " ")) for one in found]
    assert texts[:4] == [
        ("too_little", "6.25 mg"),
        ("too_much", "25 mg"),
        ("too_much", "37.5 mg"),
        ("too_much", "50 mg"),
    ]
    keep = disproportions(entry("noradrenaline", "start").regimen)
    assert "0.1 to 0.3 mcg/kg/min" in [
        one.regimen.text.replace("\u00a0", " ") for one in keep
    ]


def test_no_amount_stands_out_by_its_size() -> None:
    desk = drug_desk("examplol", "## Dosage\n\n- Dose: 60 mg once daily\n")
    (dose,) = dose_book(desk).entries
    found = [one.regimen.size for one in disproportions(dose.regimen)]
    assert [size.replace("\u00a0", " ") for size in found] == [
        *("40 mg", "90 mg", "30 mg", "120 mg", "20 mg", "180 mg"),
        *("15 mg", "240 mg", "12 mg", "300 mg"),
    ]


def test_a_dose_too_small_to_divide_again_is_not() -> None:
    assert "divided_again" not in misreadings("vancomycin", "colitis")


def test_an_interval_that_varies_has_no_wrong_frequency() -> None:
    assert set(misreadings("heparin", "prophylaxis")) == {"tenfold", "tenth"}


def test_a_diagnosis_names_the_error_and_shows_it() -> None:
    first = next(misread(entry("metoprolol", "failure-start").regimen, maximum=False))
    assert first.diagnosis == (
        "Right amount per dose, wrong number of doses."
        " It is given once daily, not twice daily."
    )


@pytest.mark.parametrize(
    ("value", "expected"), [("3", True), ("0.5", True), ("0.25", False)]
)
def test_an_amount_is_measured_to_one_place(value: str, *, expected: bool) -> None:
    assert measurable(Fraction(value)) is expected


@pytest.mark.parametrize("often", ["once weekly", "every other day"])
def test_a_dose_of_each_week_is_taken_daily(often: str) -> None:
    desk = drug_desk("examplol", f"## Dosage\n\n- Dose: 7.5 mg {often}\n")
    (dose,) = dose_book(desk).entries
    (wrong,) = (
        one
        for one in misread(dose.regimen, maximum=False)
        if one.model == "wrong_frequency"
    )
    assert wrong.regimen.text.replace("\u00a0", " ") == "7.5 mg once daily"
    assert wrong.says == f"It is given {often}, not once daily."
