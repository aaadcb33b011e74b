"""In which order options are shown: decided by a seed, the same on every machine.

Each option's place comes from a sha256 of seed, item id and option id, so it does not
depend on how a file lists them, nor on Python's own hash. Numbers ascend whatever the
seed. The hash alone makes every place of the key equally likely, item by item; that
leaves chance runs, so ``key_places`` deals the places out evenly over several items
shown together (a bank, a sitting).
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, assert_never

from baclofen_quiz.items.amounts import leading_amount
from baclofen_quiz.items.item import (
    ClozeItem,
    Item,
    MatchingItem,
    MultipleItem,
    NumericItem,
    Option,
    OptionItem,
    OrderingItem,
    ShortItem,
    SingleItem,
)

if TYPE_CHECKING:
    from fractions import Fraction

EVEN_CHANCE: Mapping[str, int] = {}
"""No places dealt: each item's own hash decides."""


def shown_options(
    item: OptionItem, seed: int, places: Mapping[str, int] = EVEN_CHANCE
) -> tuple[Option, ...]:
    """Give the options in shown order; ``places`` is what ``key_places`` dealt.

    An ordering is never shown in the right order.
    """
    if isinstance(item, OrderingItem):
        return _not_as(item.options, _shuffled(item.options, item.id, seed))
    kept = _kept_order(item)
    if kept is not None:
        return kept
    shuffled = _shuffled(item.options, item.id, seed)
    if isinstance(item, SingleItem) and item.id in places:
        return _with_key_at(places[item.id], item.key, shuffled)
    return shuffled


def shown_right(item: MatchingItem, seed: int) -> tuple[Option, ...]:
    """Give the right-hand options in shown order, never each beside its left one."""
    ascending = _ascending(item.right)
    if ascending is not None:
        return ascending
    partner = dict(item.pairs)
    beside = [partner.get(option.id) for option in item.left]
    shuffled = _shuffled(item.right, item.id, seed)
    aligned = [option.id for option in shuffled[: len(beside)]] == beside
    return _rotated(shuffled) if aligned else shuffled


def shown_order(
    item: Item, seed: int, places: Mapping[str, int] = EVEN_CHANCE
) -> tuple[str, ...]:
    """Give the option ids in shown order: of a matching the right ones, else all."""
    match item:
        case SingleItem() | MultipleItem() | OrderingItem():
            return tuple(option.id for option in shown_options(item, seed, places))
        case MatchingItem():
            return tuple(option.id for option in shown_right(item, seed))
        case NumericItem() | ShortItem() | ClozeItem():
            return ()
        case _:
            assert_never(item)


def in_order(options: tuple[Option, ...], order: tuple[str, ...]) -> tuple[Option, ...]:
    """Put options into an order that ``shown_order`` gave."""
    by_id = {option.id: option for option in options}
    return tuple(by_id[option_id] for option_id in order)


def key_places(items: Iterable[Item], seed: int) -> dict[str, int]:
    """Deal the key's place to each single item, evenly for each number of options.

    Items whose order is fixed are counted where their key stands, and the others make
    up for them. Who gets which place follows the hash, so it cannot be foreseen.
    """
    singles = [item for item in items if isinstance(item, SingleItem) and _keyed(item)]
    used: Counter[tuple[int, int]] = Counter()
    free: list[SingleItem] = []
    for item in singles:
        kept = _kept_order(item)
        if kept is None:
            free.append(item)
        else:
            used[len(kept), [option.id for option in kept].index(item.key)] += 1
    dealt: dict[str, int] = {}
    for item in sorted(free, key=lambda item: _hash(seed, item.id)):
        size = len(item.options)
        least = min(used[size, place] for place in range(size))
        evenly = [place for place in range(size) if used[size, place] == least]
        place = min(evenly, key=lambda place: _hash(seed, item.id, str(place)))
        used[size, place] += 1
        dealt[item.id] = place
    return dealt


def keeps_order(item: SingleItem | MultipleItem) -> bool:
    """Whether no seed may change the order of its options."""
    return _kept_order(item) is not None


def _keyed(item: SingleItem) -> bool:
    """Whether the key is an option: a draft may have none yet."""
    return any(option.id == item.key for option in item.options)


def _kept_order(item: SingleItem | MultipleItem) -> tuple[Option, ...] | None:
    """Give the order that no seed may change, or None when there is none."""
    return item.options if item.fixed_order else _ascending(item.options)


def _ascending(options: tuple[Option, ...]) -> tuple[Option, ...] | None:
    """Sort options that all begin with an amount, smallest first; else None."""
    amounts: list[tuple[Fraction, Option]] = []
    for option in options:
        size = leading_amount(option.text)
        if size is None:
            return None
        amounts.append((size, option))
    ranked = sorted(amounts, key=lambda pair: (pair[0], pair[1].text))
    return tuple(option for _, option in ranked)


def _shuffled(
    options: tuple[Option, ...], item_id: str, seed: int
) -> tuple[Option, ...]:
    return tuple(sorted(options, key=lambda option: _hash(seed, item_id, option.id)))


def _not_as(
    forbidden: tuple[Option, ...], options: tuple[Option, ...]
) -> tuple[Option, ...]:
    return _rotated(options) if options == forbidden else options


def _rotated(options: tuple[Option, ...]) -> tuple[Option, ...]:
    return (*options[1:], *options[:1])


def _with_key_at(
    place: int, key: str, options: tuple[Option, ...]
) -> tuple[Option, ...]:
    others = [option for option in options if option.id != key]
    keys = [option for option in options if option.id == key]
    return (*others[:place], *keys, *others[place:])


def _hash(seed: int, *names: str) -> bytes:
    return hashlib.sha256("\0".join([str(seed), *names]).encode()).digest()
