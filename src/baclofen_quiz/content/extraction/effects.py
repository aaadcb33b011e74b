"""Adverse effects under their headings, and signs of withdrawal."""

import re

from baclofen_quiz.content.extraction.context import Context, Outcome
from baclofen_quiz.content.facts import Effect, WithdrawalSign
from baclofen_quiz.content.phrases import aside, emphasis, lower_first

_NO_EFFECT = re.compile(
    r"^(?:dose|duration|onset|course|frequency|monitoring|management|treatment|antidote"
    r"|overdose|incidence|note|time course)\b",
    re.IGNORECASE,
)
_NO_EFFECT_GROUP = re.compile(r"\b(?:course|management|treatment|monitoring)\b")
_SIGNS = re.compile(
    r"\b(?:signs?|symptoms?|lead to|include|cause|result in|effects|syndrome)\b"
)
_ADVICE = re.compile(
    r"^(?:taper|reduce|stop|do not|never|gradual|avoid|monitor|if|treat|restart"
    r"|seek)\b",
    re.IGNORECASE,
)


def read_effect(context: Context) -> Outcome:
    """Read an adverse effect."""
    cut = context.pair
    group = context.statement.path[-1] if context.statement.path else ""
    sentence = context.statement.text.endswith(".")
    off = _NO_EFFECT.match(cut.term) or _NO_EFFECT_GROUP.search(group.lower())
    if sentence or off or _ADVICE.match(cut.detail):
        return (context.stated(),)
    concept, remark = cut.term, cut.detail
    if not concept:
        concept, remark = aside(cut.detail)
    concept, in_text = emphasis(concept)
    remark, in_remark = _likeliest(remark)
    fact = Effect(
        **context.named(),
        concept=concept,
        group=group,
        context=in_text or in_remark,
        remark=lower_first(remark),
    )
    return (fact,)


def read_withdrawal(context: Context) -> Outcome:
    """Read a sign of withdrawal, or what is said of stopping."""
    text = context.text
    sentence = context.statement.text.endswith(".") or context.pair.term
    if sentence or _ADVICE.match(text) or not _SIGNS.search(context.headings):
        return (context.stated(),)
    concept, inside = aside(text)
    concept, in_text = emphasis(concept)
    _, in_aside = _likeliest(inside)
    fact = WithdrawalSign(
        **context.named(), concept=concept, context=in_text or in_aside or inside
    )
    return (fact,)


def _likeliest(text: str) -> tuple[str, str]:
    rest, context = emphasis(text)
    return rest.strip(" ;,"), context
