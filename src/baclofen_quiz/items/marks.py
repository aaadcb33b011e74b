"""A mark, and why an answer can be unfit to be marked."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.items.item import Item


class Verdict(StrEnum):
    """The mark in one word."""

    CORRECT = "correct"
    PARTLY = "partly"
    WRONG = "wrong"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Mark:
    """How much of the item was right (0 to 1), in one word, and what went wrong.

    ``diagnosis`` is said to the learner; it may be empty, and may also hold a hint on
    how a right number is written.
    """

    fraction: Fraction
    verdict: Verdict
    diagnosis: str = ""


BLANK = Mark(Fraction(0), Verdict.BLANK)


class UnfitAnswer(BaclofenQuizError):
    """An answer that cannot be one of this item; nothing is marked."""


class WrongKindOfAnswer(UnfitAnswer):
    """The answer belongs to another kind of item."""

    def __init__(self, item: Item) -> None:
        """Name the item and the kind of answer that it wants."""
        super().__init__(
            f"This answer has not the form that item {item.id!r} asks for"
            f" ({item.kind}). Open the question again and answer it there."
        )


class UnknownOption(UnfitAnswer):
    """The answer names an option that the item does not have."""

    def __init__(self, item: Item, option: str) -> None:
        """Name the item and the option."""
        super().__init__(
            f"Item {item.id!r} has no option {option[:60]!r}."
            " Open the question again and choose one that it shows."
        )


class NotOnce(UnfitAnswer):
    """A step is missing from an order or stands twice; or a left option does."""

    def __init__(self, item: Item) -> None:
        """Say what is asked of the learner."""
        super().__init__(
            "Each entry needs exactly one place, and one is missing or stands twice"
            f" in this answer to item {item.id!r}. Give each its own place."
        )
