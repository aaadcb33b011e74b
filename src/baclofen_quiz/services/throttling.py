"""Slowing down whoever guesses passwords, name by name, in every process at once.

An attempt is counted before it is judged, so many at once get no more tries than one
after the other. Names nobody has are counted alike, or the wait would tell them apart.
"""

from datetime import datetime, timedelta

from baclofen_quiz.services.tokens import digest
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import throttles

FREE_ATTEMPTS = 5
"""The wait begins with this failure; every further one doubles it."""

FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)
FORGOTTEN_AFTER = timedelta(days=1)


def count(store: Store, name_key: str, now: datetime) -> datetime | None:
    """Count an attempt on a name.

    Returns:
        None if it may be judged; else when the next one may, and nothing was counted.
    """
    throttles.forget_before(store, now - FORGOTTEN_AFTER)
    row = throttles.counted(store, digest(name_key), now)
    # A wait longer than the longest comes from a clock that was wrong: ignore it.
    if timedelta(0) < row.open_at - now <= LONGEST_WAIT:
        return row.open_at
    row.failures += 1
    row.last_at = now
    row.open_at = now + wait_after(row.failures)
    return None


def forgive(store: Store, name_key: str) -> None:
    """Forget the attempts on a name, after the right password."""
    throttles.forget(store, digest(name_key))


def wait_after(failures: int) -> timedelta:
    """Say how long a name is closed after so many failures in a row."""
    if failures < FREE_ATTEMPTS:
        return timedelta(0)
    doublings = min(failures - FREE_ATTEMPTS, 10)
    return min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)
