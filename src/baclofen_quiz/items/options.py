"""The options of an item of any kind."""

from typing import assert_never

from baclofen_quiz.items.item import (
    ClozeItem,
    Item,
    MatchingItem,
    MultipleItem,
    NumericItem,
    Option,
    OrderingItem,
    ShortItem,
    SingleItem,
)


def sides(item: Item) -> tuple[tuple[Option, ...], ...]:
    """The lists of options of an item: none, one, or two of a matching item."""
    match item:
        case SingleItem() | MultipleItem() | OrderingItem():
            return (item.options,)
        case MatchingItem():
            return (item.left, item.right)
        case NumericItem() | ShortItem() | ClozeItem():
            return ()
        case _:
            assert_never(item)


def all_options(item: Item) -> tuple[Option, ...]:
    """All options of an item."""
    match item:
        case MatchingItem():
            return (*item.left, *item.right)
        case _:
            return next(iter(sides(item)), ())
