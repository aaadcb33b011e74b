"""A question paper of some items: which of them, and in how many versions."""

from collections.abc import Iterable
from dataclasses import dataclass

from baclofen_quiz.items.item import Item
from baclofen_quiz.items.paper import MOST_VERSIONS, Sheet, sheets

MOST_QUESTIONS = 100
"""A paper of more would be a page of many megabytes, and nobody could sit it."""

TITLE = "Question paper"


@dataclass(frozen=True, slots=True)
class Wish:
    """How a paper is to be made."""

    title: str = ""
    versions: int = 1
    seed: int = 1


@dataclass(frozen=True, slots=True)
class QuestionPaper:
    """A paper with its versions; ``left_out`` questions were too many for it."""

    title: str
    seed: int
    sheets: tuple[Sheet, ...]
    left_out: int


def paper_of(items: Iterable[Item], wish: Wish) -> QuestionPaper:
    """Make a paper; of the variants of one question it takes the first."""
    families: dict[str, Item] = {}
    for item in items:
        families.setdefault(item.family, item)
    chosen = list(families.values())
    versions = min(max(wish.versions, 1), MOST_VERSIONS)
    return QuestionPaper(
        wish.title.strip() or TITLE,
        wish.seed,
        sheets(chosen[:MOST_QUESTIONS], versions, wish.seed),
        max(len(chosen) - MOST_QUESTIONS, 0),
    )
