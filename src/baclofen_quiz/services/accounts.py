"""Who is there: guests, accounts, signing in and out.

``sign_up``, ``sign_in`` and ``add_user`` take the database and not a transaction:
hashing a password takes long, so it happens while no lock is held, and a failed attempt
is counted although it ends in an error. Secrets are never logged; of a session token
only the hash is kept.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.store.database import Database, Store

SHORTEST_PASSWORD = 8
LONGEST_NAME = 64
SESSION_DAYS = 90


class Role(StrEnum):
    """What a person may do here."""

    LEARNER = "learner"
    INSTRUCTOR = "instructor"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Learner:
    """A person with scores; a guest has no name, and "" as zone is the server's."""

    id: int
    name: str
    role: Role
    zone: str
    guest: bool


@dataclass(frozen=True, slots=True, repr=False)
class SignedIn:
    """A learner and the secret token of the new session (never printed)."""

    learner: Learner
    token: str


class NameTaken(BaclofenQuizError):
    """Another account has this name (capitals do not make a difference)."""

    def __init__(self, name: str) -> None:
        """Name it, and both ways on."""
        super().__init__(
            f"The name {name} is taken. Choose another, or sign in if it is yours."
        )


class NameUnfit(BaclofenQuizError):
    """The name is empty, too long, or has characters that a name cannot have."""

    def __init__(self) -> None:
        """Say what a name is made of."""
        super().__init__(
            f"A user name has 2 to {LONGEST_NAME} characters: letters, digits, spaces "
            "and . _ - @ + '."
        )


class PasswordTooShort(BaclofenQuizError):
    """The password has too few characters."""

    def __init__(self) -> None:
        """Name the least length."""
        super().__init__(
            f"A password has at least {SHORTEST_PASSWORD} characters. "
            "Several words together are easy to remember and hard to guess."
        )


class WrongCredentials(BaclofenQuizError):
    """No such name, or not its password: nobody is told which."""

    def __init__(self) -> None:
        """Say the same for either."""
        super().__init__("The user name or the password is not right.")


class TooManyAttempts(BaclofenQuizError):
    """Signing in to this name is closed for a while; ``retry_at`` is aware UTC."""

    def __init__(self, retry_at: datetime) -> None:
        """Say until when."""
        self.retry_at = retry_at
        super().__init__(
            "There were too many attempts to sign in with this name. "
            f"Try again after {retry_at:%H:%M:%S} UTC."
        )


def start_guest(store: Store, now: datetime) -> SignedIn:
    """Let somebody start at once, without an account."""
    raise NotImplementedError


def sign_up(
    database: Database, name: str, password: str, now: datetime, guest: Learner | None
) -> SignedIn:
    """Make an account; a guest becomes it and keeps everything.

    Raises:
        NameUnfit, NameTaken, PasswordTooShort: nothing was made.
    """
    raise NotImplementedError


def sign_in(
    database: Database, name: str, password: str, now: datetime, guest: Learner | None
) -> SignedIn:
    """Open a session; what a guest did so far moves to the account.

    Raises:
        WrongCredentials: the same for a wrong name and a wrong password.
        TooManyAttempts: closed for this name until its ``retry_at``.
    """
    raise NotImplementedError


def sign_out(store: Store, token: str) -> None:
    """End a session; an unknown token is no error."""
    raise NotImplementedError


def learner_of(store: Store, token: str, now: datetime) -> Learner | None:
    """Find who a session token belongs to; None if it is unknown or has ended."""
    raise NotImplementedError


def add_user(
    database: Database, name: str, password: str, role: Role, now: datetime
) -> Learner:
    """Make an account of any role, as the command line does.

    Raises:
        NameUnfit, NameTaken, PasswordTooShort: nothing was made.
    """
    raise NotImplementedError
