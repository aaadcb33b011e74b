"""Readers for people: what patients report, what an infant is watched for."""

import re

from baclofen_quiz.content.facts import Counselling, PopulationAdvice
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.words import stands_in, stems

_TELLS = re.compile(r"\b(?:report|tell|seek|call|see|contact)\b", re.IGNORECASE)
_HASTE = re.compile(
    r"at once|immediate|urgent|emergency|without delay|right away", re.IGNORECASE
)
_WATCH = re.compile(r"\b(?:monitor|watch)\b.*\binfants?\b", re.IGNORECASE)


def to_be_reported(question: Question, text: str) -> bool:
    """The option stands among what patients are told to speak up for."""
    return any(
        stands_in(text, fact.advice)
        for fact in question.of(Counselling)
        if _TELLS.search(f"{fact.group} {fact.advice}")
    )


def urgent(question: Question, text: str) -> bool:
    """The option stands where patients, or a note on it, are told to hurry."""
    return any(
        stands_in(text, fact.advice)
        for fact in question.of(Counselling)
        if _HASTE.search(_with_notes(fact))
    )


def _with_notes(fact: Counselling) -> str:
    notes = (note.text for note in fact.statement.notes)
    return " ".join((fact.group, fact.advice, *notes))


def watched_in_infant(question: Question, text: str) -> bool:
    """The option is named, in these or like words, where an infant is watched."""
    return any(
        stems(text) <= stems(fact.advice)
        for fact in question.of(PopulationAdvice)
        if _WATCH.search(fact.advice)
    )
