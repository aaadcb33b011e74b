"""A question paper in several versions, each with its own key.

The seed alone decides the order of questions and options, so a paper can be printed
again; it is shown on every version.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_uppercase
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
from baclofen_quiz.items.showing import key_places, shown_options, shown_right
from baclofen_quiz.text import NBSP, number

MOST_VERSIONS = len(ascii_uppercase)
"""The versions are lettered."""

MOST_QUESTIONS = 500
"""More than these are no paper, and would be a page of many megabytes."""


@dataclass(frozen=True, slots=True)
class PaperQuestion:
    """A question at its place; ``right`` are the partners of a matching item."""

    number: int
    item: Item
    options: tuple[Option, ...]
    right: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One version of a paper."""

    letter: str
    seed: int
    questions: tuple[PaperQuestion, ...]


def sheets(items: Sequence[Item], versions: int, seed: int) -> tuple[Sheet, ...]:
    """Shuffle items and their options for each version."""
    return tuple(
        _sheet(items, ascii_uppercase[index], seed)
        for index in range(min(versions, MOST_VERSIONS))
    )


def letter(place: int) -> str:
    """Letter the option at a place, from 0: A to Z, then AA, AB and so on."""
    rounds, rest = divmod(place, len(ascii_uppercase))
    return (letter(rounds - 1) if rounds else "") + ascii_uppercase[rest]


def key_of(question: PaperQuestion) -> str:
    """Say the right answer by the letters that stand on the paper."""
    item = question.item
    letters = {option.id: letter(i) for i, option in enumerate(question.options)}
    match item:
        case SingleItem():
            return letters[item.key]
        case MultipleItem():
            return ", ".join(sorted((letters[one] for one in item.keys), key=_rank))
        case OrderingItem():
            return ", ".join(letters[option.id] for option in item.options)
        case MatchingItem():
            return _pairs(question, item)
        case NumericItem():
            return _right_number(item)
        case ShortItem() | ClozeItem():
            return " or ".join(item.accepted)
        case _:
            assert_never(item)


def _right_number(item: NumericItem) -> str:
    """Say the number with its unit, and how far off one may be."""
    unit = f"{NBSP}{item.unit}" if item.unit else ""
    within = f" (\N{PLUS-MINUS SIGN} {number(item.tolerance)}{unit})"
    return f"{number(item.value)}{unit}" + (within if item.tolerance else "")


def _sheet(items: Sequence[Item], name: str, seed: int) -> Sheet:
    own = int.from_bytes(_hash(str(seed), name)[:4])
    places = key_places(items, own)
    order = sorted(items, key=lambda item: _hash(str(own), item.id))
    questions = (
        _question(number, item, own, places) for number, item in enumerate(order, 1)
    )
    return Sheet(name, seed, tuple(questions))


def _question(
    place: int, item: Item, seed: int, places: dict[str, int]
) -> PaperQuestion:
    match item:
        case SingleItem() | MultipleItem() | OrderingItem():
            return PaperQuestion(place, item, shown_options(item, seed, places), ())
        case MatchingItem():
            return PaperQuestion(place, item, item.left, shown_right(item, seed))
        case NumericItem() | ShortItem() | ClozeItem():
            return PaperQuestion(place, item, (), ())
        case _:
            assert_never(item)


def _pairs(question: PaperQuestion, item: MatchingItem) -> str:
    letters = {option.id: letter(i) for i, option in enumerate(question.right)}
    partner = dict(item.pairs)
    lines = enumerate(question.options, 1)
    return ", ".join(f"{line}{letters[partner[left.id]]}" for line, left in lines)


def _rank(name: str) -> tuple[int, str]:
    return len(name), name


def _hash(*parts: str) -> bytes:
    return hashlib.sha256("\0".join(parts).encode()).digest()
