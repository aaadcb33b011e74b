"""Keys and options as such: S01, S02, S21."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from baclofen_quiz.items.certificates import Grounds
from baclofen_quiz.items.flaws.rule import Flaw, error, warning
from baclofen_quiz.items.flaws.view import View, is_true_or_false
from baclofen_quiz.items.item import (
    ClozeItem,
    MatchingItem,
    MultipleItem,
    OrderingItem,
    ShortItem,
    SingleItem,
)
from baclofen_quiz.items.options import sides

_FEWEST, _MOST = 3, 5
_FEWEST_KEYS = 2
_REMEMBERED = 1 << 11  # options, which are judged when made and in the bank
_SPACES = re.compile(r"\s+")
_SAME_MARKS = str.maketrans(
    {
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
        "\N{HYPHEN}": "-",
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{EN DASH}": "-",
        "\N{EM DASH}": "-",
    }
)


def keys_in_range(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S01: one true option of a single, two but not all of a multiple."""
    match seen.item:
        case SingleItem() if seen.choice and not seen.choice.keys:
            yield error("No option is marked as right.")
        case MultipleItem():
            yield from _many_keys(seen.item)
        case MatchingItem():
            yield from _pairs(seen.item)
        case ShortItem(accepted=texts) | ClozeItem(accepted=texts) if not any(
            map(str.strip, texts)
        ):
            yield error("No answer is accepted as right.")
        case _:
            return


def _many_keys(item: MultipleItem) -> Iterator[Flaw]:
    ids = {option.id for option in item.options}
    if not item.keys <= ids:
        yield error("A right option is not among the options.")
    if len(item.keys) < _FEWEST_KEYS:
        yield error("Fewer than two options are right.")
    if ids <= item.keys:
        yield error("All options are right.")


def _pairs(item: MatchingItem) -> Iterator[Flaw]:
    matched = [left for left, _ in item.pairs]
    right = {option.id for option in item.right}
    if sorted(matched) != sorted(option.id for option in item.left):
        yield error("Not every entry on the left has exactly one match.")
    if not {match for _, match in item.pairs} <= right:
        yield error("A match is not among the entries on the right.")


def options_differ(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S02: three to five options, none blank, none twice."""
    found = seen.choice
    if found and not _FEWEST <= len(found.options) <= _MOST:
        what = f"There are {len(found.options)} options, not three to five."
        # S06 counts that true/false is guessed, and once is enough
        guessed = is_true_or_false(seen.item)
        yield warning(what, counts=False) if guessed else error(what)
    for side in sides(seen.item):
        texts = [same_text(option.text) for option in side]
        if len({"", *texts}) > len(texts):
            continue
        times = Counter(texts)
        for option, text in zip(side, texts, strict=True):
            if not text:
                yield error("An option is blank.", option)
            elif times.pop(text, 1) > 1:
                yield error(f'"{option.text}" stands there twice.', option)


@lru_cache(maxsize=_REMEMBERED)
def same_text(text: str) -> str:
    """Level quotes, dashes and spaces; keep sign, case, unit and subtype."""
    return _SPACES.sub(" ", text.translate(_SAME_MARKS)).strip()


def order_can_differ(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S21: an ordering of two is always shown turned round, so it tells its key."""
    if isinstance(seen.item, OrderingItem) and len(seen.options) < _FEWEST:
        yield error(f"There are {len(seen.options)} steps to order.")
