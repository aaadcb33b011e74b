"""Populations, counselling and storage: who or what, and what holds for it."""

from baclofen_quiz.content.extraction.context import Context, Outcome
from baclofen_quiz.content.facts import Counselling, PopulationAdvice, Storage
from baclofen_quiz.content.phrases import lower_first


def read_population(context: Context) -> Outcome:
    """Read what holds for the population of the sub-heading."""
    cut, path = context.pair, context.statement.path
    population = path[0] if path else cut.term
    if not population:
        return (context.stated(),)
    fact = PopulationAdvice(
        **context.named(),
        population=population,
        topic=cut.term if path else "",
        advice=_said(context),
    )
    return (fact,)


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
    """Read how a product is kept."""
    path = context.statement.path
    product = context.pair.term or (path[-1] if path else "")
    fact = Storage(**context.named(), product=product, instruction=_said(context))
    return (fact,)


def _said(context: Context) -> str:
    cut = context.pair
    return lower_first(cut.detail) if cut.term else cut.detail
