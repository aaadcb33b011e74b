"""Choosing the items of a sitting: reproducible, spread out, the unknown first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from hashlib import sha256

from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.items.item import Item, Kind

LONGEST_SITTING = 100


@dataclass(frozen=True, slots=True)
class Choice:
    """What a learner asked for; no sections means all, "" as drug means any."""

    sections: frozenset[Section]
    length: int
    drug: str = ""


class Standing(IntEnum):
    """What a learner's latest answer to an item (or a clone of it) was."""

    NEW = 0
    MISSED = 1
    RIGHT = 2


class NoItemMatches(BaclofenQuizError):
    """The filters leave no item; ``loosen`` is "drug", "sections" or "bank"."""

    def __init__(self, loosen: str, message: str) -> None:
        """Name the filter to loosen."""
        self.loosen = loosen
        super().__init__(message)


class LengthUnfit(BaclofenQuizError):
    """A sitting of no questions, or of more than anybody takes at once."""

    def __init__(self, length: int) -> None:
        """Name the limits."""
        super().__init__(
            f"A quiz has 1 to {LONGEST_SITTING} questions, not {length}. "
            "Choose another number."
        )
