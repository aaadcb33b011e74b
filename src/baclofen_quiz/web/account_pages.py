"""Signing up, signing in, the account, and the first instructor."""

from dataclasses import dataclass
from typing import ClassVar

from baclofen_quiz.services.accounts import SHORTEST_PASSWORD
from baclofen_quiz.web.question_page import Fault


@dataclass(frozen=True, slots=True)
class EntryPage:
    """A form of name and password; what it is for decides its words.

    ``back`` is where to go afterwards. ``name`` and ``faults`` come back from a form
    that was refused. ``guest`` tells that scores of a guest will be kept.
    """

    back: str = ""
    name: str = ""
    faults: tuple[Fault, ...] = ()
    guest: bool = False

    def fault(self, field: str) -> str:
        """What is wrong with a field; "" if nothing is."""
        return next((f.text for f in self.faults if f.field == field), "")

    def _titled(self, words: str) -> str:
        return f"Error: {words}" if self.faults else words


@dataclass(frozen=True, slots=True)
class SignInPage(EntryPage):
    """Name and password of an account that there is; ``kept`` is a kept answer."""

    template: ClassVar[str] = "account/sign-in.html"
    kept: str = ""

    @property
    def title(self) -> str:
        """What it is for."""
        return self._titled("Sign in")


@dataclass(frozen=True, slots=True)
class SignUpPage(EntryPage):
    """Name and password of a new account."""

    template: ClassVar[str] = "account/sign-up.html"

    @property
    def title(self) -> str:
        """What it is for."""
        return self._titled("Sign up")

    @property
    def shortest(self) -> int:
        """How many characters a password has at least."""
        return SHORTEST_PASSWORD


@dataclass(frozen=True, slots=True)
class ClaimPage(EntryPage):
    """The one-time page on which the first instructor's account is made."""

    template: ClassVar[str] = "account/claim.html"
    link: str = ""
    open: bool = True

    @property
    def title(self) -> str:
        """What it is for."""
        return self._titled("Set up the instructor account")

    @property
    def shortest(self) -> int:
        """How many characters a password has at least."""
        return SHORTEST_PASSWORD


@dataclass(frozen=True, slots=True)
class AccountPage:
    """Who is signed in, and the way out."""

    template: ClassVar[str] = "account/account.html"
    sittings: int
    answered: int

    @property
    def title(self) -> str:
        """The room."""
        return "Account"
