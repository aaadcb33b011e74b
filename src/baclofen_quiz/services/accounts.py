"""Guests and accounts: starting, signing up, signing in and out.

``sign_up``, ``sign_in`` and ``add_user`` take the database and not a transaction:
hashing a password takes long, so it happens while no lock is held, and a failed attempt
is counted although it ends in an error. Secrets are never logged; of a session token
only the hash is kept.
"""

from datetime import datetime

from baclofen_quiz.services import throttling
from baclofen_quiz.services.account_making import (
    as_learner,
    make_account,
    name_key,
    wanted_account,
)
from baclofen_quiz.services.account_types import (
    LONGEST_NAME,
    SHORTEST_PASSWORD,
    Learner,
    NameTaken,
    NameUnfit,
    PasswordTooShort,
    Role,
    SignedIn,
    TooManyAttempts,
    WrongCredentials,
)
from baclofen_quiz.services.logins import (
    SESSION_DAYS,
    learner_of,
    open_session,
    sign_out,
)
from baclofen_quiz.services.memory_keeping import replay_facts
from baclofen_quiz.services.passwords import NOBODYS_HASH, USUAL, Passwords
from baclofen_quiz.store.database import Database, Store
from baclofen_quiz.store.queries import memory, people

__all__ = [
    "LONGEST_NAME",
    "SESSION_DAYS",
    "SHORTEST_PASSWORD",
    "Learner",
    "NameTaken",
    "NameUnfit",
    "PasswordTooShort",
    "Role",
    "SignedIn",
    "TooManyAttempts",
    "WrongCredentials",
    "add_user",
    "learner_of",
    "sign_in",
    "sign_out",
    "sign_up",
    "start_guest",
]


def start_guest(store: Store, now: datetime) -> SignedIn:
    """Let somebody start at once, without an account."""
    row = people.add_learner(store, now)
    guest = Learner(row.id, "", Role.LEARNER, row.zone, guest=True)
    return SignedIn(guest, open_session(store, row.id, now))


def sign_up(  # noqa: PLR0913, PLR0917 - who, when and how hashed are six things
    database: Database,
    name: str,
    password: str,
    now: datetime,
    guest: Learner | None,
    passwords: Passwords = USUAL,
) -> SignedIn:
    """Make an account; a guest becomes it and keeps everything.

    Raises:
        NameUnfit, NameTaken, PasswordTooShort: nothing was made.
    """
    wanted = wanted_account(name, password, passwords)
    with database.writing() as store:
        if guest is not None and people.is_guest(store, guest.id):
            learner_id = guest.id
            people.end_logins_of(store, learner_id)  # their tokens were the guest's
        else:
            learner_id = people.add_learner(store, now).id
        learner = make_account(store, learner_id, wanted, Role.LEARNER, now)
        return SignedIn(learner, open_session(store, learner.id, now))


def sign_in(  # noqa: PLR0913, PLR0917 - who, when and how hashed are six things
    database: Database,
    name: str,
    password: str,
    now: datetime,
    guest: Learner | None,
    passwords: Passwords = USUAL,
) -> SignedIn:
    """Open a session; what a guest did so far moves to the account.

    Raises:
        WrongCredentials: the same for a wrong name and a wrong password.
        TooManyAttempts: closed for this name until its ``retry_at``.
    """
    key = name_key(name)
    known = _attempt(database, key, now)
    if not passwords.fit(known, password):
        raise WrongCredentials
    with database.writing() as store:
        account = people.account_named(store, key)
        if account is None or account.password_hash != known:  # changed meanwhile
            raise WrongCredentials
        throttling.forgive(store, key)
        if passwords.outdated(known):
            account.password_hash = passwords.hash(password)
        if guest is not None and people.is_guest(store, guest.id):
            people.hold(store, guest.id)  # or a fact answered just now would be missed
            people.hold(store, account.learner_id)
            facts = memory.event_counts(store, guest.id)
            people.merge(store, guest.id, account.learner_id)
            replay_facts(store, account.learner_id, facts)
        learner = as_learner(people.learner(store, account.learner_id), account)
        return SignedIn(learner, open_session(store, learner.id, now))


def _attempt(database: Database, key: str, now: datetime) -> str:
    """Count an attempt before it is judged; give the hash to judge it by."""
    with database.writing() as store:
        retry_at = throttling.count(store, key, now)
        if retry_at is not None:
            raise TooManyAttempts(retry_at)
        account = people.account_named(store, key)
        return NOBODYS_HASH if account is None else account.password_hash


def add_user(  # noqa: PLR0913, PLR0917 - who, when and how hashed are six things
    database: Database,
    name: str,
    password: str,
    role: Role,
    now: datetime,
    passwords: Passwords = USUAL,
) -> Learner:
    """Make an account of any role, as the command line does.

    Raises:
        NameUnfit, NameTaken, PasswordTooShort: nothing was made.
    """
    wanted = wanted_account(name, password, passwords)
    with database.writing() as store:
        learner_id = people.add_learner(store, now).id
        return make_account(store, learner_id, wanted, role, now)
