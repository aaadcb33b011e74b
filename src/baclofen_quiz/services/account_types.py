"""Who is there, as pages see them, and what can be wrong with an account."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from baclofen_quiz.errors import BaclofenQuizError

SHORTEST_PASSWORD = 8
LONGEST_NAME = 64


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


class NoSuchAccount(BaclofenQuizError):
    """No account has this name; said on the command line only."""

    def __init__(self, name: str) -> None:
        """Name it, and the command that makes one."""
        super().__init__(
            f"There is no account called {name}. Look at the spelling, or make one "
            "with: baclofen-quiz users add NAME"
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
