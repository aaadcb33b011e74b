"""What a learner asks for when a quiz is put together."""

from dataclasses import dataclass
from enum import StrEnum

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Kind
from baclofen_quiz.learning.difficulty import Difficulty

LONGEST_SITTING = 100
LONGEST_TIMER = 600
"""Seconds a question; whoever needs more needs no timer."""


@dataclass(frozen=True, slots=True, order=True)
class Scope:
    """One section of one drug; "" as drug means the section of any drug."""

    drug: str
    section: Section


class Preset(StrEnum):
    """What a quiz is for; all but mixed and one section leave something out."""

    MIXED = "mixed"
    DUE = "due"
    MISTAKES = "mistakes"
    WEAKEST = "weakest"
    UNSEEN = "unseen"
    SECTION = "section"  # the scope that is chosen with it says which
    SAFETY = "safety"


class Seen(StrEnum):
    """How an item stands with this learner; flagged may be any of the others too."""

    UNUSED = "unused"
    WRONG = "wrong"
    RIGHT = "right"
    FLAGGED = "flagged"


class Mode(StrEnum):
    """When the reasons are shown: after each answer, or when all is over."""

    TUTOR = "tutor"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Choice:
    """What a learner asked for; an empty set leaves that open.

    ``facts`` limits a quiz to the questions on these facts, ``files`` to those that
    stand in question files of these names. ``seconds`` is the time for each question of
    a test, 0 for none.
    """

    scopes: frozenset[Scope]
    length: int
    preset: Preset = Preset.MIXED
    kinds: frozenset[Kind] = frozenset()
    difficulties: frozenset[Difficulty] = frozenset()
    seen: frozenset[Seen] = frozenset()
    facts: frozenset[str] = frozenset()
    mode: Mode = Mode.TUTOR
    seconds: int = 0
    files: frozenset[str] = frozenset()
