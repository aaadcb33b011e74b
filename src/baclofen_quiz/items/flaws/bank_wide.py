"""What only all items together show: S10, S11, S22, S23, S24, S28."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import assert_never

from baclofen_quiz.items.flaws.cues import key_is_longest
from baclofen_quiz.items.flaws.rule import Flaw, error, notice, warning
from baclofen_quiz.items.flaws.stems import is_negative, names_monograph
from baclofen_quiz.items.flaws.view import best_answer, words
from baclofen_quiz.items.giveaways import giveaways
from baclofen_quiz.items.item import (
    ClozeItem,
    Item,
    MatchingItem,
    MultipleItem,
    NumericItem,
    OrderingItem,
    ShortItem,
    SingleItem,
)
from baclofen_quiz.items.showing import keeps_order, key_places, shown_options

Found = Iterator[tuple[Item, Flaw]]

_MOST_NEGATIVE = 0.10
_MOST_MONOGRAPH = 0.30
_LONGEST_KEY_POINTS = 0.10
_ALIKE = 0.8
_JUDGED_FROM = 20  # smaller groups are uneven by chance alone
_CHI_SQUARED_5_PERCENT = {2: 5.991, 3: 7.815, 4: 9.488, 1: 3.841}
"""By degrees of freedom; any table of the distribution has these."""


def few_negatives(items: Sequence[Item]) -> Found:
    """S10: at most a tenth of the questions is negative."""
    yield from _share(items, is_negative, _MOST_NEGATIVE, "ask what is not so")


def few_monographs(items: Sequence[Item]) -> Found:
    """S28: at most three tenths of the stems name the monograph."""
    yield from _share(items, names_monograph, _MOST_MONOGRAPH, 'name "the monograph"')


def few_longest_keys(items: Sequence[Item]) -> Found:
    """S11: the longest option is the key hardly more often than chance has it."""
    asked = [(item, found) for item in items if (found := best_answer(item))]
    if len(asked) < _JUDGED_FROM:
        return
    chance = sum(1 / len(found.options) for _, found in asked)
    longest = sum(key_is_longest(found) for _, found in asked)
    limit = chance / len(asked) + _LONGEST_KEY_POINTS
    if longest / len(asked) > limit:
        what = f"In {longest} of {len(asked)} items the key is the longest option."
        yield asked[0][0], warning(what, counts=False)


def even_places(items: Sequence[Item]) -> Found:
    """S22: every place is right equally often."""
    by_size: dict[int, list[SingleItem]] = defaultdict(list)
    for item in items:
        if isinstance(item, SingleItem) and best_answer(item):
            by_size[len(item.options)].append(item)
    judged = {
        size: group
        for size, group in sorted(by_size.items())
        if len(group) >= _JUDGED_FROM and size - 1 in _CHI_SQUARED_5_PERCENT
    }
    twice = len({item.id for item in items}) < len(items)  # one deal would be lost
    if not twice and not any(
        keeps_order(i) for group in judged.values() for i in group
    ):
        return  # all places are dealt, which is to say evenly
    dealt = key_places(items, 0)
    for size, group in judged.items():
        counts = Counter(_key_place(item, dealt) for item in group)
        expected = len(group) / size
        uneven = sum((counts[p] - expected) ** 2 / expected for p in range(size))
        if uneven > _CHI_SQUARED_5_PERCENT[size - 1]:
            said = ", ".join(str(counts[place]) for place in range(size))
            what = (
                f"Of {len(group)} items the key stands in places 1 to {size}: {said}."
            )
            yield group[0], warning(what, counts=False)


def _share(
    items: Sequence[Item], has: Callable[[Item], bool], most: float, what: str
) -> Found:
    """Warn once when too many items have something."""
    found = [item for item in items if has(item)]
    if len(items) >= _JUDGED_FROM and len(found) / len(items) > most:
        said = f"{len(found)} of {len(items)} items {what}, more than {most:.0%}."
        yield found[0], warning(said, counts=False)


def _key_place(item: SingleItem, dealt: dict[str, int]) -> int:
    """Where the key is shown: where it was dealt to, or where the order is kept."""
    if item.id in dealt:
        return dealt[item.id]
    return [option.id for option in shown_options(item, 0)].index(item.key)


def no_duplicates(items: Sequence[Item]) -> Found:
    """S24: no question twice; a clone is labelled as one.

    The same question about another drug is another question.
    """
    yield from _unlabelled_clones(items)
    groups: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in items:
        groups[item.drug, _key_text(item)].append(item)
    for group in groups.values():
        if len(group) > 1:
            yield from _alike(group)


def no_giveaways(items: Sequence[Item]) -> Found:
    """S23: what an item says gives another one's key.

    It is told of two generated items or of two that people wrote, where the giver's own
    facts are known; a quiz keeps all of them apart, also where nothing is told.
    """
    by_id = {item.id: item for item in items}
    for giver, given in giveaways(items).items():
        item = by_id[giver]
        alike = [name for name in given if by_id[name].authored is item.authored]
        if alike and item.facts:
            more = f" and of {len(alike) - 1} more" if len(alike) > 1 else ""
            what = f'Its stem or explanation gives the key of "{alike[0]}"{more}.'
            yield item, notice(what)


def _unlabelled_clones(items: Sequence[Item]) -> Found:
    first: dict[tuple[str, tuple[str, ...]], Item] = {}
    for item in items:
        if item.authored or not item.facts:
            continue
        earlier = first.setdefault((item.model, item.facts), item)
        if earlier.family != item.family:
            what = f'It asks the same in the same way as "{earlier.id}".'
            yield item, notice(what)


def _alike(group: Sequence[Item]) -> Found:
    """Compare each item with the earlier ones whose rarest words it shares.

    Two sets of words that share four fifths share one of the first fifth (and one) of
    their words, whatever the order; ordered by rarity, few others do. An item that
    repeats an earlier one is not compared with again, so a thousand copies cost little.
    """
    bags = [frozenset(words(item.stem) or [item.stem]) for item in group]
    times = Counter(chain.from_iterable(bags))
    by_rarity = sorted(times, key=lambda word: (times[word], word))
    rarity = {word: rank for rank, word in enumerate(by_rarity)}
    seen: dict[str, list[int]] = defaultdict(list)
    for index, bag in enumerate(bags):
        rare = sorted(bag, key=rarity.__getitem__)
        first = rare[: len(rare) - math.ceil(_ALIKE * len(rare)) + 1]
        earlier = dict.fromkeys([other for word in first for other in seen[word]])
        twin = next((o for o in earlier if _jaccard(bag, bags[o]) >= _ALIKE), None)
        if twin is None:
            for word in first:
                seen[word].append(index)
        elif group[twin].family != group[index].family:
            yield group[index], _duplicate(group[twin], group[index])


def _duplicate(earlier: Item, item: Item) -> Flaw:
    place = f"{earlier.source.file}:{earlier.source.line}"
    what = f'It asks nearly the same as "{earlier.id}" ({place}), with the same key.'
    same_origin = earlier.authored is item.authored
    return error(what) if same_origin else notice(what)


def _jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    common = len(one & other)
    return common / (len(one) + len(other) - common)


def _key_text(item: Item) -> str:
    match item:
        case SingleItem():
            right = [option.text for option in item.options if option.id == item.key]
        case MultipleItem():
            right = sorted(o.text for o in item.options if o.id in item.keys)
        case OrderingItem():
            right = [option.text for option in item.options]
        case MatchingItem():
            text = {option.id: option.text for option in (*item.left, *item.right)}
            right = sorted(
                f"{text.get(left)}={text.get(match)}" for left, match in item.pairs
            )
        case NumericItem():
            right = [f"{item.value} {item.unit}"]
        case ShortItem() | ClozeItem():
            right = list(item.accepted[:1])
        case _:
            assert_never(item)
    return "\n".join([item.kind, *right]).lower()
