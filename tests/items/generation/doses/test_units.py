"""Micrograms and milligrams."""

from baclofen_quiz.items.generation.doses.units import unit_items
from baclofen_quiz.items.item import NumericItem, SingleItem
from desks import bundled_desk, desk_of, items_of, must_be, names_of, only

DESK = bundled_desk()


def values(model: str) -> dict[str, str]:
    return {
        ",".join(value for _, value in item.clone): str(
            must_be(item, NumericItem).value
        )
        for item in items_of(unit_items, DESK)
        if item.model == model
    }


def test_micrograms_are_turned_into_milligrams() -> None:
    assert values("mcg-to-mg") == {"100": "0.1", "300": "0.3", "600": "0.6"}


def test_the_oral_and_the_intrathecal_day_are_compared_in_one_unit() -> None:
    assert values("route-ratio") == {"20,200": "300", "20,400": "150"}
    (item, _) = (i for i in items_of(unit_items, DESK) if i.model == "route-ratio")
    assert item.worked[1].replace("\u00a0", " ") == (
        "Intrathecal: 200 mcg/day ÷ 1,000 = 0.2 mg/day"
    )


def test_the_comparison_says_that_it_is_no_conversion_rule() -> None:
    item = only(unit_items, DESK, "route-ratio-choice")
    assert "not a conversion rule" in item.explanation


def test_options_of_a_conversion_stand_in_one_unit() -> None:
    for item in items_of(unit_items, DESK):
        if item.model == "mcg-to-mg-choice":
            options = must_be(item, SingleItem).options
            assert {option.text.split("\u00a0")[1] for option in options} == {"mg"}


def test_milligrams_for_the_pump_are_the_wrong_part_of_an_order() -> None:
    item = must_be(only(unit_items, DESK, "spot-the-error"), SingleItem)
    assert "300\u00a0mg per day" in item.stem
    assert next(o.text for o in item.options if o.id == item.key) == "The unit"
    assert {o.id for o in item.options} == {
        "dosing-route-unit",
        "order-frequency",
        "order-route",
    }


def test_without_an_oral_course_the_routes_are_not_compared() -> None:
    desk = desk_of(
        """
        ## Dosage and administration

        - Units by route: intrathecal doses in micrograms, oral doses in milligrams {#u}

        ### Intrathecal examplol

        - Maintenance dose: 50 to 1,200 mcg/day {#keep}
        """
    )
    assert names_of(unit_items, desk) == ["mcg-to-mg", "mcg-to-mg-choice"]
