"""The recipe: what SQLite is told at each connection and transaction."""

import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import IntegrityError, OperationalError

from baclofen_quiz.store import sqlite
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.opening import opened
from databases import file_url


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),  # FULL
        ("foreign_keys", 1),
        ("busy_timeout", 10000),
    ],
)
def test_a_connection_follows_the_recipe(
    database: Database, pragma: str, value: object
) -> None:
    with database.reading() as store:
        assert store.session.scalar(text(f"PRAGMA {pragma}")) == value


def test_a_reference_to_nobody_is_refused(database: Database) -> None:
    with pytest.raises(IntegrityError), database.writing() as store:
        store.session.execute(
            text("INSERT INTO login VALUES ('t', 99, '2026-01-01', '2026-01-02')")
        )


def test_a_reader_cannot_write(database: Database) -> None:
    with database.reading() as store, pytest.raises(OperationalError) as caught:
        store.session.execute(text("DELETE FROM learner"))

    assert "readonly" in str(caught.value)


def test_a_writer_after_a_reader_can_write_on_the_same_connection(
    database: Database,
) -> None:
    with database.reading() as store:
        store.session.execute(text("SELECT 1"))
    with database.writing() as store:
        store.session.execute(text("DELETE FROM learner"))


@pytest.mark.parametrize(
    ("own", "wheels", "taken"),
    [
        ((3, 40, 1), (3, 53, 0), (3, 53, 0)),
        ((3, 50, 7), (3, 51, 1), (3, 50, 7)),  # newer, but with the fault
        ((3, 40, 1), (3, 51, 1), (3, 51, 1)),
        ((3, 53, 0), (3, 51, 3), (3, 53, 0)),
    ],
)
def test_of_two_sqlites_the_better_is_taken(
    monkeypatch: pytest.MonkeyPatch,
    own: tuple[int, ...],
    wheels: tuple[int, ...],
    taken: tuple[int, ...],
) -> None:
    ours, wheel = (SimpleNamespace(sqlite_version_info=v) for v in (own, wheels))
    monkeypatch.setattr(sqlite, "sqlite3", ours)
    monkeypatch.setattr(sqlite, "find_spec", lambda _: object())
    monkeypatch.setattr(sqlite, "import_module", lambda _: wheel)

    assert sqlite.module().sqlite_version_info == taken


def test_the_version_is_that_of_the_one_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    wheel = SimpleNamespace(sqlite_version_info=(99, 0, 0), sqlite_version="99.0.0")
    monkeypatch.setattr(sqlite, "find_spec", lambda _: object())
    monkeypatch.setattr(sqlite, "import_module", lambda _: wheel)

    assert sqlite.version() == "99.0.0"


def test_an_older_wheel_is_left_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    wheel = SimpleNamespace(sqlite_version_info=(3, 0, 0))
    monkeypatch.setattr(sqlite, "find_spec", lambda _: object())
    monkeypatch.setattr(sqlite, "import_module", lambda _: wheel)

    assert sqlite.module() is sqlite3


def test_without_the_wheel_pythons_own_is_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sqlite, "find_spec", lambda _: None)

    assert sqlite.version() == sqlite3.sqlite_version


def test_a_database_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    with opened(file_url(tmp_path)) as database, database.writing() as store:
        store.session.execute(text("DELETE FROM learner"))
        modes = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}

    assert set(modes.values()) == {0o600}
    assert "quiz.sqlite3-wal" in modes


def test_a_reader_and_a_writer_never_change_what_a_connection_may_do(
    database: Database,
) -> None:
    with database.writing():  # the first after an upgrade checks references again
        pass
    told: list[str] = []
    for engine in (database.engine, database._readers):
        event.listen(
            engine,
            "before_cursor_execute",
            lambda _c, _k, statement, *_: told.append(statement),
        )

    for _ in range(2):
        with database.reading() as store:
            store.connection.execute(text("SELECT 1"))
        with database.writing() as store:
            store.connection.execute(text("DELETE FROM learner"))

    each = ["BEGIN", "SELECT 1", "BEGIN IMMEDIATE", "DELETE FROM learner"]
    assert told == each * 2
