"""Totals of a day and of a course, and one dose of a day."""

import pytest

from baclofen_quiz.items.generation.doses.by_day import day_items
from baclofen_quiz.items.item import NumericItem
from desks import must_be
from prescribing import desk_for, drug_desk, group, groups_in


def values(drug: str, slug: str) -> dict[str, str]:
    drafts = day_items(desk_for(drug), group(drug, slug))
    items = [must_be(draft, NumericItem) for draft in drafts]
    return {item.model: f"{item.value} {item.unit}" for item in items}


def test_totals_and_doses() -> None:
    assert values("metoprolol", "hypertension-start") == {"total-of-day": "100 mg"}
    assert values("vancomycin", "colitis") == {
        "total-of-course": "5000 mg",
        "total-of-day": "500 mg",
    }
    assert values("prednisolone", "asthma") == {"total-of-course": "200 mg"}
    assert values("prednisolone", "myeloma") == {"one-dose-of-day": "20 mg"}


def test_nothing_is_asked_of_ranges_weights_and_doses_once_a_day() -> None:
    assert values("metoprolol", "hypertension-keep") == {}
    assert values("metoprolol", "failure-start") == {}
    assert values("vancomycin", "keep") == {}
    assert values("noradrenaline", "start") == {}


def test_hours_between_doses_are_not_the_number_of_doses() -> None:
    (draft,) = day_items(desk_for("amoxicillin"), group("amoxicillin", "adult"))
    item = must_be(draft, NumericItem)
    assert {e.model: str(e.value) for e in item.errors} == {
        "one_dose_only": "500",
        "interval_as_times": "4000",
        "wrong_frequency": "1000",
        "tenfold": "15000",
    }
    assert item.worked[0] == "24\u00a0hours ÷ 8\u00a0hours = 3 doses"


@pytest.mark.parametrize("doses", ["3 doses", "1 dose"])
def test_a_dose_that_nobody_measures_or_divides_is_not_asked_for(doses: str) -> None:
    desk = drug_desk(
        "examplol",
        f"## Dosage and administration\n\n### Adults\n\n- Dose: 5 mg/day in {doses}\n",
    )
    (found,) = groups_in(desk)
    assert list(day_items(desk, found)) == []
