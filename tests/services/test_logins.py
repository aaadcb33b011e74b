from datetime import timedelta

from sqlalchemy import select

from baclofen_quiz.services.logins import (
    SESSION_DAYS,
    changing_learner,
    learner_of,
    open_session,
    sign_out,
)
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import LoginRow, TimerRow
from baclofen_quiz.store.queries import sittings, timers
from databases import NOW, make_guest, make_sitting


def test_a_session_ends_after_its_days_and_is_forgotten_with_the_next(
    database: Database,
) -> None:
    guest = make_guest(database)
    later = NOW + timedelta(days=SESSION_DAYS)
    with database.writing() as store:
        token = open_session(store, guest.id, later)
        kept = store.session.scalars(select(LoginRow)).all()
        assert [row.made_at for row in kept] == [later]
        assert token not in {row.token_hash for row in kept}


def test_a_token_tells_who_it_is_until_it_is_signed_out(database: Database) -> None:
    guest = make_guest(database)

    with database.writing() as store:
        token = open_session(store, guest.id, NOW)
        store.session.flush()
        assert learner_of(store, token, NOW) == guest
        assert learner_of(store, token, NOW + timedelta(days=SESSION_DAYS)) is None
        sign_out(store, token)
        assert learner_of(store, token, NOW) is None


def test_who_comes_to_change_something_finds_what_is_overdue_ended(
    database: Database,
) -> None:
    guest = make_guest(database)
    sitting = make_sitting(database, guest)
    ends_at = NOW + timedelta(minutes=1)
    with database.writing() as store:
        token = open_session(store, guest.id, NOW)
        timers.add(store, TimerRow(sitting_id=sitting, seconds=60, ends_at=ends_at))
    ended = []
    for moment in (NOW, ends_at):
        with database.writing() as store:
            assert changing_learner(store, token, moment) == guest
            found = sittings.find(store, guest.id, sitting)
            ended.append(found and found.ended_at)
    with database.writing() as store:
        assert changing_learner(store, "unknown", NOW) is None

    assert ended == [None, ends_at]
