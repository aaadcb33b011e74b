"""The first run: a one-time link with which the instructor account is made."""

from datetime import UTC, datetime, timedelta

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.services.account_making import make_account, wanted_account
from baclofen_quiz.services.account_types import Role, SignedIn
from baclofen_quiz.services.logins import open_session
from baclofen_quiz.services.passwords import USUAL, Passwords
from baclofen_quiz.services.tokens import derived_token, digest
from baclofen_quiz.store.database import Database, Store
from baclofen_quiz.store.models import SetupLinkRow
from baclofen_quiz.store.queries import people, setup_links

LINK_HOURS = 48
SHORTEST_LIFE = timedelta(hours=LINK_HOURS / 2)
"""A link that ends sooner is not shown again: there must be time to use it."""

TEACHERS = (Role.INSTRUCTOR.value, Role.ADMIN.value)


class LinkUsed(BaclofenQuizError):
    """The set-up link was used, replaced by a newer one, or is too old."""

    def __init__(self) -> None:
        """Say how to get another."""
        super().__init__(
            "This set-up link has been used or is no longer valid. While there is no "
            "instructor, the server prints one that works each time it starts."
        )


def first_run_link(database: Database, secret: str, now: datetime) -> str | None:
    """Give the token of the one-time link while there is no instructor; else None.

    Starts with the same ``secret`` give the same link while it is good for a day or
    more: of two servers that start together neither makes the other's link dead. The
    database keeps only a hash; the token follows from the moment when it was made and
    from the secret, which stands in a file that only the site's own user can read.
    """
    with database.reading() as store:
        if people.has_role(store, *TEACHERS):
            return None
        token = _standing(store, secret, now)
    if token is not None:
        return token
    with database.writing() as store:
        return _standing(store, secret, now) or _replaced(store, secret, now)


def _standing(store: Store, secret: str, now: datetime) -> str | None:
    """Find a link that need not be replaced; one of another secret cannot be shown."""
    link = setup_links.lasting(store, now + SHORTEST_LIFE)
    if link is None:
        return None
    token = _token(secret, link.made_at)
    return token if digest(token) == link.token_hash else None


def _replaced(store: Store, secret: str, now: datetime) -> str:
    token = _token(secret, now)
    link = SetupLinkRow(
        token_hash=digest(token),
        made_at=now,
        ends_at=now + timedelta(hours=LINK_HOURS),
    )
    setup_links.replace(store, link)
    return token


def _token(secret: str, made_at: datetime) -> str:
    return derived_token(secret, f"set-up {made_at.astimezone(UTC).isoformat()}")


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
