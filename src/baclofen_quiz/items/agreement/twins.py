"""Items that are nearly the same in other words: S37, in linear time."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from baclofen_quiz.items.flaws.view import choice
from baclofen_quiz.items.item import ClozeItem, Item, NumericItem, ShortItem
from baclofen_quiz.items.options import all_options
from baclofen_quiz.items.solver.words import stems
from baclofen_quiz.text import decimal_text

_ALIKE = 0.7
_KEYS_ALIKE = 0.5
_FEWEST = 3
_AT_MOST = 8
"""Of so many earlier items that share a rare word each is compared with the last: a
word that thousands share tells nothing, and the work stays linear."""
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def near_twins(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Each authored item with the first item that it nearly repeats.

    Generated items are known from the start, whatever their place; two generated ones
    are not compared.
    """
    told = [i for i in items if not i.authored] + [i for i in items if i.authored]
    if not any(item.authored for item in told):
        return
    bags = [stems(item.stem) for item in told]
    numbers = [sorted(_NUMBER.findall(item.stem)) for item in told]
    times = Counter(chain.from_iterable(bags))
    by_rarity = sorted(times, key=lambda word: (times[word], word))
    rarity = {word: rank for rank, word in enumerate(by_rarity)}
    seen: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for index, item in enumerate(told):
        if len(bags[index]) < _FEWEST:
            continue
        rare = sorted(bags[index], key=rarity.__getitem__)
        first = rare[: len(rare) - math.ceil(_ALIKE * len(rare)) + 1]
        places = [(item.drug, word) for word in first]
        if item.authored:
            near = dict.fromkeys(o for at in places for o in seen[at][-_AT_MOST:])
            twin = next(
                (
                    o
                    for o in near
                    if numbers[index] == numbers[o] and _alike(told, bags, index, o)
                ),
                None,
            )
            if twin is not None:
                yield item, told[twin]
                continue
        for at in places:
            seen[at].append(index)


def _alike(
    items: Sequence[Item], bags: Sequence[frozenset[str]], one: int, other: int
) -> bool:
    if items[one].id == items[other].id or _share(bags[one], bags[other]) < _ALIKE:
        return False  # of two with one id another problem tells
    return _share(_key(items[one]), _key(items[other])) >= _KEYS_ALIKE


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(len(one | other), 1)


def _key(item: Item) -> frozenset[str]:
    found = choice(item)
    match item:
        case NumericItem():
            return frozenset((decimal_text(item.value), item.unit))
        case ShortItem() | ClozeItem():
            return stems(" ".join(item.accepted))
        case _:
            options = found.keys if found else all_options(item)
            return stems(" ".join(option.text for option in options))
