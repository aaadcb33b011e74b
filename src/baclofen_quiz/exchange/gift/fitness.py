"""Which items have a form in GIFT."""

from decimal import Decimal
from typing import assert_never

from baclofen_quiz.exchange.gift.matching import ARROW
from baclofen_quiz.exchange.gift.numbers import is_number
from baclofen_quiz.exchange.gift.weights import is_grade, share
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
from baclofen_quiz.items.question_file.forms import GAP
from baclofen_quiz.text import decimal_text

_FEWEST = 2


def unfit(item: Item) -> str:
    """Say why an item cannot be written, or "" if it can."""
    match item:
        case SingleItem():
            keys = sum(option.id == item.key for option in item.options)
            return _options(item.options) or _unless(keys == 1, "No option is right.")
        case MultipleItem():
            return _options(item.options) or _weights(len(item.keys))
        case NumericItem():
            return _numbers(item)
        case MatchingItem():
            return _pairs(item)
        case ShortItem() | ClozeItem():
            return _accepted(item)
        case OrderingItem():
            return "GIFT has no questions that ask for an order."
        case _:
            assert_never(item)


def _unless(fit: bool, why: str) -> str:  # noqa: FBT001 - it reads as a sentence
    return "" if fit else why


def _options(options: tuple[Option, ...]) -> str:
    texts = {option.text for option in options} - {""}
    fit = len(texts) == len(options) >= _FEWEST
    return _unless(fit, "It has fewer than two options, an empty one or two alike.")


def _weights(keys: int) -> str:
    fit = keys > 0 and is_grade(share(keys))
    return _unless(fit, f"Moodle knows no weight for one of {keys} right options.")


def _numbers(item: NumericItem) -> str:
    values = (item.value, item.tolerance, *(error.value for error in item.errors))
    return _unless(all(map(_writable, values)), "A number of it has too many digits.")


def _writable(value: Decimal) -> bool:
    return is_number(decimal_text(value))


def _pairs(item: MatchingItem) -> str:
    parted = any(ARROW in option.text for option in item.left)
    arrow = f"A left side holds {ARROW}, which parts the sides in GIFT."
    return _options(item.left) or _options(item.right) or _unless(not parted, arrow)


def _accepted(item: ShortItem | ClozeItem) -> str:
    if not all(item.accepted) or not item.accepted:
        return "No answer is accepted, or an empty one."
    if isinstance(item, ClozeItem) and item.stem.count(GAP) != 1:
        return "It has not just one gap."
    arrow = f"An accepted answer holds {ARROW}, which makes pairs of it in GIFT."
    return _unless(not any(ARROW in text for text in item.accepted), arrow)
