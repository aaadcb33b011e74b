"""Readers for signs: those of withdrawal, and those of too much of the drug."""

from baclofen_quiz.content.facts import Effect, Stated, WithdrawalSign
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.words import same, stands_in, stems

_TOO_MUCH = stems("overdose overdosage poisoning toxicity")
_LACK = stems("lack stop withdrawal")


def of_withdrawal(question: Question, text: str) -> bool:
    """The option is a listed sign of withdrawal, or is spoken of as one."""
    return any(_is(text, sign.concept) for sign in question.of(WithdrawalSign))


def too_much_or_lack(question: Question, left: str, right: str) -> bool:
    """The finding on the left points to what the right option says, and to it alone."""
    lacking, overdosed = of_withdrawal(question, left), _too_much(question, left)
    if stems(right) & _LACK:
        return lacking and not overdosed
    return overdosed and not lacking


def _too_much(question: Question, text: str) -> bool:
    """An effect of the drug, or a sign that a statement on overdose names."""
    effects = any(_is(text, effect.concept) for effect in question.of(Effect))
    return effects or any(
        stands_in(text, fact.detail)
        for fact in question.of(Stated)
        if stems(fact.topic) & _TOO_MUCH
    )


def _is(text: str, concept: str) -> bool:
    return same(text, concept) or stands_in(text, concept) or stands_in(concept, text)
