from decimal import Decimal

import pytest

from baclofen_quiz.exchange.gift.fitness import unfit
from baclofen_quiz.items.item import Item
from factories import (
    make_cloze_item,
    make_items,
    make_matching_item,
    make_multiple_item,
    make_numeric_item,
    make_option,
    make_options,
    make_ordering_item,
    make_short_item,
    make_single_item,
)

ELEVEN = tuple(f"o{n}" for n in range(11))
ARROWS = (make_option("tizanidine", text="a -> b"), *make_options("b", "c"))

UNFIT: dict[str, tuple[Item, str]] = {
    "an order": (make_ordering_item(), "order"),
    "a single without a key": (make_single_item(key="none"), "No option is right"),
    "one option": (make_multiple_item(options=make_options("oral")), "fewer than two"),
    "an empty option": (
        make_multiple_item(
            options=(*make_options("a", "b"), make_option("c", text=""))
        ),
        "fewer than two",
    ),
    "two alike": (
        make_matching_item(right=(make_option("a"), make_option("b", text="A"))),
        "two alike",
    ),
    "eleven right ones": (
        make_multiple_item(options=make_options(*ELEVEN), keys=frozenset(ELEVEN)),
        "one of 11 right",
    ),
    "no right one": (make_multiple_item(keys=frozenset()), "one of 0 right"),
    "many digits": (make_numeric_item(value=Decimal("1e20")), "too many digits"),
    "an arrow on the left": (make_matching_item(left=ARROWS), "A left side holds ->"),
    "nothing accepted": (make_short_item(accepted=()), "No answer is accepted"),
    "an empty answer": (make_short_item(accepted=("a", "")), "or an empty one"),
    "an accepted arrow": (make_short_item(accepted=("a->b",)), "holds ->"),
    "two gaps": (make_cloze_item(stem="_____ and _____"), "not just one gap"),
}


@pytest.mark.parametrize(("item", "why"), UNFIT.values(), ids=UNFIT)
def test_what_gift_cannot_say_is_named(item: Item, why: str) -> None:
    assert why in unfit(item)


def test_all_other_items_are_fit() -> None:
    unfit_kinds = [item.kind.value for item in make_items() if unfit(item)]

    assert unfit_kinds == ["ordering"]
