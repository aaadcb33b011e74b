"""Making accounts, within a transaction that somebody else began."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from baclofen_quiz.services.account_types import (
    LONGEST_NAME,
    SHORTEST_PASSWORD,
    Learner,
    NameTaken,
    NameUnfit,
    PasswordTooShort,
    Role,
)
from baclofen_quiz.services.passwords import Passwords
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import AccountRow, LearnerRow
from baclofen_quiz.store.queries import people

FIT_NAME = re.compile(rf"[\w .\-@+']{{2,{LONGEST_NAME}}}")


@dataclass(frozen=True, slots=True, repr=False)
class Wanted:
    """A name that is fit and the hash of a password that is long enough."""

    name: str
    password_hash: str


def wanted_account(name: str, password: str, passwords: Passwords) -> Wanted:
    """Check what was asked for, and hash the password (which takes long).

    Raises:
        NameUnfit, PasswordTooShort: it cannot be made so.
    """
    clean = unicodedata.normalize("NFC", " ".join(name.split()))
    if not FIT_NAME.fullmatch(clean):
        raise NameUnfit
    if len(password) < SHORTEST_PASSWORD:
        raise PasswordTooShort
    return Wanted(clean, passwords.hash(password))


def make_account(
    store: Store, learner_id: int, wanted: Wanted, role: Role, now: datetime
) -> Learner:
    """Give a learner an account.

    Raises:
        NameTaken: the transaction must be given up.
    """
    account = AccountRow(
        learner_id=learner_id,
        name=wanted.name,
        name_key=name_key(wanted.name),
        password_hash=wanted.password_hash,
        role=role.value,
        made_at=now,
    )
    if not people.add_account(store, account):
        raise NameTaken(wanted.name)
    return as_learner(people.learner(store, learner_id), account)


def name_key(name: str) -> str:
    """Write a name so that names that look alike to people are the same.

    No name has a NUL, and PostgreSQL would choke on one.
    """
    plain = " ".join(name.replace("\0", "").split())
    return unicodedata.normalize("NFKC", plain).casefold()


def as_learner(row: LearnerRow, account: AccountRow | None) -> Learner:
    """Say who a row is; without an account it is a guest."""
    if account is None:
        return Learner(row.id, "", Role.LEARNER, row.zone, guest=True)
    return Learner(row.id, account.name, Role(account.role), row.zone, guest=False)
