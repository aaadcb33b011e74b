"""How many questions there are, said without and with their variants."""

from collections import Counter
from collections.abc import Iterable

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Item
from baclofen_quiz.web.words import count


def section_counts(items: Iterable[Item]) -> Counter[Section]:
    """Count the questions of each section; clones of one family count once."""
    families = {(item.section, item.family) for item in items}
    return Counter(section for section, _ in families)


def questions_said(items: Iterable[Item]) -> str:
    """Say how many questions there are, and how many items with all their variants."""
    every = tuple(items)
    return with_variants(sum(section_counts(every).values()), len(every))


def with_variants(questions: int, items: int) -> str:
    """Say how many questions there are, and how many items, where these are more."""
    said = count(questions, "question")
    return said if questions == items else f"{said}, in {items:,} variants"
