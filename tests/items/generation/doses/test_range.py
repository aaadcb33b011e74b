"""A child's maintenance range."""

from baclofen_quiz.items.generation.doses.range import range_items
from baclofen_quiz.items.item import NumericItem, SingleItem
from desks import bundled_desk, desk_of, items_of, must_be, names_of

DESK = bundled_desk()


def test_the_lowest_maintenance_dose_follows_the_weight() -> None:
    found = [i for i in items_of(range_items, DESK) if i.model == "lowest-maintenance"]
    values = {i.clone[0][1]: str(must_be(i, NumericItem).value) for i in found}
    assert values == {"36": "27", "40": "30", "44": "33"}


def test_a_total_is_judged_against_both_ends() -> None:
    found = [i for i in items_of(range_items, DESK) if i.model == "range-check"]
    keys = {}
    for item in found:
        single = must_be(item, SingleItem)
        keys[item.clone[0][1]] = next(
            o.text for o in single.options if o.id == single.key
        )
        assert [o.text.split()[0] for o in single.options] == [
            "Below",
            "Within",
            "Above",
        ]
    assert keys == {
        "5": "Below the range",
        "10": "Within the range",
        "15": "Within the range",
        "25": "Above the range",
    }


def test_a_total_near_an_end_is_not_judged() -> None:
    desk = desk_of(
        "## Dosage and administration\n\n### Oral examplol (children)\n\n"
        "- Maintenance dose: 0.6 to 1.5 mg/kg/day {#keep}\n"
    )
    found = [i for i in items_of(range_items, desk) if i.model == "range-check"]
    assert [i.clone[0][1] for i in found] == ["5", "10", "25"]


def test_a_range_beside_which_all_doses_lie_on_one_side_is_not_asked_for() -> None:
    desk = desk_of(
        "## Dosage and administration\n\n### Oral examplol (children)\n\n"
        "- Maintenance dose: 20 to 40 mg/kg/day {#keep}\n"
    )
    assert "range-check" not in names_of(range_items, desk)


def test_without_a_range_nothing_is_asked() -> None:
    assert names_of(range_items, desk_of("## Dosage and administration\n")) == []
