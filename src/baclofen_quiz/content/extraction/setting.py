"""For whom and by which route a dosing statement holds."""

import re

from baclofen_quiz.content.extraction.context import Context
from baclofen_quiz.content.facts import Route
from baclofen_quiz.content.phrases import aside, lower_first
from baclofen_quiz.content.routes import route_of

PEOPLE = re.compile(
    r"\b(adults?|child(?:ren)?|infants?|neonates?|adolescents?|elderly|older|geriatric"
    r"|p(?:a)?ediatrics?|patients?|women|men|years?)\b",
    re.IGNORECASE,
)
"""Words that name a population."""


def setting(context: Context) -> tuple[Route, str]:
    """Read route and population from the qualifiers, innermost first."""
    path = context.statement.path
    for text in reversed(path):
        inside = aside(text)[1]
        if PEOPLE.search(inside):
            return route_of(path), lower_first(inside)
        if PEOPLE.search(text):
            return route_of(path), lower_first(aside(text)[0])
    return route_of(path), ""
