"""FSRS (py-fsrs) on study days: how strong a memory is, and when to test it.

py-fsrs counts blocks of 24 hours, so it is given noon UTC of the study day, whatever
the hour and the zone. Learning steps are off, since a sitting has no timer of ten
minutes, and so is its own fuzz, which draws from a global source of chance.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import IntEnum
from functools import cache, lru_cache
from typing import Self, cast

from fsrs import Card, Rating, Scheduler, State
from fsrs.scheduler import DEFAULT_PARAMETERS

from baclofen_quiz.learning.memory.fuzz import LONGEST_INTERVAL
from baclofen_quiz.learning.study_days import clamped

_DECAY = -DEFAULT_PARAMETERS[20]
_FACTOR = 0.9 ** (1 / _DECAY) - 1
_ONE_CARD = 1
"""py-fsrs wants an id for each card, and sleeps to make one up; nothing reads it."""

_SOME_DAY = date(2000, 1, 1)

DESIRED_RETENTION = 0.9
_LEAST_RETENTION, _MOST_RETENTION = 0.7, 0.97


class Grade(IntEnum):
    """How well something was remembered; the numbers are those of the buttons."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


_RATINGS = {grade: Rating(grade) for grade in Grade}


class _OwnCard(Card):
    """A card for one review, after which nobody needs it as it was."""

    def __copy__(self) -> Self:
        """Spare py-fsrs its copy, a tenth of the time of a review."""
        return self


@dataclass(frozen=True, slots=True)
class Schedule:
    """How likely a fact is to be remembered on the day it comes back.

    Raises:
        ValueError: below 0.7 too much is forgotten, above 0.97 all is due every day.
    """

    retention: float = DESIRED_RETENTION

    def __post_init__(self) -> None:
        """Check the bounds."""
        if not _LEAST_RETENTION <= self.retention <= _MOST_RETENTION:
            message = (
                f"A recall of {self.retention} cannot be aimed at: choose "
                f"{_LEAST_RETENTION} to {_MOST_RETENTION}."
            )
            raise ValueError(message)


STANDARD = Schedule()


@dataclass(frozen=True, slots=True)
class Strength:
    """A memory by FSRS: stability in days, difficulty 1 to 10, the day last rated."""

    stability: float
    difficulty: float
    last_day: date


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a review leaves, and after how many days (not fuzzed) the next is due."""

    strength: Strength
    days: int


def begin(grade: Grade, day: date, schedule: Schedule = STANDARD) -> Reviewed:
    """Rate a fact for the first time."""
    first = _first(grade, schedule)
    known = first.strength
    return Reviewed(
        Strength(known.stability, known.difficulty, clamped(day)), first.days
    )


def carry_on(
    strength: Strength, grade: Grade, day: date, schedule: Schedule = STANDARD
) -> Reviewed:
    """Rate a fact again; on a clock that was moved back no day has passed."""
    last = _noon(strength.last_day)
    card = _OwnCard(
        card_id=_ONE_CARD,
        state=State.Review,
        stability=strength.stability,
        difficulty=strength.difficulty,
        due=last,
        last_review=last,
    )
    return _review(card, grade, max(day, strength.last_day), schedule)


def recall(strength: Strength, day: date) -> float:
    """Give the probability that a fact is remembered on a day."""
    elapsed = max((clamped(day) - clamped(strength.last_day)).days, 0)
    return float((1 + _FACTOR * elapsed / strength.stability) ** _DECAY)


@cache
def _first(grade: Grade, schedule: Schedule) -> Reviewed:
    """Rate a fact that was new on some day: on which does not matter."""
    card = Card(card_id=_ONE_CARD, due=_noon(_SOME_DAY))
    return _review(card, grade, _SOME_DAY, schedule)


def _review(card: Card, grade: Grade, day: date, schedule: Schedule) -> Reviewed:
    now = _noon(day)
    after, _ = _scheduler(schedule).review_card(card, _RATINGS[grade], now)
    # A card that was reviewed has both numbers; py-fsrs cannot say so in its types:
    stability, difficulty = (
        cast("float", after.stability),
        cast("float", after.difficulty),
    )
    strength = Strength(stability, difficulty, clamped(day))
    return Reviewed(strength, (after.due - now).days)


@cache
def _scheduler(schedule: Schedule) -> Scheduler:
    return Scheduler(
        desired_retention=schedule.retention,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST_INTERVAL,
        enable_fuzzing=False,
    )


@lru_cache(maxsize=4_096)
def _noon(day: date) -> datetime:
    return datetime.combine(clamped(day), time(12), UTC)
