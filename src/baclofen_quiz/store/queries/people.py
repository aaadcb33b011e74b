"""Learners, their accounts and their sign-ins."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.exc import IntegrityError

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import (
    AccountRow,
    LearnerRow,
    LoginRow,
)
from baclofen_quiz.store.queries.inserting import table_of
from baclofen_quiz.store.queries.merging import move_all
from baclofen_quiz.store.queries.timers import overdue_of


@dataclass(frozen=True, slots=True)
class Person:
    """A learner; a guest has neither name nor role.

    ``overdue`` tells whether a sitting is open although its deadline is over, where
    that was asked.
    """

    id: int
    zone: str
    name: str | None
    role: str | None
    overdue: bool = False


def add_learner(store: Store, now: datetime) -> LearnerRow:
    """Make a learner without an account."""
    row = LearnerRow(zone="", made_at=now)
    store.session.add(row)
    store.session.flush()
    return row


def add_account(store: Store, account: AccountRow) -> bool:
    """Make an account; False if its name is taken."""
    try:
        with store.session.begin_nested():
            store.session.add(account)
    except IntegrityError:
        return False
    return True


def account_named(store: Store, name_key: str) -> AccountRow | None:
    """Find an account by its name without case."""
    return store.session.scalar(
        select(AccountRow).where(AccountRow.name_key == name_key)
    )


def is_guest(store: Store, learner_id: int) -> bool:
    """Tell whether there is such a learner, and it has no account."""
    found = store.session.execute(
        select(LearnerRow.id, AccountRow.learner_id)
        .outerjoin(AccountRow, AccountRow.learner_id == LearnerRow.id)
        .where(LearnerRow.id == learner_id)
        .with_for_update(of=LearnerRow)
    ).one_or_none()
    return found is not None and found[1] is None


def has_role(store: Store, *roles: str) -> bool:
    """Tell whether any account has one of these roles."""
    query = select(func.count()).where(AccountRow.role.in_(roles))
    return bool(store.session.scalar(query))


def with_role(store: Store, role: str) -> list[int]:
    """List who has a role; until this transaction ends nobody of them goes."""
    query = select(AccountRow.learner_id).where(AccountRow.role == role)
    ordered = query.order_by(AccountRow.learner_id).with_for_update()
    return list(store.session.scalars(ordered))


def merge(store: Store, source: int, target: int) -> None:
    """Give all that one learner did to another, and delete the first.

    What either remembers is not summed up: the caller makes the target's memory anew.
    """
    store.session.flush()
    move_all(store, source, target)
    remove(store, source)


def remove(store: Store, learner_id: int) -> None:
    """Delete a learner with everything; reports on items stay, without a name."""
    store.session.execute(delete(LearnerRow).where(LearnerRow.id == learner_id))


def add_login(store: Store, login: LoginRow) -> None:
    """Keep a new session, and forget those that have ended."""
    store.session.execute(delete(LoginRow).where(LoginRow.ends_at <= login.made_at))
    store.session.add(login)


def end_login(store: Store, token_hash: str) -> None:
    """Forget one session."""
    store.session.execute(delete(LoginRow).where(LoginRow.token_hash == token_hash))


def end_logins_of(store: Store, learner_id: int) -> None:
    """Forget all sessions of a learner."""
    store.session.execute(delete(LoginRow).where(LoginRow.learner_id == learner_id))


_WHO, _NAMED, _IN = (table_of(row) for row in (LearnerRow, AccountRow, LoginRow))

_PERSON = (  # built once and of plain tables, since every request asks it
    select(_WHO.c.id, _WHO.c.zone, _NAMED.c.name, _NAMED.c.role)
    .join_from(_IN, _WHO, _WHO.c.id == _IN.c.learner_id)
    .outerjoin(_NAMED, _NAMED.c.learner_id == _WHO.c.id)
    .where(_IN.c.token_hash == bindparam("token"), _IN.c.ends_at > bindparam("now"))
)

_CHANGING = _PERSON.add_columns(
    overdue_of(_WHO.c.id, bindparam("now")).exists().label("overdue")
)


def person_of(store: Store, token_hash: str, now: datetime) -> Person | None:
    """Find who a session belongs to, if it has not ended."""
    asked = {"token": token_hash, "now": now}
    found = store.connection.execute(_PERSON, asked).one_or_none()
    return None if found is None else Person(*found)


def changing_person(store: Store, token_hash: str, now: datetime) -> Person | None:
    """Find who a session belongs to, as above, and whether a sitting is overdue."""
    asked = {"token": token_hash, "now": now}
    found = store.connection.execute(_CHANGING, asked).one_or_none()
    if found is None:
        return None
    number, zone, name, role, overdue = found
    return Person(number, zone, name, role, bool(overdue))


def hold(store: Store, learner_id: int) -> None:
    """Let whoever else would change what is this learner's wait for this transaction.

    SQLite has one writer at a time, so there nobody needs to.
    """
    if store.connection.dialect.name != "sqlite":
        query = select(LearnerRow.id).where(LearnerRow.id == learner_id)
        store.session.execute(query.with_for_update())


def is_there(store: Store, learner_id: int) -> bool:
    """Tell whether there is such a learner, with an account or without."""
    query = select(LearnerRow.id).where(LearnerRow.id == learner_id)
    return store.session.scalar(query) is not None


def all_ids(store: Store) -> list[int]:
    """List every learner."""
    return list(store.session.scalars(select(LearnerRow.id).order_by(LearnerRow.id)))


def learner(store: Store, learner_id: int) -> LearnerRow:
    """Load a learner that exists."""
    return store.session.get_one(LearnerRow, learner_id)
