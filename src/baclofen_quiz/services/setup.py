"""The first run: a one-time link with which the instructor account is made."""

from datetime import datetime

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.services.accounts import SignedIn
from baclofen_quiz.store.database import Database, Store

LINK_HOURS = 48


class LinkUsed(BaclofenQuizError):
    """The set-up link was used, replaced by a newer one, or is too old."""

    def __init__(self) -> None:
        """Say how to get another."""
        super().__init__(
            "This set-up link has been used or is no longer valid. While there is no "
            "instructor, the server prints a new one each time it starts."
        )


def first_run_link(store: Store, now: datetime) -> str | None:
    """Make a one-time token while there is no instructor; None once there is one.

    A new token replaces the one before; only its hash is kept.
    """
    raise NotImplementedError


def link_is_open(store: Store, link_token: str, now: datetime) -> bool:
    """Tell whether a set-up link can still be used, to show its form."""
    raise NotImplementedError


def claim_instructor(
    database: Database, link_token: str, name: str, password: str, now: datetime
) -> SignedIn:
    """Make the instructor account; the link is used up only if that succeeds.

    Raises:
        LinkUsed: no such link any more.
        NameUnfit, NameTaken, PasswordTooShort: nothing was made; the link stays.
    """
    raise NotImplementedError
