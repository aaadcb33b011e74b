"""Sides of the synapse."""

from baclofen_quiz.items.generation.chain_sides import side_items
from baclofen_quiz.items.item import MatchingItem
from desks import bundled_desk, desk_of, must_be, names_of, only

DESK = bundled_desk()
CALCIUM = "### Presynaptic events\n\n- Calcium channels are inhibited {#calcium}\n"
POTASSIUM = "\n### Postsynaptic events\n\n- Potassium leaves the cell {#potassium}\n"


def test_steps_that_name_their_side_are_not_to_be_sorted() -> None:
    item = must_be(only(side_items, DESK, "sides"), MatchingItem)
    assert dict(item.pairs) == {
        "mechanism-calcium-channels": "presynaptic",
        "mechanism-transmitter-release": "presynaptic",
        "mechanism-potassium-efflux": "postsynaptic",
        "mechanism-hyperpolarisation": "postsynaptic",
    }


def test_the_reason_of_a_step_says_where_it_stands_and_what_it_leads_to() -> None:
    item = must_be(only(side_items, DESK, "sides"), MatchingItem)
    said = {option.id: option.rationale for option in item.left}
    assert said["mechanism-potassium-efflux"] == (
        "Placed on the receiving neuron, where it leads to hyperpolarisation of the"
        " membrane."
    )


def test_the_last_step_of_a_side_leads_nowhere() -> None:
    desk = desk_of(f"## Mechanism of action\n\n{CALCIUM}{POTASSIUM}")
    item = must_be(only(side_items, desk, "sides"), MatchingItem)
    assert [option.rationale for option in item.left] == [
        "Placed on the nerve ending, as the last step there.",
        "Placed on the receiving neuron, as the last step there.",
    ]


def test_one_side_alone_is_not_sorted() -> None:
    desk = desk_of(f"## Mechanism of action\n\n{CALCIUM}")
    assert names_of(side_items, desk) == []
