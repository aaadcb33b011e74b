"""People in questions: S34."""

import re
from collections.abc import Iterator

from baclofen_quiz.items.certificates import Grounds
from baclofen_quiz.items.flaws.rule import Flaw, warning
from baclofen_quiz.items.flaws.view import said
from baclofen_quiz.items.item import Item

# A noun for a person: "an epileptic takes", but not "an epileptic seizure".
_AS_PERSON = r"(?=s\b|[,.;:?!]|$| (?:who|with|on|is|has|was|takes|starts|needs)\b)s?"
_STIGMA: tuple[tuple[str, str], ...] = (
    (
        (
            rf"(?:an |the )alcoholic{_AS_PERSON}|(?<!-)alcoholics"
            r"|(?<!-)alcoholic (?:patient|man|woman|adult|person)s?"
        ),
        "person with alcohol use disorder",
    ),
    (
        r"addicts?|junkies?|(?:drug|substance) (?:abusers?|users?)",
        "person who uses drugs",
    ),
    (
        r"(?:wheel)?chair-bound|confined to a wheelchair",
        "person who uses a wheelchair",
    ),
    (rf"(?:an |the )epileptic{_AS_PERSON}", "person with epilepsy"),
    (rf"(?:a |the )diabetic{_AS_PERSON}", "person with diabetes"),
    (rf"(?:a |the )schizophrenic{_AS_PERSON}", "person with schizophrenia"),
    (rf"(?:a |the )spastic{_AS_PERSON}", "person with spasticity"),
    (r"retarded|crazy|insane|lunatic", "the diagnosis"),
    (r"the elderly|senile", "older adults"),
    (
        r"the disabled|cripples?|crippled|handicapped",
        "person with a disability",
    ),
    (r"suffer(?:s|ing)? from|victims? of|afflicted (?:with|by)", "has"),
)
_PATTERNS = tuple(
    (re.compile(rf"\b(?:{pattern})(?!\w)", re.IGNORECASE), instead)
    for pattern, instead in _STIGMA
)
_ANY = re.compile("|".join(pattern for pattern, _ in _STIGMA), re.IGNORECASE)
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
    for pattern, instead in _PATTERNS if _ANY.search(text) else ():
        found = pattern.search(text)
        if found:
            yield warning(f'"{found[0]}" labels a person: write "{instead}".')
    job = _JOB.search(item.stem)
    if job:
        yield warning(f'The job "{job[0]}" is of no use to the question.')
    sex = _SEX.search(item.stem)
    if sex and not _SEX_MATTERS.search(text):
        yield warning(f'The sex ("{sex[0]}") is of no use to the question.')
