from datetime import timedelta

import pytest

from baclofen_quiz.learning.selection import Mode
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.clocks import (
    Clock,
    Timed,
    Untimed,
    clock_of,
    moment_in,
    seconds_left,
    seconds_of,
)
from baclofen_quiz.services.sitting_finding import own
from baclofen_quiz.store.database import Database
from databases import NOW, make_guest, make_sitting, put_down


@pytest.fixture
def learner(database: Database) -> Learner:
    return make_guest(database)


def clock(database: Database, learner: Learner, sitting: str, seconds: int) -> Clock:
    with database.reading() as store:
        found = own(store, learner, sitting)
        return clock_of(store, found, NOW + timedelta(seconds=seconds))


def test_a_sitting_without_a_timer_has_no_limit(
    database: Database, learner: Learner
) -> None:
    sitting = make_sitting(database, learner, mode=Mode.TEST)

    found = clock(database, learner, sitting, 9999)

    assert found == Untimed()
    assert (seconds_of(found), seconds_left(found)) == (0, 0)


@pytest.mark.parametrize(
    ("seconds", "left"), [(0, 420), (400, 20), (420, 0), (9999, 0), (-9999, 420)]
)
def test_the_time_left_is_read_by_the_server(
    database: Database, learner: Learner, seconds: int, left: int
) -> None:
    sitting = make_sitting(database, learner, mode=Mode.TEST, seconds=60)
    found = clock(database, learner, sitting, seconds)

    assert isinstance(found, Timed)
    assert found.left == timedelta(seconds=left)
    assert found.over == (left == 0)
    assert (seconds_of(found), seconds_left(found)) == (420, left)


def test_the_latest_moment_seen_in_a_sitting_is_the_earliest_that_counts(
    database: Database, learner: Learner
) -> None:
    sitting = make_sitting(database, learner)
    later = NOW + timedelta(minutes=5)
    with database.reading() as store:
        early = moment_in(store, own(store, learner, sitting), NOW - timedelta(days=9))
    put_down(database, learner, sitting, 1, now=later)
    with database.reading() as store:
        back = moment_in(store, own(store, learner, sitting), NOW)

    assert early == NOW
    assert back == later
