"""What an item calls true: a text, and the question that it answers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import assert_never

from baclofen_quiz.items.flaws.stems import is_negative
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
from baclofen_quiz.text import decimal_text

_TURNED = re.compile(
    r"\b(?:unlike|except|exception|other than|rather than|instead of|wrong|wrongly"
    r"|mistakes?|mistaken|errors?|misunderstand\w*|misunderstood|untrue|myth|incorrect"
    r"|false|differs?|different|contrary|in contrast|no longer|formerly|former"
    r"|exceeds?|too (?:much|little|high|low|large|small)|lacks?|fails? to|against"
    r"|without(?! (?:any )?(?:special )?(?:cautio|precaution|restriction|risk|concern"
    r"|monitoring|supervision|delay|notice))|cannot|rules? out|teach\w*|ordered"
    r"|order for|prescri(?:bed|ption) of"
    r"|no (?:direct )?(?:action|effect|part))\b"
)
"""Words that may turn a question round: its key need not be true of the drug.

This and the patterns of the other rules look at small letters, which is many times as
fast as to look at letters of both sizes.
"""
_REMEMBERED = 1 << 10
"""Questions that are asked about by one rule after the other."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A text that an item calls true of what is asked.

    ``asked`` is the question, of a matching item with the left side; ``option`` is
    where the text stands, None where it is typed.
    """

    asked: str
    text: str
    option: Option | None = None

    @property
    def whole(self) -> str:
        """The question and its answer."""
        return f"{self.asked} {self.text}"


@lru_cache(maxsize=_REMEMBERED)
def _is_turned(stem: str) -> bool:
    return _TURNED.search(stem.casefold()) is not None


def claims(item: Item) -> tuple[Claim, ...]:
    """All that an item calls true; nothing of a question that may be turned round."""
    if isinstance(item, OrderingItem) or is_negative(item) or _is_turned(item.stem):
        return ()
    match item:
        case SingleItem():
            right = [o for o in item.options if o.id == item.key]
            return tuple([Claim(item.stem, o.text, o) for o in right])
        case MultipleItem():
            right = [o for o in item.options if o.id in item.keys]
            return tuple([Claim(item.stem, o.text, o) for o in right])
        case MatchingItem():
            return tuple(_matched(item))
        case ShortItem() | ClozeItem():
            return tuple([Claim(item.stem, text) for text in item.accepted])
        case NumericItem():
            number = f"{decimal_text(item.value)} {item.unit}".strip()
            return (Claim(item.stem, number),)
        case _:
            assert_never(item)


def _matched(item: MatchingItem) -> Iterator[Claim]:
    texts = {option.id: option for option in item.right}
    partners = dict(item.pairs)
    for left in item.left:
        other = texts[partners[left.id]]
        yield Claim(f"{item.stem} {left.text}", other.text, other)
