"""Readers for conditions: what rules the drug out, and what only calls for care."""

from baclofen_quiz.content.facts import Contraindication, Level, Precaution
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.words import same, stands_in

_RULES_OUT = {Level.ABSOLUTE, Level.UNSTATED}


def rules_out(question: Question, text: str) -> bool:
    """The option is listed as a contraindication, without a milder level or a care."""
    levels = {
        fact.level
        for fact in question.of(Contraindication)
        if _is(text, fact.condition)
    }
    return bool(levels & _RULES_OUT) and not _called_for_care(question, text)


def contraindicated(question: Question, text: str) -> bool:
    """The option is listed as a contraindication and not as a precaution."""
    listed = any(_is(text, f.condition) for f in question.of(Contraindication))
    return listed and not _called_for_care(question, text)


def cared_for(question: Question, text: str) -> bool:
    """The option is listed as a precaution and not as a contraindication."""
    listed = any(_is(text, f.condition) for f in question.of(Contraindication))
    return _called_for_care(question, text) and not listed


def _called_for_care(question: Question, text: str) -> bool:
    return any(_is(text, fact.condition) for fact in question.of(Precaution))


def _is(text: str, condition: str) -> bool:
    return same(text, condition) or stands_in(text, condition)
