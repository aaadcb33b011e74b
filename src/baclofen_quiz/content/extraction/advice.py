"""Populations, counselling and storage: who or what, and what holds for it."""

import re

from baclofen_quiz.content.amounts import strengths
from baclofen_quiz.content.extraction.context import Context, Outcome
from baclofen_quiz.content.facts import Counselling, Form, PopulationAdvice, Storage
from baclofen_quiz.content.phrases import lower_first

_KEPT = re.compile(
    r"\b(?:stor\w*|keep|kept|protect\w*|discard\w*|use|refrigerat\w*|freez\w*|room)\b"
    r"|\N{DEGREE SIGN}",
    re.IGNORECASE,
)


def read_population(context: Context) -> Outcome:
    """Read what holds for the population of the sub-heading, or of the term.

    Below a heading that names several ("Pregnancy and lactation") a term that is one of
    them tells which.
    """
    cut, path = context.pair, context.statement.path
    population = path[0] if path else cut.term
    if not population:
        return (context.stated(),)
    one_of_them = bool(path and cut.term and _names(cut.term) & _names(population))
    several = len(_names(population)) > 1
    own = one_of_them and several
    fact = PopulationAdvice(
        **context.named(),
        population=cut.term if own else population,
        topic=cut.term if path and not own else "",
        advice=_said(context),
    )
    return (fact,)


def _names(text: str) -> frozenset[str]:
    """The populations in a heading: "Pregnancy and breastfeeding" names two."""
    found = re.split(r"\s*(?:,|/|&|\band\b|\bor\b)\s*", text.lower())
    return frozenset(
        re.sub(r"\W|^use (?:in|during) (?:the )?", "", part) for part in found if part
    )


def read_counselling(context: Context) -> Outcome:
    """Read advice to a patient."""
    path = context.statement.path
    fact = Counselling(
        **context.named(),
        group=path[-1] if path else "",
        topic=context.pair.term,
        advice=_said(context),
    )
    return (fact,)


def read_storage(context: Context) -> Outcome:
    """Read how a product is kept; where none is named it is the drug itself."""
    cut, path = context.pair, context.statement.path
    form = strengths(cut.detail) if cut.term else ()
    if form and not _KEPT.search(cut.detail):
        return (Form(**context.named(), name=cut.term, strengths=form, purpose=""),)
    product = cut.term or (path[-1] if path else context.drug)
    fact = Storage(**context.named(), product=product, instruction=_said(context))
    return (fact,)


def _said(context: Context) -> str:
    cut = context.pair
    return lower_first(cut.detail) if cut.term else cut.detail
