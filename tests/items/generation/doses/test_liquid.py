"""Oral liquids of more than one strength."""

from baclofen_quiz.items.generation.doses.liquid import liquid_items
from baclofen_quiz.items.item import NumericItem, SingleItem
from desks import bundled_desk, desk_of, items_of, must_be, names_of, only

DESK = bundled_desk()


def values(model: str) -> dict[str, str]:
    return {
        item.clone[0][1]: str(must_be(item, NumericItem).value)
        for item in items_of(liquid_items, DESK)
        if item.model == model
    }


def test_the_same_volume_of_the_strong_liquid_holds_five_times_as_much() -> None:
    assert values("swapped-strength") == {"5": "25", "10": "50", "15": "75"}


def test_the_factor_between_the_strengths_is_told() -> None:
    item = only(liquid_items, DESK, "swapped-strength")
    assert item.explanation.endswith("Now it is five times the dose ordered.")


def test_a_factor_that_has_no_word_is_told_in_digits() -> None:
    desk = desk_of(
        "## Dosage and administration\n\n- Oral liquids: strengths differ, from"
        " 2 mg/mL to 5 mg/mL, so the dose is ordered in mg {#liquid}\n"
    )
    item = only(liquid_items, desk, "swapped-strength")
    assert item.explanation.endswith("Now it is 2.5 times the dose ordered.")


def test_the_volume_of_a_dose_follows_the_label() -> None:
    assert values("strong-volume") == {"10": "2", "20": "4"}


def test_the_strength_stands_in_every_stem_that_asks_for_a_volume() -> None:
    for item in items_of(liquid_items, DESK):
        if item.model == "strong-volume":
            assert "5\u00a0mg/mL" in item.stem


def test_the_dose_of_a_liquid_is_ordered_in_milligrams() -> None:
    item = must_be(only(liquid_items, DESK, "unit-of-order"), SingleItem)
    assert next(o.text for o in item.options if o.id == item.key) == "Milligrams"


def test_a_line_without_two_strengths_is_not_asked() -> None:
    desk = desk_of(
        "## Dosage and administration\n\n- Oral liquids: strengths differ {#liquid}\n"
    )
    assert names_of(liquid_items, desk) == []
