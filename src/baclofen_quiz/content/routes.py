"""Routes of administration by their names."""

import re

from baclofen_quiz.content.facts import Route

_NO_NUMBER = "".join(
    f"(?<!{word})"
    for word in ("lass ", "tage ", "ype ", "rade ", "hase ", "III or ", "III and ",
                 "III to ", "III-", "III/", "actor ")
)  # fmt: skip
"""Not in "class IV" or "stages III and IV", which are counted in Roman numbers."""
_NAMES: tuple[tuple[str, Route], ...] = (
    (r"\b([Oo]ral|[Oo]rally|[Bb]y mouth|per os|PO)\b|\bp\.o\.", Route.ORAL),
    (r"\b[Ii]ntrathecal(?:ly)?\b", Route.INTRATHECAL),
    (rf"\b[Ii]ntravenous(?:ly)?\b|{_NO_NUMBER}\bIV\b|\bi\.v\.", Route.INTRAVENOUS),
    (r"\b([Ii]ntramuscular(?:ly)?|IM)\b", Route.INTRAMUSCULAR),
    (r"\b([Ss]ubcutaneous(?:ly)?|SC|SQ)\b", Route.SUBCUTANEOUS),
    (r"\b[Ee]pidural(?:ly)?\b", Route.EPIDURAL),
    (r"\b[Rr]ectal(?:ly)?\b", Route.RECTAL),
    (r"\b[Tt]opical(?:ly)?\b", Route.TOPICAL),
    (r"\b([Ii]nhaled|[Ii]nhalation|nebulised|nebulized)\b", Route.INHALED),
    (r"\b[Ss]ublingual(?:ly)?\b", Route.SUBLINGUAL),
    (r"\b([Tt]ransdermal(?:ly)?|patch)\b", Route.TRANSDERMAL),
)
_PATTERNS = tuple((re.compile(name), route) for name, route in _NAMES)
_ANY = re.compile("|".join(name for name, _ in _NAMES))
_NAMED = re.compile(rf"(?:\bby\s+)?(?:{_ANY.pattern})(?:\s+route\b)?")


def routes_in(text: str) -> tuple[Route, ...]:
    """Find the routes that a text names, in its order ("IV" in capitals only)."""
    if not _ANY.search(text):
        return ()
    found = [
        (match.start(), route)
        for pattern, route in _PATTERNS
        if (match := pattern.search(text))
    ]
    return tuple(route for _, route in sorted(found))


def unnamed_route(text: str) -> bool:
    """Whether a text has a way in whose route it leaves open: "and by injection"."""
    return bool(_OPEN.search(_CLOSED.sub(" ", text)))


def route_of(path: tuple[str, ...]) -> Route:
    """The route of the innermost qualifier that names any, if it names just one.

    Where none names a route, tablets, capsules and liquids to swallow tell it.
    """
    for text in reversed(path):
        found = routes_in(text)
        if found:
            return found[0] if len(found) == 1 else Route.UNSTATED
    for text in reversed(path):
        if _FORM.search(text):
            swallowed = _SWALLOWED.search(text) and not _ELSEWHERE.search(text)
            return Route.ORAL if swallowed else Route.UNSTATED
    return Route.UNSTATED


def without_routes(text: str) -> str:
    """Take the names of routes out of a text."""
    bare = re.sub(r"\(\s*\)", " ", _NAMED.sub(" ", text))
    return " ".join(bare.split()).strip(" ,;")


_SWALLOWED = re.compile(r"\b(?:tablets?|capsules?|syrup|elixir)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:vaginal|buccal|rectal|for (?:injection|inhalation)|inhaler|implant"
    r"|orodispersible film|pessar)",
    re.IGNORECASE,
)
_FORM = re.compile(
    rf"{_SWALLOWED.pattern}|\b(?:injection|inhaler|cream|ointment|gel|patch|drops"
    r"|spray|suppositor)",
    re.IGNORECASE,
)
_WAYS = (
    r"(?:injections?|injectables?|infusions?|solutions?|use|gels?|creams?|ointments?)"
)
_CLOSED = re.compile(
    rf"(?:{_ANY.pattern}) {_WAYS}\b"
    rf"|\b{_WAYS} (?:for|by|into)? ?(?:the )?\(?(?:{_ANY.pattern})",
)
"""A way in with its route beside it: "intravenous infusion", "injection (IV)"."""
_OPEN = re.compile(
    r"\b(?:inject\w*|infus\w*|parenteral\w*|nasal\w*|intranasal\w*|ocular|ophthalmic"
    r"|otic|vagina\w*|buccal\w*|intra(?!venous|thecal|muscular)\w+|implants?|creams?"
    r"|ointments?|gels?|suppositor\w+|drops|sprays?|depot|inhalers?|lotions?|foams?"
    r"|enemas?|shampoos?|lozenges?|pessar\w+|dental|other routes?)\b",
    re.IGNORECASE,
)
