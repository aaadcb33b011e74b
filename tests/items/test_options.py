from baclofen_quiz.items.options import all_options, sides
from factories import make_items, make_matching_item


def test_an_item_has_no_list_of_options_or_one_or_two() -> None:
    assert {len(sides(item)) for item in make_items()} == {0, 1, 2}


def test_a_matching_item_has_the_options_of_both_sides() -> None:
    item = make_matching_item()
    assert all_options(item) == (*item.left, *item.right)
