"""An answer in a few words, as its learner gave it."""

from typing import assert_never

from baclofen_quiz.items.answers import (
    Answer,
    Chosen,
    ChosenSet,
    DontKnow,
    Matched,
    Ordered,
    Typed,
)
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.options import all_options
from baclofen_quiz.text import NBSP


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
        case Typed(text, unit):
            return f"{text}{NBSP}{unit}".strip()
        case _:
            assert_never(answer)
