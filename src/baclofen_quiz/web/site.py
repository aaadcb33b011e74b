"""What every room needs: the bank, the database, and who is looking."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from flask import abort, current_app, g, session

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.study_days import usable_zone
from baclofen_quiz.services.account_types import Learner, Role, SignedIn
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.logins import changing_learner, learner_of, sign_out
from baclofen_quiz.store.database import Database, Store
from baclofen_quiz.web.config import AppConfig
from baclofen_quiz.web.lessons import Lessons
from baclofen_quiz.web.render import Shell

KEY = "baclofen_quiz"
"""Where Flask's ``app.extensions`` holds the site."""

TOKEN = "token"  # noqa: S105 - the name of a cookie field, no secret
"""The field of the signed cookie that holds the session's token."""


@dataclass(frozen=True, slots=True)
class Site:
    """The parts that a request works with."""

    config: AppConfig
    database: Database
    library: Library
    lessons: Lessons = field(default_factory=Lessons)


@dataclass(frozen=True, slots=True)
class Visit:
    """One request: its transaction, its bank, its time, and who is looking."""

    store: Store
    bank: Bank
    now: datetime
    learner: Learner | None

    @property
    def zone(self) -> str:
        """The time zone in which times are shown: the learner's, else the server's.

        One that was set may be unknown here since: zones are renamed.
        """
        own = self.learner.zone if self.learner else ""
        return usable_zone(own, self.store.server_zone)

    def required(self) -> Learner:
        """Give who is looking.

        Raises:
            SignedOut: nobody is, or the session has ended.
        """
        if self.learner is None:
            raise SignedOut
        return self.learner

    def teacher(self) -> Learner:
        """Give the instructor or admin who is looking; everybody else gets a 403."""
        if self.learner is None or self.learner.role is Role.LEARNER:
            abort(403)
        return self.learner

    def shell(self, room: str) -> Shell:
        """What surrounds a page of this room."""
        books = tuple(book.drug for book in self.bank.monographs)
        return Shell(self.learner, books, room)


class SignedOut(BaclofenQuizError):
    """A page needs to know who is looking, and nobody is signed in."""


def site() -> Site:
    """Find the parts of the running app."""
    found: Site = current_app.extensions[KEY]
    return found


@contextmanager
def looking() -> Iterator[Visit]:
    """Open a transaction that only reads."""
    bank = site().library.bank()
    with site().database.reading() as store:
        yield _visit(store, bank, learner_of)


@contextmanager
def changing() -> Iterator[Visit]:
    """Open a transaction that may write, and commit it at the end.

    Tests of the learner whose time is up end first.
    """
    bank = site().library.bank()  # before the lock: reading files takes time
    with site().database.writing() as store:
        yield _visit(store, bank, changing_learner)


def remember(signed_in: SignedIn) -> None:
    """Keep a new session in a fresh cookie, so that none can be planted before.

    The session that this browser had until now ends on the server too.
    """
    if token():
        with site().database.writing() as store:
            sign_out(store, token())
    session.clear()
    session.permanent = True
    session[TOKEN] = signed_in.token


def token() -> str:
    """The token of this browser's session, or ""."""
    return str(session.get(TOKEN, ""))


def _visit(
    store: Store, bank: Bank, find: Callable[[Store, str, datetime], Learner | None]
) -> Visit:
    now = site().config.clock()
    learner = find(store, token(), now) if token() else None
    g.learner = learner  # for the header that names whose page it is
    return Visit(store, bank, now, learner)
