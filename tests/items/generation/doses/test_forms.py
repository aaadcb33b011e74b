"""Volumes, supplies and tablets."""

import pytest

from baclofen_quiz.items.generation.doses.forms import form_items
from baclofen_quiz.items.item import NumericItem
from desks import bundled_desk, desk_of, items_of, must_be, names_of

DESK = bundled_desk()


def values(model: str) -> dict[str, str]:
    return {
        ",".join(value for _, value in item.clone): str(
            must_be(item, NumericItem).value
        )
        for item in items_of(form_items, DESK)
        if item.model == model
    }


def test_days_and_tablets_are_whole() -> None:
    assert values("duration") == {"10": "12", "15": "8", "20": "6"}
    assert values("tablets-per-day") == {"20,10": "6"}


def test_a_volume_that_equals_the_dose_is_not_asked() -> None:
    assert values("volume") == {}


def test_the_volume_of_a_stronger_solution_is_asked() -> None:
    desk = desk_of(
        "## Available forms\n\n- Oral solution: 10 mg/5 mL {#form}\n\n"
        "## Dosage and administration\n\n### Oral examplol (adults)\n\n"
        "- Titration steps: 12 mg twice daily, then 24 mg twice daily {#steps}\n"
    )
    found = [i for i in items_of(form_items, desk) if i.model == "volume"]
    assert [str(must_be(i, NumericItem).value) for i in found] == ["6", "12"]
    errors = must_be(found[0], NumericItem).errors  # 12 mg as 10 mg/5 mL
    assert {error.model: str(error.value) for error in errors} == {
        "label_amount_per_ml": "1.2",
        "label_volume_per_mg": "60",
    }  # the volume of a day, 12 mL, would be the number of the dose


def test_the_label_stands_in_every_stem_of_a_solution() -> None:
    for item in items_of(form_items, DESK):
        if item.model in {"volume", "duration"}:
            assert "5\u00a0mg/5\u00a0mL" in item.stem


def test_no_tablet_is_split() -> None:
    for item in items_of(form_items, DESK):
        if item.model == "tablets-per-day":
            assert must_be(item, NumericItem).value % 1 == 0


@pytest.mark.parametrize(
    "form",
    [
        "Oral solution: 5 mcg/5 mL",
        "Injection: 5 mg/5 mL",
        "Tablets: 10 mg",
        "Capsules: 10 mg and 20 mg",
    ],
)
def test_a_form_that_does_not_fit_a_model_is_not_asked(form: str) -> None:
    desk = desk_of(
        f"## Available forms\n\n- {form} {{#form}}\n\n"
        "## Dosage and administration\n\n### Oral examplol (adults)\n\n"
        "- Titration steps: 10 mg twice daily, then 20 mg twice daily {#steps}\n"
    )
    assert names_of(form_items, desk) == []
