"""A standing question, and where its answers are."""

import re
from dataclasses import dataclass

from baclofen_quiz.content.facts import FactBase
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Bloom

_ANY = re.compile("")
_NEVER = re.compile(r"(?!)")
ADVICE = (Section.COUNSELLING, Section.DOSING)
"""Where patients' questions are answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question; its texts know ``{drug} {Drug} {subject} {Subject} {oral}``.

    ``sentence`` says the whole answer and knows ``{answer} {Answer}`` as well; the
    phrase ``tells`` of an answer takes its place. ``{oral}`` is "oral " for a drug that
    is given by another route, too.

    ``kinds`` are the types of fact that may answer it; ``about`` must be found in a
    sentence with its headings, ``unless`` neither in it nor in one of these, since the
    stem would leave it out.
    ``of_subject`` asks once for each subject that sentences
    name, and calls it ``unnamed`` where they name none; without such a name it is not
    asked then. Any other question is asked once.
    ``of_part`` is the word by which a sentence speaks of a part of its subject only.
    """

    model: str
    sections: tuple[Section, ...]
    bloom: Bloom
    sort: str
    stem: str
    sentence: str
    about: re.Pattern[str] = _ANY
    unless: re.Pattern[str] = _NEVER
    kinds: tuple[type[FactBase], ...] = (FactBase,)
    of_subject: bool = False
    of_part: str = ""
    unnamed: str = ""
    rivals: int = 2


def about(words: str) -> re.Pattern[str]:
    """Make a pattern that does not mind capitals."""
    return re.compile(words, re.IGNORECASE)
