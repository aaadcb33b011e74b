"""The maximum of an adult, and what is held against it."""

from baclofen_quiz.items.generation.doses.maximum import maximum_items
from baclofen_quiz.items.item import MultipleItem, NumericItem, SingleItem
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
        for item in items_of(maximum_items, DESK)
        if item.model == model
    }


def test_numbers_are_those_of_the_monograph() -> None:
    assert values("maximum") == {"": "80"}
    assert values("rare-maximum") == {"": "100"}


def test_a_difference_that_equals_the_single_dose_is_not_asked() -> None:
    assert values("room-to-maximum") == {"10": "50", "15": "35"}


def test_a_total_that_stands_in_the_solution_names_no_error() -> None:
    item = must_be(only(maximum_items, DESK, "room-to-maximum"), NumericItem)
    assert {error.model for error in item.errors} == {"one_dose_only"}
    assert "\N{MINUS SIGN}" in item.worked[1]


def test_reaching_the_maximum_exactly_does_not_exceed_it() -> None:
    for item in items_of(maximum_items, DESK):
        if item.model == "above-maximum":
            options = {o.id: o for o in must_be(item, SingleItem).options}
            assert "at-maximum-80" in options
            assert "within" not in options
    within = must_be(only(maximum_items, DESK, "within-maximum"), MultipleItem)
    assert within.keys == {"dosing-adult-maximum-60", "dosing-adult-maximum-80"}


def test_a_maximum_that_no_table_fits_is_asked_as_a_number_only() -> None:
    desk = desk_of(EXAMPLE + "- Usual maximum dose: 200 mg/day {#maximum}\n")
    assert names_of(maximum_items, desk) == [
        "maximum",
        "room-to-maximum",
    ]


def test_without_a_maximum_nothing_is_asked() -> None:
    assert names_of(maximum_items, desk_of(EXAMPLE)) == []
