"""The reader of a sentence with a gap: filled, it must stand in the facts."""

import re

from baclofen_quiz.content.facts import FactBase
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.words import plain

_GAP = re.compile("_{3,}")
_DASH = re.compile(r"(?<=\d)\s*[-\N{EN DASH}]\s*(?=\d)")


def completes(question: Question, text: str) -> bool:
    """The words behind the question, filled, are what is said of the topic asked."""
    asked, _, answer = question.stem.partition("? ")
    topic = _topic(asked, question.drug)
    wanted = plain(_DASH.sub(" to ", _GAP.sub(text, answer)))
    said = (
        _DASH.sub(" to ", plain(fact.statement.text)) for fact in question.of(FactBase)
    )
    return f"{topic}: {wanted}" in said


def _topic(asked: str, drug: str) -> str:
    if f" is {drug} tapered" in asked:
        return "taper"
    return plain(asked.removeprefix("What is ").partition(f" of {drug}")[0])
