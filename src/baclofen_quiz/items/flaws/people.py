"""People in questions: S34."""

import re
from collections.abc import Iterator

from baclofen_quiz.items.certificates import Grounds
from baclofen_quiz.items.flaws.rule import Flaw, warning
from baclofen_quiz.items.flaws.view import View

# A noun for a person: "an epileptic takes", but not "an epileptic seizure".
_AS_PERSON = r"(?=s\b|[,.;:?!]|$| (?:who|with|on|is|has|was|takes|starts|needs)\b)s?"
_USERS = ("abuser", "abusers", "user", "users")
_STIGMA: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (
        ("alcoholic", "alcoholics"),
        (
            rf"(?:an |the )alcoholic{_AS_PERSON}|(?<!-)alcoholics"
            r"|(?<!-)alcoholic (?:patient|man|woman|adult|person)s?"
        ),
        "person with alcohol use disorder",
    ),
    (
        ("addict", "addicts", "junkie", "junkies", *_USERS),
        r"addicts?|junkies?|(?:drug|substance) (?:abusers?|users?)",
        "person who uses drugs",
    ),
    (
        ("chair", "wheelchair"),
        r"(?:wheel)?chair-bound|confined to a wheelchair",
        "person who uses a wheelchair",
    ),
    (
        ("epileptic", "epileptics"),
        rf"(?:an |the )epileptic{_AS_PERSON}",
        "person with epilepsy",
    ),
    (
        ("diabetic", "diabetics"),
        rf"(?:a |the )diabetic{_AS_PERSON}",
        "person with diabetes",
    ),
    (
        ("schizophrenic", "schizophrenics"),
        rf"(?:a |the )schizophrenic{_AS_PERSON}",
        "person with schizophrenia",
    ),
    (
        ("spastic", "spastics"),
        rf"(?:a |the )spastic{_AS_PERSON}",
        "person with spasticity",
    ),
    (
        ("retarded", "crazy", "insane", "lunatic"),
        r"retarded|crazy|insane|lunatic",
        "the diagnosis",
    ),
    (("elderly", "senile"), r"the elderly|senile", "older adults"),
    (
        ("disabled", "cripple", "cripples", "crippled", "handicapped"),
        r"the disabled|cripples?|crippled|handicapped",
        "person with a disability",
    ),
    (
        ("suffer", "suffers", "suffering", "victim", "victims", "afflicted"),
        r"suffer(?:s|ing)? from|victims? of|afflicted (?:with|by)",
        "has",
    ),
)
"""Words of which one stands in any label of a line, the labels, what to write."""

_PATTERNS = tuple(
    (re.compile(rf"\b(?:{pattern})(?!\w)", re.IGNORECASE), instead)
    for _, pattern, instead in _STIGMA
)
_LINES = {word: line for line, row in enumerate(_STIGMA) for word in row[0]}
_WORDS = frozenset(_LINES)
_JOBS = frozenset(
    """
    accountant lawyer teacher engineer farmer banker baker musician secretary plumber
    electrician journalist builder carpenter cashier barber clerk waiter waitress
    salesman saleswoman manager photographer architect librarian
    """.split()  # noqa: SIM905 - as a list it would take twenty lines
)
_SEXES = frozenset({"man", "woman", "male", "female", "gentleman", "lady"})
_SEX_MATTERS = re.compile(
    r"pregnan|breast|lactat|newborn|neonat|menstru|contracept|prostat|erect",
    re.IGNORECASE,
)


def people_are_people(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S34: no stigma; sex and job only where they matter."""
    text = seen.said
    # To look for the bare words first is far faster than to try the patterns.
    for line in sorted({_LINES[word] for word in _WORDS & seen.said_words}):
        pattern, instead = _PATTERNS[line]
        found = pattern.search(text)
        if found:
            yield warning(f'"{found[0]}" labels a person: write "{instead}".')
    job = _written(seen, _JOBS)
    if job:
        yield warning(f'The job "{job}" is of no use to the question.')
    sex = _written(seen, _SEXES)
    if sex and not _SEX_MATTERS.search(text):
        yield warning(f'The sex ("{sex}") is of no use to the question.')


def _written(seen: View, meant: frozenset[str]) -> str:
    """The first of some words in the stem, as it is written there; "" without any."""
    if meant.isdisjoint(seen.stem_words):
        return ""
    word = next(word for word in seen.stem_words if word in meant)
    found = re.search(rf"\b{word}\b", seen.item.stem, re.IGNORECASE)
    return found[0] if found else ""
