"""Distractors that nobody would choose: amounts that cannot be, doses by another way.

How like a distractor is to the key is no matter of words: "the seizure threshold may
fall" and "the drug leaves the body more slowly" share none and are both reasons for
care. Item models see to that by taking options from one relation, so here stands only
what can be told for certain. S19.
"""

import re
from collections.abc import Iterable, Iterator

from baclofen_quiz.content.facts import Dose, Route
from baclofen_quiz.items.amounts import leading_amount
from baclofen_quiz.items.certificates import Grounds
from baclofen_quiz.items.flaws.rule import Flaw, warning
from baclofen_quiz.items.flaws.view import View
from baclofen_quiz.items.item import Option, Proof

_NEGATIVE = re.compile(r"\s*[-\N{MINUS SIGN}]\s*\d")


def distractors_are_possible(seen: View, grounds: Grounds) -> Iterator[Flaw]:
    """S19: among amounts none is nothing or less; no dose is of another route."""
    item, found = seen.item, seen.best
    if found is None:
        return
    amounts = bool(leading_amount(found.keys[0].text))
    asked = _routes(item.facts, grounds) if item.facts else frozenset()
    for option in found.distractors if amounts or asked else ():
        if amounts and _is_nothing(option):
            what = f'"{option.text}" is no amount that anybody could give or count.'
            yield warning(what, option, counts=not item.authored)
        elif asked and _strays(option, asked, grounds):
            yield warning(f'"{option.text}" is a dose of another route.', option)


def _is_nothing(option: Option) -> bool:
    return bool(_NEGATIVE.match(option.text)) or leading_amount(option.text) == 0


def _strays(option: Option, asked: frozenset[Route], grounds: Grounds) -> bool:
    """Whether an option is the true dose of other routes than those asked about.

    An option that a named error leads to may mix up routes: that is what it tests.
    """
    certificate = option.certificate
    if certificate is None or certificate.proof is Proof.ERROR_MODEL:
        return False
    routes = _routes(certificate.evidence, grounds)
    return bool(routes) and routes.isdisjoint(asked)


def _routes(names: Iterable[str], grounds: Grounds) -> frozenset[Route]:
    """The routes of the doses among some facts, as far as they are stated."""
    facts = (grounds.facts.get(name) for name in names)
    routes = {fact.route for fact in facts if isinstance(fact, Dose)}
    return frozenset(routes - {Route.UNSTATED})
