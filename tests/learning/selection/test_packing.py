import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.item import Item
from baclofen_quiz.learning.selection.packing import pack, unpack
from factories import make_single_item


def pool(count: int) -> list[Item]:
    return [make_single_item(id=f"i{n:04}") for n in range(count)]


@given(st.lists(st.integers(-1, 29), max_size=60), st.randoms())
def test_ranks_come_back_as_they_were_however_the_bank_is_ordered(
    found: list[int], shuffler: random.Random
) -> None:
    items = pool(len(found))
    ranks = {f"i{n:04}": one for n, one in enumerate(found) if one >= 0}
    packed = pack(items, ranks)
    shuffler.shuffle(items)

    assert unpack(items, packed) == ranks


def test_a_thousand_ranks_take_little_room() -> None:
    drawn = random.Random(1)  # noqa: S311 - made-up answers, no secret
    ranks = {f"i{n:04}": drawn.choice([0, 0, 0, 10, 20]) for n in range(1000)}

    assert len(pack(pool(1000), ranks)) < 500


@pytest.mark.parametrize("text", ["", "no ranks", pack(pool(3), {})])
def test_ranks_of_other_items_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="Not the packed ranks"):
        unpack(pool(2), text)
