"""Which rows of a numeric model are fair: nobody is right, or judged, by accident.

A key that stands in the question, or is a result on the way, would be earned by who
merely copies it; such a row is dropped. An error whose value stands there would put a
name on what was copied; such an error is dropped, unless copying is what it says.
"""

import re
from dataclasses import replace
from fractions import Fraction

from baclofen_quiz.items.doses import COUNTED, ECHOES, TIMES, Row

_AGE = re.compile(r"\baged \d+ years\b")  # no dose is ever read off an age
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORDS = {
    **{word: count for count, word in enumerate(COUNTED) if count > 1},
    **{wording.split()[0]: count for count, wording in TIMES.items()},
}


def fair(row: Row, stem: str) -> Row | None:
    """The row without errors that a number of the stem would trigger.

    Returns:
        None when the key can be copied, or when no error is left.
    """
    shown = numbers_in(_AGE.sub("", stem))
    for line in row.worked[:-1]:
        shown |= numbers_in(line)
    if row.key in shown:
        return None
    slips = tuple(s for s in row.slips if s.model in ECHOES or s.value not in shown)
    return replace(row, slips=slips) if slips else None


def numbers_in(text: str) -> set[Fraction]:
    """All numbers of a text, in digits or in words."""
    found = {Fraction(n.rstrip(",").replace(",", "")) for n in _NUMBER.findall(text)}
    words = re.findall(r"[a-z]+", text.lower())
    return found | {Fraction(_WORDS[word]) for word in words if word in _WORDS}
