"""What a right answer is worth as a sign of knowing, where it may be a guess."""

from collections.abc import Iterable
from math import factorial
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


def chance(item: Item) -> float:
    """Give the probability of a right answer by guessing; 0 where it is typed."""
    match item:
        case SingleItem():
            return 1 / len(item.options)
        case MultipleItem():
            return 1 / _patterns(len(item.options))
        case OrderingItem():
            return 1 / factorial(len(item.options))
        case MatchingItem():
            return float(len(item.right)) ** -len(item.left)
        case NumericItem() | ShortItem() | ClozeItem():
            return 0.0
        case _:
            assert_never(item)


def _patterns(options: int) -> int:
    """Count the ways to tick at least two options and not all of them."""
    none_one_and_all = options + 2
    return max((1 << options) - none_one_and_all, 1)


def knew(recall: float, by_guess: float) -> float:
    """Give the probability that someone who answered right knew it."""
    right = expected_mark(recall, by_guess)
    return recall / right if right else 1.0


def expected_mark(recall: float, by_guess: float) -> float:
    """Give the probability of a right answer: known, or else guessed."""
    return recall + (1 - recall) * by_guess


def predicted(recalls: Iterable[float], by_guess: float) -> float:
    """Give the probability that an item on facts of these recalls is answered right.

    The weakest fact decides (docs/decisions/0007-what-an-answer-says-of-a-fact.md). An
    item on no known fact is predicted by chance alone.
    """
    return expected_mark(min(recalls, default=0.0), by_guess)


def known_share(right: float, by_guess: float) -> float:
    """Give the share that is known where a share was right, guesses taken off.

    Args:
        right: the share of answers that were right.
        by_guess: the chance of guessing right, below 1.
    """
    return max(0.0, (right - by_guess) / (1 - by_guess))
