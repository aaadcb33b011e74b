"""Readers for standing questions: what a sentence means, and what an option does.

For each question this knows a few meanings, each with what a sentence, an option, and
a patient say when they mean it. An option is true if a sentence means the same.
"""

import re
from dataclasses import dataclass

from baclofen_quiz.content.facts import FactBase
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.reader import Truth, Unreadable
from baclofen_quiz.items.solver.theme import Meaning, Theme
from baclofen_quiz.items.solver.themes import THEMES
from baclofen_quiz.items.solver.words import stands_in


@dataclass(frozen=True, slots=True)
class Said:
    """A theme and the meaning in it that a patient's words have."""

    theme: Theme
    meaning: Meaning


def standing(theme: Theme) -> Truth:
    """The option means what a sentence on the theme says."""

    def true(question: Question, text: str) -> bool:
        return _meaning(theme, text) in _stated(theme, question)

    return Truth(true)


def misunderstood(question: Question, text: str) -> bool:
    """The patient's words mean something else than the sentences on their theme."""
    said = _heard(text)
    return said.meaning not in _stated(said.theme, question)


def _heard(text: str) -> Said:
    for theme in THEMES.values():
        for meaning in theme.meanings:
            if meaning.voice and re.search(meaning.voice, text, re.IGNORECASE):
                return Said(theme, meaning)
    raise Unreadable(text)


def _stated(theme: Theme, question: Question) -> list[Meaning]:
    """What is meant by the sentences on a theme, best by those the stem names."""
    facts = [f for f in question.of(FactBase) if _is_about(theme, f)]
    named = [f for f in facts if _topic(f) and stands_in(_topic(f), question.stem)]
    sentences = [_sentence(fact) for fact in named or facts]
    found = [m for m in theme.meanings if any(_means(m, s) for s in sentences)]
    if not found:
        raise Unreadable(theme.about)
    return found


def _is_about(theme: Theme, fact: FactBase) -> bool:
    on_theme = re.search(theme.about, _sentence(fact), re.IGNORECASE) is not None
    return on_theme and fact.section.value in theme.sections


def _topic(fact: FactBase) -> str:
    head, colon, _ = fact.statement.text.partition(":")
    return head if colon else ""


def _sentence(fact: FactBase) -> str:
    return " ".join((*fact.statement.path, fact.statement.text))


def _means(meaning: Meaning, sentence: str) -> bool:
    return bool(
        meaning.sentence and re.search(meaning.sentence, sentence, re.IGNORECASE)
    )


def _meaning(theme: Theme, text: str) -> Meaning:
    for meaning in theme.meanings:
        if re.search(meaning.option, text, re.IGNORECASE):
            return meaning
    raise Unreadable(text)
