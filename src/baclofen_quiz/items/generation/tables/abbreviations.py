"""Writing abbreviations out where they first stand, in brackets behind them."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from baclofen_quiz.items.flaws.view import asked
from baclofen_quiz.items.item import MatchingItem, MultipleItem, Option, SingleItem
from baclofen_quiz.items.lexicon import Lexicon

Made = TypeVar("Made", SingleItem, MultipleItem, MatchingItem)
"""What tables make."""


def written_out(item: Made, lexicon: Lexicon) -> Made:
    """Explain each abbreviation of the lexicon that an item uses without explanation.

    The stem is read first, then the options in their order; what a term is called in
    full stays beside it, so that the option still quotes its sentence.
    """
    for short, full in lexicon.abbreviations.items():
        if short in asked(item) and full.lower() not in asked(item).lower():
            item = _explained(item, short, full)
    return item


def _explained(item: Made, short: str, full: str) -> Made:
    name = re.compile(rf"(?<![\w-]){re.escape(short)}(?![\w-])")
    in_full = f"{short} ({full})"
    if name.search(item.stem):
        return replace(item, stem=name.sub(in_full, item.stem, count=1))
    if not isinstance(item, MatchingItem):
        return replace(item, options=_first(item.options, name, in_full))
    left = _first(item.left, name, in_full)
    if left != item.left:
        return replace(item, left=left)
    return replace(item, right=_first(item.right, name, in_full))


def _first(
    options: Iterable[Option], name: re.Pattern[str], in_full: str
) -> tuple[Option, ...]:
    """Put a text in full into the first option that has the short name."""
    done = False
    found: list[Option] = []
    for option in options:
        if not done and name.search(option.text):
            done = True
            text = name.sub(in_full, option.text, count=1)
            found.append(replace(option, text=text))
        else:
            found.append(option)
    return tuple(found)
