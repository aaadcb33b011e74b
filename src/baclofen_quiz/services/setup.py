"""The first run: a one-time link with which the instructor account is made."""

from datetime import datetime, timedelta

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.services.account_making import (
    make_account,
    open_session,
    wanted_account,
)
from baclofen_quiz.services.account_types import Role, SignedIn
from baclofen_quiz.services.passwords import USUAL, Passwords
from baclofen_quiz.services.tokens import digest, new_token
from baclofen_quiz.store.database import Database, Store
from baclofen_quiz.store.models import SetupLinkRow
from baclofen_quiz.store.queries import people, setup_links

LINK_HOURS = 48
TEACHERS = (Role.INSTRUCTOR.value, Role.ADMIN.value)


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
    if people.has_role(store, *TEACHERS):
        return None
    token = new_token()
    link = SetupLinkRow(
        token_hash=digest(token),
        made_at=now,
        ends_at=now + timedelta(hours=LINK_HOURS),
    )
    setup_links.replace(store, link)
    return token


def link_is_open(store: Store, link_token: str, now: datetime) -> bool:
    """Tell whether a set-up link can still be used, to show its form."""
    is_open = setup_links.is_open(store, digest(link_token), now)
    return is_open and not people.has_role(store, *TEACHERS)


def claim_instructor(  # noqa: PLR0913, PLR0917 - who, when and how hashed: six things
    database: Database,
    link_token: str,
    name: str,
    password: str,
    now: datetime,
    passwords: Passwords = USUAL,
) -> SignedIn:
    """Make the instructor account; the link is used up only if that succeeds.

    Raises:
        LinkUsed: no such link any more.
        NameUnfit, NameTaken, PasswordTooShort: nothing was made; the link stays.
    """
    with database.reading() as store:
        _require_open(is_open=link_is_open(store, link_token, now))
    wanted = wanted_account(name, password, passwords)
    with database.writing() as store:
        is_open = link_is_open(store, link_token, now)
        _require_open(is_open=is_open and setup_links.use(store, digest(link_token)))
        learner_id = people.add_learner(store, now).id
        learner = make_account(store, learner_id, wanted, Role.INSTRUCTOR, now)
        return SignedIn(learner, open_session(store, learner.id, now))


def _require_open(*, is_open: bool) -> None:
    if not is_open:
        raise LinkUsed
