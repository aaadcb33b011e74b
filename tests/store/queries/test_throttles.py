"""Counts of failed attempts."""

from datetime import timedelta

from baclofen_quiz.store.database import Database, Store
from baclofen_quiz.store.models import ThrottleRow
from baclofen_quiz.store.queries import throttles
from databases import NOW


def put(store: Store, name: str, failures: int, days_ago: int = 0) -> None:
    last_at = NOW - timedelta(days=days_ago)
    row = ThrottleRow(
        name_hash=name, failures=failures, last_at=last_at, open_at=last_at
    )
    throttles.put(store, row)


def failures(store: Store, name: str) -> int | None:
    found = throttles.throttle(store, name)
    return None if found is None else found.failures


def test_a_count_replaces_the_one_before(database: Database) -> None:
    with database.writing() as store:
        put(store, "ada", 1)
        put(store, "ada", 2)
        assert failures(store, "ada") == 2


def test_a_count_is_forgotten_by_name_or_by_age(database: Database) -> None:
    with database.writing() as store:
        put(store, "ada", 1)
        put(store, "grace", 1)
        put(store, "old", 1, days_ago=3)
        throttles.forget(store, "ada")
        throttles.forget_before(store, NOW - timedelta(days=1))
        left = [failures(store, name) for name in ("ada", "grace", "old")]
    assert left == [None, 1, None]
