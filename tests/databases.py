"""Databases with somebody in them, for tests of the store and the services."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.answers import Answer, DontKnow, to_record
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.selection import Choice, Mode, Scope
from baclofen_quiz.services import accounts, sittings
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.drafting import Outcome, Sketch, put
from baclofen_quiz.services.passwords import Passwords
from baclofen_quiz.services.sitting_views import Stored
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.opening import opened
from factories import make_bank

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
CHEAP = Passwords(memory=8, rounds=1)
"""A hasher for tests: argon2id at its lowest cost."""


FILE = "quiz.sqlite3"


def file_url(folder: Path) -> str:
    return f"sqlite:///{folder / FILE}"


@cache
def migrated() -> bytes:
    """Give the file of an empty database that all migrations made, one time."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        with opened(file_url(folder)):
            pass
        assert [file.name for file in folder.iterdir()] == [FILE]
        return (folder / FILE).read_bytes()


@contextmanager
def fresh_database(folder: Path) -> Iterator[Database]:
    """Open a new embedded database with today's schema."""
    file = folder / FILE
    file.touch(mode=0o600)
    file.write_bytes(migrated())
    with opened(file_url(folder)) as database:
        yield database


def make_guest(database: Database, now: datetime = NOW) -> Learner:
    with database.writing() as store:
        return accounts.start_guest(store, now).learner


def make_sitting(  # noqa: PLR0913 - each part has a default
    database: Database,
    learner: Learner,
    bank: Bank | None = None,
    *,
    length: int = 7,
    sections: frozenset[Section] = frozenset(),
    seed: int = 1,
    now: datetime = NOW,
    mode: Mode = Mode.TUTOR,
    seconds: int = 0,
) -> str:
    """Start a sitting; with the usual bank it has one item of each kind."""
    scopes = frozenset(Scope("", section) for section in sections)
    choice = Choice(scopes, length, mode=mode, seconds=seconds)
    with database.writing() as store:
        return sittings.start(store, bank or make_bank(), learner, choice, seed, now)


def give(  # noqa: PLR0913, PLR0917 - an answer is these things
    database: Database,
    learner: Learner,
    sitting_id: str,
    position: int,
    answer: Answer | None = None,
    now: datetime = NOW,
) -> Stored:
    """Answer a question in a transaction of its own, ten seconds after it was shown."""
    with database.writing() as store:
        return sittings.answer(
            store,
            learner,
            sitting_id,
            position,
            lambda _: answer or DontKnow(),
            None,
            now - timedelta(seconds=10),
            now,
        )


def put_down(  # noqa: PLR0913, PLR0917 - an answer is these things
    database: Database,
    learner: Learner,
    sitting_id: str,
    position: int,
    answer: Answer | None = None,
    now: datetime = NOW,
    shown: datetime | None = None,
) -> Outcome:
    """Put an answer down in a transaction of its own, ten seconds after the look."""
    given = answer or DontKnow()
    typed = {"option": ("1",), "text": (to_record(given),)}
    looked = shown or now - timedelta(seconds=10)
    sketch = Sketch(typed, None, frozenset(), looked)
    with database.writing() as store:
        return put(store, learner, sitting_id, position, lambda _: given, sketch, now)


def finish(
    database: Database, learner: Learner, sitting_id: str, now: datetime = NOW
) -> None:
    """End a sitting in a transaction of its own."""
    with database.writing() as store:
        sittings.finish(store, learner, sitting_id, now)
