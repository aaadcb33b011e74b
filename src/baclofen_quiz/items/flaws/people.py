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
    (re.compile(rf"\b(?:{pattern})(?!\w)", re.IGNORECASE), instead)
    for _, pattern, instead in _STIGMA
)
_HINTS = tuple(
    (hint, line) for line, row in enumerate(_STIGMA) for hint in row[0].split()
)
_JOBS = tuple(
    """
    accountant lawyer teacher engineer farmer banker baker musician secretary plumber
    electrician journalist builder carpenter cashier barber clerk waiter waitress
    salesman saleswoman manager photographer architect librarian
    """.split()  # noqa: SIM905 - as a list it would take twenty lines
)
_JOB = re.compile(rf"\b(?:{'|'.join(_JOBS)})\b", re.IGNORECASE)
_SEX_HINTS = ("man", "male", "lady")
_SEX = re.compile(r"\b(?:man|woman|male|female|gentleman|lady)\b", re.IGNORECASE)
_SEX_MATTERS = re.compile(
    r"pregnan|breast|lactat|newborn|neonat|menstru|contracept|prostat|erect",
    re.IGNORECASE,
)


def people_are_people(item: Item, _: Grounds) -> Iterator[Flaw]:
    """S34: no stigma; sex and job only where they matter."""
    text = "\n".join(said(item))
    small = text.lower()
    # To look for the bare words first is far faster than to try the patterns.
    for line in dict.fromkeys([line for hint, line in _HINTS if hint in small]):
        pattern, instead = _PATTERNS[line]
        found = pattern.search(text)
        if found:
            yield warning(f'"{found[0]}" labels a person: write "{instead}".')
    stem = item.stem.lower()
    job = _JOB.search(item.stem) if [job for job in _JOBS if job in stem] else None
    if job:
        yield warning(f'The job "{job[0]}" is of no use to the question.')
    hinted = [hint for hint in _SEX_HINTS if hint in stem]
    sex = _SEX.search(item.stem) if hinted else None
    if sex and not _SEX_MATTERS.search(text):
        yield warning(f'The sex ("{sex[0]}") is of no use to the question.')
