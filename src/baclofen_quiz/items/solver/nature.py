"""Readers for what a drug is: its group, its products, its routes."""

import re

from baclofen_quiz.content.facts import DrugClass
from baclofen_quiz.items.solver.question import Question

_WORD = re.compile(r"[a-z0-9]{4,}")
_TELLING = 3  # letters that tell one word of such a name from another


def of_group(question: Question, text: str) -> bool:
    """Every word of the option begins like one of the stated group."""
    wanted = _beginnings(text)
    return any(wanted <= _beginnings(fact.group) for fact in question.of(DrugClass))


def _beginnings(text: str) -> set[str]:
    return {word[:_TELLING] for word in _WORD.findall(text.casefold())}
