"""Which items give another one's key: found by typed facts and by the words of the key.

An item gives a key away where its stem or explanation holds the words of the other's
key and the item rests on a fact that the other asks; a long phrase without a number is
met by no accident, so there the drug is enough. The reasons of single options do not
count: each says where its option is true, so all items on one list would be pairs. Two
items on one fact always help one another and are kept apart as such: no pair here.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
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
from baclofen_quiz.items.wording import plain_wording
from baclofen_quiz.text import number

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_SHORTEST_PLURAL = 4
_LONGEST = 20  # words of a key; no option is longer that passes the rules
_COMMON = 20  # items: what is the key of more of them is no news
_NO_CHANCE = 4  # words: so long a phrase is not met by accident

Words = tuple[str, ...]


def giveaways(items: Iterable[Item]) -> dict[str, tuple[str, ...]]:
    """For the id of each item that gives keys away, the ids of the items they are of.

    Time and memory grow with the words of all items, not with the pairs of items.
    """
    every = tuple(items)
    keys = _keys(every)
    if not keys:
        return {}
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for words in keys:
        lengths[words[0]].add(len(words))
    found = {item.id: tuple(sorted(set(_given(item, keys, lengths)))) for item in every}
    return {item_id: given for item_id, given in found.items() if given}


def kept_apart(given: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """For each item, those that must not stand in one sitting with it."""
    both: defaultdict[str, set[str]] = defaultdict(set)
    for giver, others in given.items():
        for other in others:
            both[giver].add(other)
            both[other].add(giver)
    return {item_id: frozenset(others) for item_id, others in both.items()}


_Keys = Mapping[Words, Mapping[str, Sequence[Item]]]


def _keys(items: Iterable[Item]) -> _Keys:
    """Sort items by the words of their key and each fact (or drug) that must be met."""
    found: defaultdict[Words, dict[str, list[Item]]] = defaultdict(dict)
    words_of = cache(_words)  # many items have the same key
    for item in items:
        for words in {words_of(text) for text in _key_texts(item)}:
            if not 0 < len(words) <= _LONGEST:
                continue
            drug = [item.drug] * _is_no_chance(words)
            for subject in (*item.facts, *drug):
                found[words].setdefault(subject, []).append(item)
    return {words: _uncommon(groups) for words, groups in found.items()}


def _uncommon(groups: Mapping[str, Sequence[Item]]) -> Mapping[str, Sequence[Item]]:
    return {name: group for name, group in groups.items() if len(group) <= _COMMON}


def _is_no_chance(words: Words) -> bool:
    return len(words) >= _NO_CHANCE and not any(word[0].isdigit() for word in words)


def _given(
    item: Item, keys: _Keys, lengths: Mapping[str, Iterable[int]]
) -> Iterator[str]:
    """Look up every phrase of an item under its drug and every fact it rests on."""
    own = frozenset(item.facts)
    words = _words(
        " / ".join([item.stem, item.take_away, item.explanation, *item.worked])
    )
    subjects = {item.drug} | (_evidence(item) - own)
    for at in [at for at, word in enumerate(words) if word in lengths]:
        for size in lengths[words[at]]:
            met = keys.get(words[at : at + size], {})  # mostly no whole phrase stands
            for subject in met.keys() & subjects:
                for other in met[subject]:
                    if own.isdisjoint(other.facts) and other.family != item.family:
                        yield other.id


def _evidence(item: Item) -> set[str]:
    """The facts that the options rest on; other evidence has a colon in its name."""
    certificates = (option.certificate for option in _options(item))
    return {
        name
        for certificate in certificates
        if certificate is not None
        for name in certificate.evidence
        if ":" not in name
    }


def _options(item: Item) -> tuple[Option, ...]:
    match item:
        case SingleItem() | MultipleItem() | OrderingItem():
            return item.options
        case MatchingItem():
            return (*item.left, *item.right)
        case NumericItem() | ShortItem() | ClozeItem():
            return ()
        case _:
            assert_never(item)


def _key_texts(item: Item) -> tuple[str, ...]:
    """The key where one phrase says it; a list or an order is given by no phrase."""
    match item:
        case SingleItem():
            return tuple([o.text for o in item.options if o.id == item.key])
        case NumericItem():
            return (f"{number(item.value)} {item.unit}",)
        case ShortItem() | ClozeItem():
            return item.accepted
        case MultipleItem() | OrderingItem() | MatchingItem():
            return ()
        case _:
            assert_never(item)


def _words(text: str) -> Words:
    return tuple(
        [
            word[:-1] if word[-1] == "s" and len(word) >= _SHORTEST_PLURAL else word
            for word in _WORD.findall(plain_wording(text))
        ]
    )
