"""Orders, missing links, and what would be lost."""

from baclofen_quiz.items.generation.chain import chain_items
from baclofen_quiz.items.generation.drafts import Refusal
from baclofen_quiz.items.item import OrderingItem, SingleItem
from desks import bundled_desk, desk_of, items_of, must_be, only

DESK = bundled_desk()
SODIUM = """
## Mechanism of action

### Presynaptic events

- Receptors on the nerve ending are activated {#binding}
- Calcium channels are inhibited {#calcium}
- Sparks fly {#sparks}

### Postsynaptic events

- Receptors on the receiving neuron are activated {#bound}
- Potassium leaves the cell {#potassium}
- The cell membrane is hyperpolarised {#hyper}
"""


def test_the_presynaptic_steps_stand_in_causal_order() -> None:
    item = must_be(only(chain_items, DESK, "presynaptic-order"), OrderingItem)
    assert [option.id for option in item.options] == [
        "mechanism-presynaptic-binding",
        "mechanism-calcium-channels",
        "mechanism-transmitter-release",
        "mechanism-reflexes",
    ]


def test_the_two_branches_never_stand_in_one_order() -> None:
    for item in items_of(chain_items, DESK):
        if isinstance(item, OrderingItem):
            ids = {option.id for option in item.options}
            assert (
                not {"mechanism-calcium-channels", "mechanism-potassium-efflux"} <= ids
            )


def test_a_missing_link_has_the_other_branch_beside_it() -> None:
    item = must_be(only(chain_items, DESK, "missing-link"), SingleItem)
    assert item.stem == (
        "In the presynaptic action of baclofen, which step comes between activation of"
        " the receptors and the fall in transmitter release?"
    )
    assert item.key == "mechanism-calcium-channels"
    assert "mechanism-hyperpolarisation" in {option.id for option in item.options}


def test_the_step_behind_a_blocked_one_is_lost_first() -> None:
    found = [i for i in items_of(chain_items, DESK) if i.model == "counterfactual"]
    assert [must_be(item, SingleItem).key for item in found] == [
        "mechanism-transmitter-release",
        "mechanism-hyperpolarisation",
    ]


def test_a_chain_with_an_unknown_step_is_not_asked_and_says_why() -> None:
    desk = desk_of(SODIUM)
    models = {item.model for item in items_of(chain_items, desk)}
    assert "presynaptic-order" not in models
    assert "postsynaptic-order" in models
    refusals = [d for d in chain_items(desk) if isinstance(d, Refusal)]
    assert [refused.fact_id for refused in refusals] == ["examplol/mechanism/sparks"]
