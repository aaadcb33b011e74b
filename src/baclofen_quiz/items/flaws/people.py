"""People in questions: S34."""

import re
from collections.abc import Iterator

from baclofen_quiz.items.certificates import Grounds
from baclofen_quiz.items.flaws.rule import Flaw, warning
from baclofen_quiz.items.flaws.view import said
from baclofen_quiz.items.item import Item

# A noun for a person: "an epileptic takes", but not "an epileptic seizure".
_AS_PERSON = r"(?=s\b|[,.;:?!]|$| (?:who|with|on|is|has|was|takes|starts|needs)\b)s?"
_STIGMA: tuple[tuple[str, str, str], ...] = (
    (
        "alcoholic",
        (
            rf"(?:an |the )alcoholic{_AS_PERSON}|(?<!-)alcoholics"
            r"|(?<!-)alcoholic (?:patient|man|woman|adult|person)s?"
        ),
        "person with alcohol use disorder",
    ),
    (
        "addict junk drug substance",
        r"addicts?|junkies?|(?:drug|substance) (?:abusers?|users?)",
        "person who uses drugs",
    ),
    (
        "chair-bound wheelchair",
        r"(?:wheel)?chair-bound|confined to a wheelchair",
        "person who uses a wheelchair",
    ),
    ("epileptic", rf"(?:an |the )epileptic{_AS_PERSON}", "person with epilepsy"),
    ("diabetic", rf"(?:a |the )diabetic{_AS_PERSON}", "person with diabetes"),
    (
        "schizophrenic",
        rf"(?:a |the )schizophrenic{_AS_PERSON}",
        "person with schizophrenia",
    ),
    ("spastic", rf"(?:a |the )spastic{_AS_PERSON}", "person with spasticity"),
    ("retard crazy insane lunatic", r"retarded|crazy|insane|lunatic", "the diagnosis"),
    ("elderly senile", r"the elderly|senile", "older adults"),
    (
        "disabled cripple handicap",
        r"the disabled|cripples?|crippled|handicapped",
        "person with a disability",
    ),
    (
        "suffer victim afflicted",
        r"suffer(?:s|ing)? from|victims? of|afflicted (?:with|by)",
        "has",
    ),
)
"""Words of which one stands in any label of a line, the labels, what to write."""

_PATTERNS = tuple(
    (
        tuple(hints.split()),
        re.compile(rf"\b(?:{pattern})(?!\w)", re.IGNORECASE),
        instead,
    )
    for hints, pattern, instead in _STIGMA
)
_JOB = re.compile(
    r"\b(?:accountant|lawyer|teacher|engineer|farmer|banker|baker|musician|secretary"
    r"|plumber|electrician|journalist|builder|carpenter|cashier|barber|clerk|waiter"
    r"|waitress|salesman|saleswoman|manager|photographer|architect|librarian)\b",
    re.IGNORECASE,
)
_SEX = re.compile(r"\b(?:man|woman|male|female|gentleman|lady)\b", re.IGNORECASE)
_SEX_MATTERS = re.compile(
    r"pregnan|breast|lactat|newborn|neonat|menstru|contracept|prostat|erect",
    re.IGNORECASE,
)


def people_are_people(item: Item, _: Grounds) -> Iterator[Flaw]:
    """S34: no stigma; sex and job only where they matter."""
    text = "\n".join(said(item))
    small = text.lower()
    for hints, pattern, instead in _PATTERNS:
        hinted = any(hint in small for hint in hints)  # far faster than the patterns
        found = pattern.search(text) if hinted else None
        if found:
            yield warning(f'"{found[0]}" labels a person: write "{instead}".')
    job = _JOB.search(item.stem)
    if job:
        yield warning(f'The job "{job[0]}" is of no use to the question.')
    sex = _SEX.search(item.stem)
    if sex and not _SEX_MATTERS.search(text):
        yield warning(f'The sex ("{sex[0]}") is of no use to the question.')
