"""For whom and by which route a dosing statement holds."""

import re
from dataclasses import dataclass

from baclofen_quiz.content.extraction.context import Context
from baclofen_quiz.content.facts import Route
from baclofen_quiz.content.phrases import aside, lower_first
from baclofen_quiz.content.routes import route_of, routes_in

PEOPLE = re.compile(
    r"\b(adults?|child(?:ren)?|infants?|neonates?|adolescents?|elderly|older|geriatric"
    r"|p(?:a)?ediatrics?|patients?|women|men|years?)\b",
    re.IGNORECASE,
)
"""Words that name a population."""
_NO_CONDITION = re.compile(
    r"\b(?:dos\w*|titrat\w*|units?|initial\w*|start\w*|maintenance|max\w*|usual|steps?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Route and population, and what else the qualifiers say ("hypertension")."""

    route: Route
    population: str
    condition: str


def setting(context: Context) -> Setting:
    """Read the qualifiers of a statement; for the population the innermost counts."""
    path = context.statement.path
    population, condition = "", []
    for text in path:
        people = _people(text)
        if people:
            population = people
        elif not (routes_in(text) or _NO_CONDITION.search(text)):
            condition.append(lower_first(text))
    term, colon, _ = context.statement.text.partition(":")
    route = route_of(path)
    if colon and route is not Route.UNSTATED:
        route = route_of((*path, term))  # the statement's own route counts first
    return Setting(route, population, ", ".join(condition))


def _people(text: str) -> str:
    """Find a population: "Oral use (adults)", "Adults (immediate-release)"."""
    rest, inside = aside(text)
    if PEOPLE.search(inside):
        return lower_first(inside)
    if not PEOPLE.search(rest):
        return ""
    return lower_first(rest if inside.isupper() else text)
