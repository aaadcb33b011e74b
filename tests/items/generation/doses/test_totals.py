"""Daily totals of an adult."""

from baclofen_quiz.items.answers import Typed
from baclofen_quiz.items.generation.doses.totals import total_items
from baclofen_quiz.items.item import NumericItem
from baclofen_quiz.items.marking import mark
from desks import bundled_desk, desk_of, items_of, must_be, names_of, only

DESK = bundled_desk()
STEPS = ", then ".join(f"{dose} mg three times daily" for dose in (10, 15, 20))
EXAMPLE = (
    "## Dosage and administration\n\n### Oral examplol (adults)\n\n"
    f"- Titration steps: {STEPS} {{#steps}}\n"
)


def values(model: str) -> dict[str, str]:
    return {
        ",".join(value for _, value in item.clone): str(
            must_be(item, NumericItem).value
        )
        for item in items_of(total_items, DESK)
        if item.model == model
    }


def test_numbers_are_those_of_the_monograph() -> None:
    assert values("daily-total") == {"10": "30", "15": "45", "20": "60"}
    assert values("last-step-total") == {"": "60"}


def test_the_last_step_is_not_the_maximum() -> None:
    item = must_be(only(total_items, DESK, "last-step-total"), NumericItem)
    assert {
        error.model: str(error.value)
        for error in item.errors
        if error.model != "other_step"
    } == {
        "one_dose_only": "20",
        "wrong_frequency": "40",
        "maximum_instead": "80",
    }


def test_the_total_of_another_step_is_named_as_such() -> None:
    item = must_be(only(total_items, DESK, "last-step-total"), NumericItem)
    said = mark(item, Typed("30", "mg")).diagnosis

    assert said.startswith("The total of another step was taken.")
    assert "first step" in said


def test_without_a_maximum_totals_are_asked_all_the_same() -> None:
    assert names_of(total_items, desk_of(EXAMPLE)) == ["last-step-total", "daily-total"]


def test_a_drug_taken_once_a_day_has_no_totals_to_add_up() -> None:
    desk = desk_of(
        "## Dosage and administration\n\n### Oral examplol (adults)\n\n"
        "- Titration steps: 10 mg once daily, then 20 mg once daily {#steps}\n"
    )
    assert names_of(total_items, desk) == []
