"""Doses across routes, populations and phases."""

import pytest

from baclofen_quiz.items.generation.doses.mixed import mixed_items
from baclofen_quiz.items.item import MatchingItem, OrderingItem
from desks import bundled_desk, desk_of, must_be, names_of, only

DESK = bundled_desk()
RULE = """
## Dosage and administration

- Units by route: intrathecal doses in micrograms, oral doses in milligrams {{#units}}

### Oral examplol (adults)

- Initial dose: {start} {{#start}}
- Usual maximum dose: {maximum} {{#maximum}}

### Oral examplol (children)

- Initial dose: {child} divided in 3 doses {{#child}}
"""


def test_the_unit_follows_the_route() -> None:
    item = must_be(only(mixed_items, DESK, "unit-by-route"), MatchingItem)
    for left, right in item.pairs:
        assert (right == "micrograms") is ("intrathecal" in left)


def test_daily_amounts_are_put_in_order_across_units() -> None:
    item = must_be(only(mixed_items, DESK, "by-amount"), OrderingItem)
    assert [option.id for option in item.options] == [
        "dosing-route-unit",
        "dosing-child-initial",
        "dosing-adult-initial",
        "dosing-adult-maximum",
    ]


def test_the_matching_of_doses_leaves_one_to_spare_and_the_uncertain_range_out() -> (
    None
):
    item = must_be(only(mixed_items, DESK, "match-doses"), MatchingItem)
    used = {right for _, right in item.pairs}
    spare = {option.id for option in item.right} - used
    assert spare == {"dosing-child-maintenance-dose"}
    assert "dosing-intrathecal-maintenance" not in {option.id for option in item.left}
    assert item.take_away.startswith("The oral start of an adult: 5\u00a0mg three")


def test_doses_are_written_in_full() -> None:
    item = must_be(only(mixed_items, DESK, "match-doses"), MatchingItem)
    assert {option.text.replace("\u00a0", " ") for option in item.right} == {
        "0.3 mg/kg/day in three doses",
        "0.75 to 2 mg/kg/day",
        "25 to 50 mcg",
        "5 mg three times daily",
        "80 mg/day",
    }


@pytest.mark.parametrize(
    ("start", "maximum", "child"),
    [
        ("5 mg/day", "80 mg/day", "0.3 mg/kg/day"),
        ("5 mg three times daily", "80 mg", "0.3 mg/kg/day"),
        ("50 mg three times daily", "80 mg/day", "0.3 mg/kg/day"),
        ("5 mg three times daily", "60 to 80 mg/day", "0.3 mg/kg/day"),
    ],
)
def test_amounts_that_are_not_plain_and_rising_are_not_put_in_order(
    start: str, maximum: str, child: str
) -> None:
    desk = desk_of(RULE.format(start=start, maximum=maximum, child=child))
    assert names_of(mixed_items, desk) == []


def test_plain_amounts_of_another_drug_are_put_in_order() -> None:
    desk = desk_of(
        RULE.format(
            start="5 mg three times daily", maximum="80 mg/day", child="0.3 mg/kg/day"
        )
    )
    assert names_of(mixed_items, desk) == ["by-amount"]
