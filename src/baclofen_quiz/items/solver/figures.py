"""The reader of a sentence with a gap: filled, it must stand in the facts."""

import re

from baclofen_quiz.content.facts import FactBase
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.words import plain

_GAP = re.compile("_{3,}")
_DASH = re.compile(r"(?<=\d)\s*[-\N{EN DASH}]\s*(?=\d)")


def completes(question: Question, text: str) -> bool:
    """What stands around the gap, with the text in it, is what some sentence says."""
    figure = _DASH.sub(" to ", text)
    sentence = _GAP.sub(figure, question.stem).partition(": ")[2]
    wanted = plain(sentence)
    said = (plain(fact.statement.text) for fact in question.of(FactBase))
    return any(wanted in {text, text.partition(": ")[2]} for text in said)
