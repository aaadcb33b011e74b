"""Guessing is slowed down, name by name."""

from datetime import datetime, timedelta

import pytest

from baclofen_quiz.services import throttling
from baclofen_quiz.store.database import Database
from databases import NOW


def attempt(database: Database, now: datetime, name: str = "ada") -> datetime | None:
    with database.writing() as store:
        return throttling.count(store, name, now)


def attempts(database: Database, count: int) -> list[datetime | None]:
    return [attempt(database, NOW) for _ in range(count)]


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [(1, 0), (4, 0), (5, 30), (6, 60), (7, 120), (9, 480), (10, 900), (10_000, 900)],
)
def test_the_wait_doubles_up_to_a_quarter_of_an_hour(
    failures: int, seconds: int
) -> None:
    assert throttling.wait_after(failures) == timedelta(seconds=seconds)


def test_five_attempts_are_judged_and_the_sixth_is_told_when(
    database: Database,
) -> None:
    assert attempts(database, 6) == [*[None] * 5, NOW + timedelta(seconds=30)]


def test_an_attempt_while_closed_does_not_make_the_wait_longer(
    database: Database,
) -> None:
    attempts(database, 20)

    assert attempt(database, NOW + timedelta(seconds=30)) is None


def test_the_next_wait_is_longer(database: Database) -> None:
    attempts(database, 5)
    later = NOW + timedelta(seconds=30)

    assert attempt(database, later) is None
    assert attempt(database, later) == later + timedelta(seconds=60)


def test_another_name_is_not_held_up(database: Database) -> None:
    attempts(database, 6)

    assert attempt(database, NOW, "grace") is None


def test_the_right_password_opens_the_name_again(database: Database) -> None:
    attempts(database, 5)
    with database.writing() as store:
        throttling.forgive(store, "ada")

    assert attempts(database, 5) == [None] * 5


def test_old_failures_are_forgotten(database: Database) -> None:
    attempts(database, 5)
    tomorrow = NOW + throttling.FORGOTTEN_AFTER + timedelta(seconds=1)

    assert attempt(database, tomorrow) is None
    assert attempt(database, tomorrow) is None


def test_a_clock_that_was_wrong_does_not_lock_a_name_for_years(
    database: Database,
) -> None:
    wrong = NOW + timedelta(days=3650)
    for _ in range(5):
        attempt(database, wrong)

    assert attempt(database, NOW) is None
