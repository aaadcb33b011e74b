"""The time of a test: how much of it is left, and how long a question took.

A clock may be set back while a test runs. So a moment is never earlier than one that
was seen before, and nobody gets more time than the limit.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

NO_TIME = timedelta(0)

LONGEST_LOOK = timedelta(minutes=30)
"""Nobody thinks about one question for longer: who did so was away."""


@dataclass(frozen=True, slots=True)
class Limit:
    """How many seconds a test takes at most, and when they are over (aware UTC)."""

    seconds: int
    ends_at: datetime


def not_before(now: datetime, *seen: datetime) -> datetime:
    """Give the present moment, or the latest one seen if the clock went back."""
    return max(now, *seen)


def left(limit: Limit, moment: datetime) -> timedelta:
    """Say how much time is left: never less than none, never more than all."""
    whole = timedelta(seconds=limit.seconds)
    return min(max(limit.ends_at - moment, NO_TIME), whole)


def shown_since(
    shown: datetime, before_shown: datetime, before_saved: datetime
) -> datetime:
    """Say since when a question counts as shown if it was looked at more than once.

    The time from there to now is the time spent on it, breaks left out.

    Args:
        shown: when it was shown this time.
        before_shown: since when it counted as shown when it was last saved.
        before_saved: when it was last saved.
    """
    if shown <= before_saved:
        return before_shown  # the same visit, saved once more
    return shown - max(before_saved - before_shown, NO_TIME)


def same_look(began: datetime, saved: datetime | None, now: datetime) -> datetime:
    """Say when a look at a question began that is opened again: then, or now.

    It is a new look if something was saved since, if the clock went back, or if the
    first one would have lasted too long.
    """
    goes_on = saved is None or saved < began
    lasted = now - began
    return began if goes_on and NO_TIME <= lasted <= LONGEST_LOOK else now


def time_spent(shown: datetime, answered: datetime) -> timedelta:
    """Say how long a question was looked at: never less than none, never overlong."""
    return min(max(answered - shown, NO_TIME), LONGEST_LOOK)


def left_blank(answered: frozenset[int]) -> tuple[int, ...]:
    """List the positions that were passed over: open ones before the last answer.

    Those after the last answer were not reached, which is not the same as wrong.
    """
    return tuple(
        position
        for position in range(1, max(answered, default=0))
        if position not in answered
    )
