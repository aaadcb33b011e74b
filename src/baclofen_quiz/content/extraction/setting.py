"""For whom, by which route and on which condition a dosing statement holds.

A heading, a container or the term of a statement may say several of these at once:
"Oral zolarine (children)", "Hypertension in adults", "Extended-release tablets". What
is neither drug, route, population nor phase is a condition, and none is lost.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from baclofen_quiz.content.extraction.context import Context
from baclofen_quiz.content.facts import Route
from baclofen_quiz.content.phrases import aside, lower_first
from baclofen_quiz.content.routes import route_of, routes_in, without_routes

_OF_AN_AGE = (
    r"adults?|child(?:ren)?(?![ -]pugh)|infants?|neonates?|newborns?|adolescents?"
    r"|elderly|older|geriatric|p(?:a)?ediatrics?|women|men|babies"
)
_AGE = re.compile(
    r"(?:^|\b(?:aged?|over|under|above|below|from)\s+|[<>\u2264\u2265]=?\s*)\d[^:;]*?"
    r"\b(?:years?|months?|kg)\b",
    re.IGNORECASE,
)
PEOPLE = re.compile(rf"\b(?:{_OF_AN_AGE}|patients?|years?)\b", re.IGNORECASE)
"""Words that name a population."""
_PERSONS = re.compile(rf"\b(?:{_OF_AN_AGE})\b", re.IGNORECASE)
_SPLIT = re.compile(
    rf",\s+|\s+(?:in|for)\s+(?:the\s+)?(?=(?:[\w-]+\s+)?(?:{_OF_AN_AGE})\b)",
    re.IGNORECASE,
)
_GIVEN_BY = re.compile(r"^by\b|\binjections?\b", re.IGNORECASE)
"""What is said with a route: "By intravenous injection"."""
_CLAUSE = re.compile(r"\b(?:is|are|was|should|may|must|can)\b", re.IGNORECASE)
_RAISE = re.compile(r"(?:titrate|increase|raise)\b", re.IGNORECASE)
_TREATS = re.compile(r"\b(?:treatment|therapy)\b", re.IGNORECASE)
_BESIDE = re.compile(r"with (?!food|meals?|the\b|an?\b)\w", re.IGNORECASE)
"""What is given beside the drug is part of a setting: "With valproate"."""
_OF_WHAT = re.compile(
    r"(?:multiple|divided|split|intermittent|continuous|extended|fixed|high|low|double)"
    r"(?: daily)?(?:[ -]\w+)$",
    re.IGNORECASE,
)
"""What tells nothing without its noun: "Multiple daily dose regimen"."""
_ONE = {"adult": "adults", "child": "children", "infant": "infants"}
_SAYS_NOTHING = re.compile(
    r"(?:dos(?:e|es|age|ages|ing)|titrat\w*|units?|initial(?:ly)?|start(?:ing)?|begin"
    r"|maintenance|max(?:\.|imum|imal)?|usual|typical|standard|recommended|target|test"
    r"|loading|steps?|ranges?|daily|weekly|total|single|rate|infusion|upper|limit"
    r"|increas\w*|intervals?"
    r"|ceiling|rare|adjustments?|modifications?|regimens?|schedules?|general"
    r"|guidelines?|information|use|uses|treatment|therapy|administration|routes?"
    r"|in|for|the|by|and|of|per|given|a|with|on)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Route and population, and what else is said of it ("hypertension")."""

    route: Route
    population: str
    condition: str


@dataclass(frozen=True, slots=True)
class Said:
    """What one text says: whom it names, and what is left of it as a condition."""

    population: str
    condition: str


def setting(context: Context) -> Setting:
    """Read the qualifiers of a statement; the innermost population counts."""
    said = [said_in(text, context.drug) for text in context.statement.path]
    conditions = [lower_first(one.condition) for one in said if one.condition]
    population = ""
    for one in said:
        population = narrowed(population, one.population)
    return Setting(_route(context), population, ", ".join(conditions))


