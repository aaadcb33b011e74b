"""Routes of administration by their names."""

import re

from baclofen_quiz.content.facts import Route

_NAMES: tuple[tuple[str, Route], ...] = (
    (r"\b([Oo]ral|orally|by mouth|per os)\b", Route.ORAL),
    (r"\b[Ii]ntrathecal(?:ly)?\b", Route.INTRATHECAL),
    (r"\b([Ii]ntravenous(?:ly)?|IV)\b", Route.INTRAVENOUS),
    (r"\b([Ii]ntramuscular(?:ly)?|IM)\b", Route.INTRAMUSCULAR),
    (r"\b([Ss]ubcutaneous(?:ly)?|SC|SQ)\b", Route.SUBCUTANEOUS),
    (r"\b[Ee]pidural(?:ly)?\b", Route.EPIDURAL),
    (r"\b[Rr]ectal(?:ly)?\b", Route.RECTAL),
    (r"\b[Tt]opical(?:ly)?\b", Route.TOPICAL),
    (r"\b([Ii]nhaled|inhalation|nebulised|nebulized)\b", Route.INHALED),
    (r"\b[Ss]ublingual(?:ly)?\b", Route.SUBLINGUAL),
    (r"\b([Tt]ransdermal(?:ly)?|patch)\b", Route.TRANSDERMAL),
)


def routes_in(text: str) -> tuple[Route, ...]:
    """Find the routes that a text names, in its order ("IV" in capitals only)."""
    found = [
        (match.start(), route)
        for pattern, route in _NAMES
        if (match := re.search(pattern, text))
    ]
    return tuple(route for _, route in sorted(found))


def route_of(path: tuple[str, ...]) -> Route:
    """The route that the innermost qualifier names, if it names just one."""
    for text in reversed(path):
        found = routes_in(text)
        if len(found) == 1:
            return found[0]
    return Route.UNSTATED
