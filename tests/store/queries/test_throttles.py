"""Counts of failed attempts."""

from datetime import timedelta

from baclofen_quiz.store.database import Database, Store
from baclofen_quiz.store.queries import throttles
from databases import NOW
from engines import BOTH_ENGINES

pytestmark = BOTH_ENGINES


def put(store: Store, name: str, failures: int, days_ago: int = 0) -> None:
    row = throttles.counted(store, name, NOW)
    row.failures = failures
    row.last_at = NOW - timedelta(days=days_ago)
    store.session.flush()


def failures(store: Store, name: str) -> int:
    return throttles.counted(store, name, NOW).failures


def test_a_name_begins_with_no_failure_and_is_open(database: Database) -> None:
    with database.writing() as store:
        row = throttles.counted(store, "ada", NOW)
        assert (row.failures, row.last_at, row.open_at) == (0, NOW, NOW)


def test_a_count_is_kept_from_one_transaction_to_the_next(database: Database) -> None:
    with database.writing() as store:
        put(store, "ada", 2)
    with database.writing() as store:
        assert failures(store, "ada") == 2


def test_a_count_is_forgotten_by_name_or_by_age(database: Database) -> None:
    with database.writing() as store:
        put(store, "ada", 1)
        put(store, "grace", 1)
        put(store, "old", 1, days_ago=3)
        throttles.forget(store, "ada")
        throttles.forget_before(store, NOW - timedelta(days=1))
    with database.writing() as store:
        left = [failures(store, name) for name in ("ada", "grace", "old")]
    assert left == [0, 1, 0]
