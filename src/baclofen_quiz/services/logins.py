"""Sessions: opened for a learner, found by a browser's token, and ended.

A secret token is never logged; only its hash is kept.
"""

from datetime import datetime, timedelta

from baclofen_quiz.services.account_types import Learner, Role
from baclofen_quiz.services.tokens import digest, new_token
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import LoginRow
from baclofen_quiz.store.queries import people

SESSION_DAYS = 90


def open_session(store: Store, learner_id: int, now: datetime) -> str:
    """Open a session for a learner and give its secret token."""
    token = new_token()
    login = LoginRow(
        token_hash=digest(token),
        learner_id=learner_id,
        made_at=now,
        ends_at=now + timedelta(days=SESSION_DAYS),
    )
    people.add_login(store, login)
    return token


def sign_out(store: Store, token: str) -> None:
    """End a session; an unknown token is no error."""
    people.end_login(store, digest(token))


def learner_of(store: Store, token: str, now: datetime) -> Learner | None:
    """Find who a session token belongs to; None if it is unknown or has ended."""
    person = people.person_of(store, digest(token), now)
    return None if person is None else _as_learner(person)


def changing_learner(store: Store, token: str, now: datetime) -> Learner | None:
    """Find who comes to change something, as above; tests whose time is up end first.

    The learner is held from here on, so that nothing read later is out of date.
    """
    person = people.changing_person(store, digest(token), now)
    if person is None:
        return None
    learner = _as_learner(person)
    people.hold(store, learner.id)
    if person.overdue:
        from baclofen_quiz.services.ending import end_overdue  # noqa: PLC0415 - rare

        end_overdue(store, learner, now)
    return learner


def _as_learner(person: people.Person) -> Learner:
    """Say who is signed in."""
    if person.name is None or person.role is None:
        return Learner(person.id, "", Role.LEARNER, person.zone, guest=True)
    role = Role(person.role)
    return Learner(person.id, person.name, role, person.zone, guest=False)
