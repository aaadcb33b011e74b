"""An answer in a few words, given or right; numbers are written out safely."""

from fractions import Fraction
from typing import assert_never

from baclofen_quiz.items.amounts import (
    UnreadableNumber,
    convert,
    read_amount,
    unit_name,
)
from baclofen_quiz.items.answers import (
    Answer,
    Chosen,
    ChosenSet,
    DontKnow,
    Matched,
    Ordered,
    Typed,
)
from baclofen_quiz.items.doses import exact
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
from baclofen_quiz.items.options import all_options
from baclofen_quiz.text import NBSP, number


def in_words(item: Item, answer: Answer) -> str:
    """Say what was answered; nothing tells whether it is right."""
    texts = {option.id: option.text for option in all_options(item)}
    match answer:
        case DontKnow():
            return "I don't know"
        case Chosen(option):
            return texts[option]
        case ChosenSet(options):
            return "; ".join(text for one, text in texts.items() if one in options)
        case Ordered(options):
            named = (f"{at}. {texts[one]}" for at, one in enumerate(options, 1))
            return "; ".join(named)
        case Matched(pairs):
            return "; ".join(f"{texts[left]}: {texts[right]}" for left, right in pairs)
        case Typed():
            return _typed(item, answer)
        case _:
            assert_never(answer)


def right_in_words(item: Item) -> str:
    """Say what would have been right, without letters; "" where it fills a table."""
    match item:
        case SingleItem():
            return f"The answer is: {in_words(item, Chosen(item.key))}"
        case MultipleItem():
            verb = "answer is" if len(item.keys) == 1 else "answers are"
            return f"The {verb}: {in_words(item, ChosenSet(item.keys))}"
        case NumericItem():
            return f"The answer is: {number(item.value)}{NBSP}{item.unit}"
        case ShortItem() | ClozeItem():
            return f"The answer is: {item.accepted[0]}"
        case OrderingItem() | MatchingItem():
            return ""
        case _:
            assert_never(item)


def _typed(item: Item, answer: Typed) -> str:
    """Write a number as numbers are written, and in the unit asked for too."""
    as_typed = f"{answer.text}{NBSP}{answer.unit}".strip()
    if not isinstance(item, NumericItem):
        return as_typed
    try:
        amount = read_amount(answer.text, answer.unit)
    except UnreadableNumber:
        return as_typed
    value = convert(amount, item.unit)
    own = _amount(amount.value, _spelt(amount.unit or item.unit, item))
    if value is None or value == amount.value:
        return own
    return f"{own} = {_amount(value, item.unit)}"


def _spelt(unit: str, item: NumericItem) -> str:
    """Spell a unit as the question does: mcg for micrograms."""
    alike = (one for one in item.units if unit_name(one) == unit_name(unit))
    return next(alike, unit)


def _amount(value: Fraction, unit: str) -> str:
    return f"{number(exact(value))}{NBSP}{unit}"
