"""The clock of a sitting: untimed, or running towards the deadline the server holds."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from baclofen_quiz.learning.timing import NO_TIME, Limit, left, not_before
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import drafts, timers
from baclofen_quiz.store.queries.sittings import Sitting


@dataclass(frozen=True, slots=True)
class Untimed:
    """A sitting without a limit."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A sitting with a limit; ``left`` is nothing once it is over."""

    limit: Limit
    left: timedelta

    @property
    def over(self) -> bool:
        """Whether the time is up."""
        return self.left == NO_TIME


Clock = Untimed | Timed


def seconds_of(clock: Clock) -> int:
    """Say how many seconds a clock allows; 0 without a limit."""
    return clock.limit.seconds if isinstance(clock, Timed) else 0


def seconds_left(clock: Clock) -> int:
    """Say how many whole seconds are left; 0 without a limit."""
    return int(clock.left.total_seconds()) if isinstance(clock, Timed) else 0


def clock_of(store: Store, sitting: Sitting, now: datetime) -> Clock:
    """Read the clock of a sitting at a moment that ``moment_in`` gave."""
    row = timers.find(store, sitting.id)
    if row is None:
        return Untimed()
    limit = Limit(row.seconds, row.ends_at)
    return Timed(limit, left(limit, moment_in(store, sitting, now)))


def moment_in(store: Store, sitting: Sitting, now: datetime) -> datetime:
    """Say what time it is in a sitting: never earlier than what was seen in it."""
    saved = drafts.latest(store, sitting.id) or sitting.started_at
    return not_before(now, sitting.started_at, saved)
