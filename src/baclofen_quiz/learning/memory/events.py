"""What happened to a fact: it was answered in a quiz, or rated on its card."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.memory.scheduler import Grade


class Source(StrEnum):
    """Where an event comes from."""

    ANKI = "anki"
    SITE = "site"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """When an event happened; events are read in this order, however they arrive.

    The study day comes first and is stored with each event, so that a change of zone
    rewrites no history. ``key`` is unique within a learner: the event's own id.
    """

    study_day: date
    moment: datetime
    source: Source
    key: str


class Outcome(StrEnum):
    """What an answer says of one of the facts that its item asks."""

    RIGHT = "right"
    WRONG = "wrong"
    BLANK = "blank"
    UNTOLD = "untold"  # it was shown with others, and the answer says nothing of it
    NOT_REACHED = "not-reached"  # the sitting ended before it was shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An answer, as far as it speaks of one fact.

    ``chance`` is the chance of getting that right by guessing: 0 where the answer is
    typed and so recalled, above 0 where it is recognised. ``misread`` is what the
    learner may say of a miss afterwards.
    """

    place: Place
    outcome: Outcome
    chance: float
    confidence: Confidence | None = None
    hint: bool = False
    misread: bool = False


@dataclass(frozen=True, slots=True)
class Rated:
    """A card whose answer was seen, and the button that was pressed for it."""

    place: Place
    grade: Grade


Event = Answered | Rated
"""Any event of a fact: match on its class."""