def _route(context: Context) -> Route:
    """Read the route; a term that names one counts more than the headings.

    Without headings that name a route, a term does so only when it names nothing else
    ("Intravenous (children)", but not "Oral liquids").
    """
    path, term = context.statement.path, context.pair.term
    outer = route_of(path)
    if not routes_in(term):
        return outer
    alone = not said_in(term, context.drug).condition
    return route_of((*path, term)) if alone or outer is not Route.UNSTATED else outer


def narrowed(around: str, own: str) -> str:
    """Put an age into its group ("children", "6 to 12 years"); else the own counts."""
    if not (around and own) or _PERSONS.search(own):
        return own or around
    if _AGE.search(own):
        return f"{around} {own}"
    return f"{around}, {own}"


@lru_cache(maxsize=1024)
def said_in(text: str, drug: str) -> Said:
    """Take a heading or a term apart."""
    if _RAISE.match(text):
        return Said("", "")
    if _CLAUSE.search(text):
        return Said("", text)
    rest, inside = aside(text)
    if _names_people(inside):
        return _beside_people(text, rest, inside, drug)
    if _names_people(rest):
        return _with_people(rest, inside, drug)
    return Said("", _residue(text, drug))


def _beside_people(text: str, rest: str, inside: str, drug: str) -> Said:
    """Read "Extended-release tablets (adults)" or "Children (0 to 3 months)"."""
    if _names_people(rest):
        return Said(_persons(text), "")
    people, more = _apart(inside)
    return Said(people, _joined([_residue(rest, drug), *more]))


def _with_people(rest: str, inside: str, drug: str) -> Said:
    """Read "Hypertension in adults", "Elderly patients (frail)"."""
    people, more = _apart(rest)
    note = "" if inside.isupper() or routes_in(inside) else inside
    if note and not more:
        return Said(f"{people} ({note})", "")
    return Said(people, _joined([_residue(part, drug) for part in (*more, note)]))


def _names_people(text: str) -> bool:
    return bool(PEOPLE.search(text) or _AGE.search(text))


def _apart(text: str) -> tuple[str, list[str]]:
    """Tell the parts that name people from the others; routes are told elsewhere."""
    parts = [without_routes(part) for part in _SPLIT.split(text)]
    persons = [part for part in parts if _PERSONS.search(part) or _AGE.search(part)]
    if not persons:
        return _persons(", ".join(filter(None, parts))), []
    others = [part for part in parts if part and part not in persons]
    return ", ".join(map(_persons, persons)), others


def _persons(text: str) -> str:
    found = lower_first(_stripped(text))
    return _ONE.get(found, found)


def _residue(text: str, drug: str) -> str:
    """Strip from both ends what names drug, route or phase; nothing may be left.

    Two routes ("IM/IV") are no slot, so they stay.
    """
    if len(routes_in(text)) > 1:
        return text
    main, inside = aside(text)
    kept = main if inside.isupper() and not routes_in(inside) else text
    undrugged = re.sub(rf"\b{re.escape(drug)}\b", " ", kept, flags=re.IGNORECASE)
    bare = without_routes(undrugged)
    if routes_in(kept):
        bare = " ".join(_GIVEN_BY.sub(" ", bare).split())
    found = _stripped(bare)
    if found.lower() in {"renal", "hepatic"}:
        return f"{found} impairment"
    if not found and _TREATS.search(bare) and bare == text:
        return bare  # "Treatment" beside "Prophylaxis"
    return bare if found and f" of {found}" in bare else found


def _stripped(text: str) -> str:
    words = text.split()
    while words and _SAYS_NOTHING.fullmatch(words[0].rstrip(",:")):
        if _BESIDE.match(" ".join(words)):
            break
        words.pop(0)
    while words and _SAYS_NOTHING.fullmatch(words[-1].rstrip(",:")):
        if _TREATS.match(words[-1]) or _OF_WHAT.match(" ".join(words)):
            break
        words.pop()
    found = " ".join(words).strip(" ,:-")
    whole = re.fullmatch(r"\(([^()]*)\)", found)
    return whole[1] if whole else found


def _joined(parts: Iterable[str]) -> str:
    return ", ".join(filter(None, parts))
