"""Slowing down whoever guesses passwords, name by name, in every process at once.

An attempt is counted before it is judged, so many at once get no more tries than one
after the other. Names nobody has are counted alike, or the wait would tell them apart.
"""

from datetime import datetime, timedelta

from baclofen_quiz.services.tokens import digest
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import ThrottleRow
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
    name_hash = digest(name_key)
    row = throttles.throttle(store, name_hash)
    # A wait longer than the longest comes from a clock that was wrong: ignore it.
    if row is not None and timedelta(0) < row.open_at - now <= LONGEST_WAIT:
        return row.open_at
    failures = 1 if row is None else row.failures + 1
    open_at = now + wait_after(failures)
    counted = ThrottleRow(
        name_hash=name_hash, failures=failures, last_at=now, open_at=open_at
    )
    throttles.put(store, counted)
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
