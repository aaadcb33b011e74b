"""Questions that ask what the card of their fact asks, in nearly the same words.

Who learns both cards answers one question twice. A question that makes something of
its fact, by a case, a sum or the way back from the answer, is no such echo.
"""

import re
from collections.abc import Iterable, Mapping
from typing import assert_never

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
from baclofen_quiz.items.recall.card import RecallCard
from baclofen_quiz.items.solver.words import stems
from baclofen_quiz.text import decimal_text

_TOLD = re.compile(r"[.!?] ")
"""Between what is told first and the question on it."""

_ALIKE = 0.4
"""Of the words that carry both questions so many are the same."""

_SAME_ANSWER = 0.5
"""Of the words of the shorter answer so many stand in the other."""


def echoes(items: Iterable[Item], cards: Mapping[str, RecallCard]) -> dict[str, str]:
    """For each family that only repeats a card, the fact of that card.

    ``cards`` stand under the ids of their facts. What a person wrote is wanted as it
    is. Of a family the first variant counts, as it is the one that has a note.
    """
    firsts: dict[str, Item] = {}
    for item in items:
        firsts.setdefault(item.family, item)
    return {
        family: item.facts[0]
        for family, item in firsts.items()
        if not item.authored
        and len(item.facts) == 1
        and item.facts[0] in cards
        and _repeats(item, cards[item.facts[0]])
    }


def _repeats(item: Item, card: RecallCard) -> bool:
    answer, said = _answer(item), stems(card.back)
    if not answer & said:
        return False
    if isinstance(item, ShortItem | ClozeItem):
        return answer <= said  # a gap in the sentence that the card is made of
    fewer = min(len(answer), len(said))
    told = _TOLD.search(item.stem)
    alike = not told and _asks_alike(item, card)
    return alike and len(answer & said) >= _SAME_ANSWER * fewer


def _asks_alike(item: Item, card: RecallCard) -> bool:
    drug = stems(item.drug)
    one, other = stems(item.stem) - drug, stems(card.front) - drug
    return len(one & other) >= _ALIKE * len(one | other)


def _answer(item: Item) -> frozenset[str]:
    """The words that carry the answer; none where it is an order or a table."""
    match item:
        case SingleItem(options=options, key=key):
            return stems(" ".join(o.text for o in options if o.id == key))
        case MultipleItem(options=options, keys=keys):
            return stems(" ".join(o.text for o in options if o.id in keys))
        case NumericItem():
            return frozenset({decimal_text(item.value)})
        case ShortItem() | ClozeItem():
            return stems(item.accepted[0])
        case OrderingItem() | MatchingItem():
            return frozenset()
        case _:
            assert_never(item)
