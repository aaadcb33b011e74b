"""Items without the places that they come from, to compare them across files."""

from dataclasses import replace

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
    SourceLine,
)

_NOWHERE = SourceLine("", 0)


def placeless(item: Item) -> Item:
    """Take the lines away, which a written file has elsewhere."""
    bare: Item = replace(item, source=replace(item.source, file="", line=0))
    match bare:
        case SingleItem() | MultipleItem() | OrderingItem():
            return replace(bare, options=_moved(bare.options))
        case MatchingItem():
            return replace(bare, left=_moved(bare.left), right=_moved(bare.right))
        case NumericItem() | ShortItem() | ClozeItem():
            return bare


def _moved(options: tuple[Option, ...]) -> tuple[Option, ...]:
    return tuple(replace(option, source=_NOWHERE) for option in options)
