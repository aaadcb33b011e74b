"""Headings in capital letters, written as other headings are."""

import re

_SHORT = re.compile(
    r"an?|and|as|at|by|do|for|how|if|in|is|it|not|of|on|or|the|to|use|who|why",
    re.IGNORECASE,
)


def calmed(heading: str) -> str:
    """Write "PREGNANCY AND LACTATION" in small letters, but keep "IV" and "CYP2D6"."""
    letters = [sign for sign in heading if sign.isalpha()]
    if len(letters) < 5 or not heading.isupper():  # noqa: PLR2004 - NSAID, ACE
        return heading
    small = re.sub(r"[^\W_]+", _word, heading)
    return small[:1].upper() + small[1:]


def _word(match: re.Match[str]) -> str:
    """Keep what is too short for a word, or has a digit or no vowel."""
    word = match[0]
    name = re.search(r"\d", word) or not re.search("[AEIOUY]", word)
    if name or (len(word) <= 3 and not _SHORT.fullmatch(word)):  # noqa: PLR2004 - MAO
        return word
    return word.lower()
