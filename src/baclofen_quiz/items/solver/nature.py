"""Readers for what a drug is: its group, its products, its routes."""

import re

from baclofen_quiz.content.facts import Brand, DrugClass, Form, Routes, Use
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.reader import Unreadable
from baclofen_quiz.items.solver.words import same, stands_in

_WORD = re.compile(r"[a-z0-9]{4,}")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_ALIKE = {"glucoc": "cortic", "acts": "acting"}
_TELLING = 6  # letters that tell one word of such a name from another


def of_group(question: Question, text: str) -> bool:
    """Every word of the option begins like one of the stated group."""
    wanted = _beginnings(text)
    return any(wanted <= _beginnings(fact.group) for fact in question.of(DrugClass))


def used_for(question: Question, text: str) -> bool:
    """The option stands in one of the uses."""
    return any(stands_in(text, fact.indication) for fact in question.of(Use))


def given_by(question: Question, text: str) -> bool:
    """The option is a named route of the drug, and none that is ruled out."""
    named = {r for f in question.of(Routes) if not f.excluded for r in f.routes}
    ruled_out = {r for f in question.of(Routes) if f.excluded for r in f.routes}
    return any(same(text, route.value) for route in named - ruled_out)


def form_of_brand(question: Question, text: str) -> bool:
    """The option is the form, or a part of its name, of the brand in the stem."""
    asked = [f for f in question.of(Brand) if stands_in(f.name, question.stem)]
    if not asked:
        raise Unreadable(question.stem)
    return any(stands_in(text, fact.form) for fact in asked)


def made_in(question: Question, left: str, right: str) -> bool:
    """The numbers on the right are those that are stated of the form on the left."""
    stated = [f.statement.text for f in question.of(Form) if same(f.name, left)]
    if not stated:
        raise Unreadable(left)
    return any(_NUMBER.findall(right) == _numbers(text) for text in stated)


def _numbers(sentence: str) -> list[str]:
    """The numbers of a form's strengths; those in brackets are of packs."""
    return _NUMBER.findall(re.sub(r"\(.*?\)", "", sentence))


def _beginnings(text: str) -> set[str]:
    found = (word[:_TELLING] for word in _WORD.findall(text.casefold()))
    return {_ALIKE.get(word, word) for word in found}
