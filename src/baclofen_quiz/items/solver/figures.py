"""The reader of a sentence with a gap: filled, it must stand in the facts."""

import re

from baclofen_quiz.content.facts import FactBase
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.words import plain

_GAP = re.compile("_{3,}")
_DASH = re.compile(r"(?<=\d)\s*[-\N{EN DASH}]\s*(?=\d)")
_SHORT = {
    "the time to the onset of action": "onset",
    "the time to the peak level": "peak",
    "the time to the peak effect": "peak effect",
    "the duration of action": "duration",
}


def completes(question: Question, text: str) -> bool:
    """The words behind the question, filled, are what is said of the topic asked."""
    asked, _, answer = question.stem.partition("? ")
    topics = _topics(asked, question.drug)
    wanted = plain(_DASH.sub(" to ", _GAP.sub(text, answer)))
    said = {
        _DASH.sub(" to ", plain(fact.statement.text)) for fact in question.of(FactBase)
    }
    return any(f"{topic}: {wanted}" in said for topic in topics)


def _topics(asked: str, drug: str) -> set[str]:
    """What may stand before the colon of a sentence that answers the question."""
    if f" is {drug} tapered" in asked:
        return {"taper"}
    topic, _, way = asked.removeprefix("What is ").partition(f" of {drug}")
    return {plain(f"{name}{way}") for name in (topic, _SHORT.get(topic, topic))}
