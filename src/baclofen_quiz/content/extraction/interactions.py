"""Partners of an interaction, examples of them, and what the combination does."""

import re

from baclofen_quiz.content.extraction.context import Context, Outcome
from baclofen_quiz.content.facts import Interaction, Kinetics
from baclofen_quiz.content.phrases import aside, listed, lower_first

_EXAMPLES = re.compile(
    r"^(?:e\.?g\.?|such as|for example|including|like|i\.e\.),?\s+", re.IGNORECASE
)
_NO_PARTNER = re.compile(
    r"\b(?:interactions?|cytochrome|cyp\d?\w*|p450|metabolism|protein binding"
    r"|monitoring|note)\b",
    re.IGNORECASE,
)


def read_interaction(context: Context) -> Outcome:
    """Read a partner and an effect; sentences without a partner stay words."""
    cut = context.pair
    if not cut.term or _NO_PARTNER.search(cut.term):
        return (context.stated(),)
    partner, inside = aside(cut.term)
    examples: tuple[str, ...] = ()
    if _EXAMPLES.match(inside):
        examples = tuple(listed(_EXAMPLES.sub("", inside)))
    else:
        partner = cut.term
    fact = Interaction(
        **context.named(),
        partner=partner,
        examples=examples,
        effect=lower_first(cut.detail),
        kinetics=_kinetics(context.headings),
    )
    return (fact,)


def _kinetics(headings: str) -> Kinetics:
    for kinetics in (Kinetics.PHARMACODYNAMIC, Kinetics.PHARMACOKINETIC):
        if kinetics.value in headings:
            return kinetics
    return Kinetics.UNSTATED
