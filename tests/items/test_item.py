import pytest

from baclofen_quiz.items.item import Item, Kind
from factories import make_items, make_numeric_item, make_single_item


@pytest.mark.parametrize(
    ("item", "kind"), list(zip(make_items(), Kind, strict=True)), ids=list(Kind)
)
def test_an_item_knows_its_kind(item: Item, kind: Kind) -> None:
    assert item.kind is kind


def test_a_clone_counts_under_its_family() -> None:
    assert make_numeric_item().family == "baclofen/dosing/child-initial/mg-per-kg"


def test_any_other_item_is_a_family_of_its_own() -> None:
    assert make_single_item().family == make_single_item().id
