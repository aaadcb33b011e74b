"""Learners, accounts and sign-ins."""

from datetime import timedelta

import pytest
import sqlalchemy as sa

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import AccountRow, LearnerRow, LoginRow, TimerRow
from baclofen_quiz.store.queries import people, timers
from databases import NOW, make_guest, make_sitting
from engines import BOTH_ENGINES

pytestmark = BOTH_ENGINES


def account(
    learner_id: int, name_key: str = "ada", role: str = "learner"
) -> AccountRow:
    return AccountRow(
        learner_id=learner_id,
        name=name_key.title(),
        name_key=name_key,
        password_hash="hash",  # noqa: S106 - no real one
        role=role,
        made_at=NOW,
    )


def login(learner_id: int, token_hash: str, days: int = 1) -> LoginRow:
    ends_at = NOW + timedelta(days=days)
    return LoginRow(
        token_hash=token_hash, learner_id=learner_id, made_at=NOW, ends_at=ends_at
    )


def test_a_taken_name_is_told_and_the_transaction_goes_on(database: Database) -> None:
    first, second = make_guest(database), make_guest(database)
    with database.writing() as store:
        assert people.add_account(store, account(first.id))
        assert not people.add_account(store, account(second.id))
        assert people.add_account(store, account(second.id, "grace"))

    with database.reading() as store:
        found = people.account_named(store, "grace")
        assert found is not None
        assert found.learner_id == second.id
        assert people.account_named(store, "nobody") is None


def test_a_learner_is_there_until_deleted(database: Database) -> None:
    learner = make_guest(database)
    with database.writing() as store:
        assert people.is_there(store, learner.id)
        people.remove(store, learner.id)
        assert not people.is_there(store, learner.id)


def test_a_guest_is_a_learner_without_an_account(database: Database) -> None:
    guest, named = make_guest(database), make_guest(database)
    with database.writing() as store:
        people.add_account(store, account(named.id))

    with database.writing() as store:
        assert people.is_guest(store, guest.id)
        assert not people.is_guest(store, named.id)
        assert not people.is_guest(store, 999)


@pytest.mark.parametrize(("role", "expected"), [("admin", True), ("learner", False)])
def test_a_role_is_found_if_anybody_has_it(
    database: Database,
    role: str,
    expected: bool,  # noqa: FBT001 - pytest passes it by name
) -> None:
    learner = make_guest(database)
    with database.writing() as store:
        people.add_account(store, account(learner.id, role=role))
        assert people.has_role(store, "instructor", "admin") is expected


def test_only_an_open_session_tells_who_it_is(database: Database) -> None:
    learner = make_guest(database)
    with database.writing() as store:
        people.add_login(store, login(learner.id, "open"))
        people.add_login(store, login(learner.id, "ended", days=0))

    with database.reading() as store:
        found = people.person_of(store, "open", NOW)
        assert found is not None
        assert (found.id, found.name, found.role) == (learner.id, None, None)
        assert people.person_of(store, "ended", NOW) is None
        assert people.person_of(store, "unknown", NOW) is None


def test_who_changes_something_is_known_with_whether_a_sitting_is_overdue(
    database: Database,
) -> None:
    learner, other = make_guest(database), make_guest(database)
    with database.writing() as store:
        people.add_login(store, login(learner.id, "open"))
        people.add_login(store, login(other.id, "others"))
        people.add_login(store, login(learner.id, "ended", days=0))
    sitting = make_sitting(database, learner)
    with database.writing() as store:
        ends_at = NOW + timedelta(minutes=1)
        timers.add(store, TimerRow(sitting_id=sitting, seconds=60, ends_at=ends_at))

    with database.reading() as store:
        running = people.changing_person(store, "open", NOW)
        over = people.changing_person(store, "open", NOW + timedelta(minutes=1))
        others = people.changing_person(store, "others", NOW + timedelta(minutes=1))
        assert people.changing_person(store, "ended", NOW) is None
        assert running == people.person_of(store, "open", NOW)
        assert over is not None
        assert others is not None
        assert (over.id, over.overdue) == (learner.id, True)
        assert (others.id, others.overdue) == (other.id, False)


def test_sessions_end_one_by_one_or_all_of_a_learner(database: Database) -> None:
    ada, grace = make_guest(database), make_guest(database)
    with database.writing() as store:
        for learner, name in ((ada, "a1"), (ada, "a2"), (grace, "g1"), (grace, "g2")):
            people.add_login(store, login(learner.id, name))
        store.session.flush()
        people.end_login(store, "g1")
        people.end_logins_of(store, ada.id)
        left = [
            name
            for name in ("a1", "a2", "g1", "g2")
            if people.person_of(store, name, NOW)
        ]
    assert left == ["g2"]


def test_a_learner_is_removed_and_no_other(database: Database) -> None:
    ada, grace = make_guest(database), make_guest(database)
    with database.writing() as store:
        people.remove(store, ada.id)

    with database.reading() as store:
        left = store.session.scalars(sa.select(LearnerRow.id)).all()
    assert left == [grace.id]


def test_those_of_one_role_are_listed(database: Database) -> None:
    first, second, third = (make_guest(database) for _ in range(3))
    with database.writing() as store:
        people.add_account(store, account(second.id, "grace", "admin"))
        people.add_account(store, account(first.id, "ada", "admin"))
        people.add_account(store, account(third.id, "hopper", "learner"))

        assert people.with_role(store, "admin") == [first.id, second.id]
        assert people.with_role(store, "instructor") == []
