"""The kinds of reader: how the truth of a part of an item is found.

Each holds one function of the question. A function that finds no answer in the facts
raises ``Unreadable``: then the item is not sound.
"""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import NoReturn

from baclofen_quiz.items.solver.question import Question


class Unreadable(Exception):
    """The stem names nothing that the facts speak of."""


def give_up(reason: str) -> NoReturn:
    """Say that a reader finds no answer.

    Raises:
        Unreadable: always, with the reason.
    """
    raise Unreadable(reason)


@dataclass(frozen=True, slots=True)
class Truth:
    """Whether the text of an option is true; for one or several true options."""

    of: Callable[[Question, str], bool]


@dataclass(frozen=True, slots=True)
class Pairing:
    """Whether a left text and a right text belong together."""

    of: Callable[[Question, str, str], bool]


@dataclass(frozen=True, slots=True)
class Rank:
    """The place of an option's text in the order that the stem asks for."""

    of: Callable[[Question, str], Fraction]


@dataclass(frozen=True, slots=True)
class Value:
    """The number that the stem asks for; for typed numbers and for choices of them."""

    of: Callable[[Question], Fraction]


@dataclass(frozen=True, slots=True)
class Missing:
    """The accepted texts that cannot be right in a gap, or as a typed answer.

    The first must stand in the facts. The others name the same thing, for
    which the vocabulary stands; the facts tell only what they cannot be.
    """

    of: Callable[[Question, tuple[str, ...]], list[str]]


Reader = Truth | Pairing | Rank | Value | Missing
"""Any reader: match on its class."""
