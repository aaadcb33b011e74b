"""Readers for standing questions: what a sentence means, and what an option does.

For each question this knows a few meanings, each with what a sentence, an option, and
a patient say when they mean it. An option is true if a sentence means the same.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from baclofen_quiz.content.facts import FactBase
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.reader import Truth, Unreadable
from baclofen_quiz.items.solver.theme import Meaning, Theme
from baclofen_quiz.items.solver.themes import THEMES
from baclofen_quiz.items.solver.words import stands_in

_REMEMBERED = 1 << 14
"""Pairs of a pattern and a text of which the answer is kept."""


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
    """The patient's words mean something else than the sentences on their theme.

    The stem speaks of the patient and names no subject of a sentence.
    """
    said = _heard(text)
    return said.meaning not in _stated(said.theme, replace(question, stem=""))


def _heard(text: str) -> Said:
    for theme in THEMES.values():
        for meaning in theme.meanings:
            if meaning.voice and _found(meaning.voice, text):
                return Said(theme, meaning)
    raise Unreadable(text)


def _stated(theme: Theme, question: Question) -> list[Meaning]:
    """What is meant by the sentences on a theme, best by those the stem names."""
    facts = question.book.once(
        theme, lambda: [f for f in question.of(FactBase) if _is_about(theme, f)]
    )
    named = [f for f in facts if _topic(f) and stands_in(_topic(f), question.stem)]
    sentences = [_sentence(fact) for fact in named or facts]
    found = [m for m in theme.meanings if any(_means(m, s) for s in sentences)]
    if not found:
        raise Unreadable(theme.about)
    return found


def _is_about(theme: Theme, fact: FactBase) -> bool:
    here = fact.section.value in theme.sections
    return here and _found(theme.about, _sentence(fact))


def _topic(fact: FactBase) -> str:
    head, colon, _ = fact.statement.text.partition(":")
    return head if colon else ""


def _sentence(fact: FactBase) -> str:
    return " ".join((*fact.statement.path, fact.statement.text))


def _means(meaning: Meaning, sentence: str) -> bool:
    return bool(meaning.sentence and _found(meaning.sentence, sentence))


def _meaning(theme: Theme, text: str) -> Meaning:
    for meaning in theme.meanings:
        if _found(meaning.option, text):
            return meaning
    raise Unreadable(text)


@lru_cache(maxsize=_REMEMBERED)
def _found(pattern: str, text: str) -> bool:
    """Whether a pattern is found; the same sentences are looked at for every option."""
    return re.search(pattern, text, re.IGNORECASE) is not None
