"""Transactions: nothing is lost, GET cannot write, failures become sentences."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text

from baclofen_quiz.store.database import (
    Database,
    DatabaseUrlUnfit,
    DriverMissing,
    NestedWriting,
    Store,
    StoreUnavailable,
    WriteInSafeRequest,
    driver_url,
)
from databases import file_url, make_guest

ADD_ONE = "UPDATE counter SET n = :n"


def counter(store: Store) -> int:
    return int(store.session.scalar(text("SELECT n FROM counter")) or 0)


def add_one(database: Database) -> None:
    """Read, then write what was read plus one: the pattern that loses updates."""
    with database.writing() as store:
        store.session.execute(text(ADD_ONE), {"n": counter(store) + 1})


@pytest.fixture
def counted(database: Database) -> Database:
    with database.writing() as store:
        store.session.execute(text("CREATE TABLE counter (n INTEGER)"))
        store.session.execute(text("INSERT INTO counter VALUES (0)"))
    return database


def test_concurrent_read_modify_write_loses_nothing(counted: Database) -> None:
    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(add_one, counted) for _ in range(160)]:
            done.result()

    with counted.reading() as store:
        assert counter(store) == 160


def test_two_processes_lose_nothing_either(counted: Database, tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from sqlalchemy import text\n"
        "from baclofen_quiz.store.database import Database\n"
        "database = Database(sys.argv[1])\n"
        "for _ in range(40):\n"
        "    with database.writing() as store:\n"
        "        n = store.session.scalar(text('SELECT n FROM counter'))\n"
        "        store.session.execute(text(sys.argv[2]), {'n': n + 1})\n"
    )
    arguments = [sys.executable, "-c", code, file_url(tmp_path), ADD_ONE]
    others = [subprocess.Popen(arguments) for _ in range(2)]
    for _ in range(40):
        add_one(counted)

    assert [other.wait() for other in others] == [0, 0]
    with counted.reading() as store:
        assert counter(store) == 120


def test_a_reader_sees_one_state_while_somebody_writes(counted: Database) -> None:
    with counted.reading() as store:
        before = counter(store)
        with ThreadPoolExecutor(1) as pool:
            pool.submit(add_one, counted).result()
        assert counter(store) == before


def test_a_writer_that_fails_leaves_nothing_behind(counted: Database) -> None:
    def fail() -> None:
        with counted.writing() as store:
            store.session.execute(text(ADD_ONE), {"n": 5})
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    with counted.reading() as store:
        assert counter(store) == 0


def test_a_savepoint_that_was_released_is_undone_with_the_whole(
    counted: Database,
) -> None:
    def fail() -> None:
        with counted.writing() as store:
            with store.session.begin_nested():
                store.session.execute(text(ADD_ONE), {"n": 5})
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    with counted.reading() as store:
        assert counter(store) == 0


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_a_request_with_a_safe_method_cannot_write(
    database: Database, method: str
) -> None:
    app = Flask(__name__)

    with (
        app.test_request_context(method=method),
        pytest.raises(WriteInSafeRequest) as caught,
        database.writing(),
    ):
        pytest.fail("a writer began")

    assert str(caught.value) == (
        f"A {method} request must not write; use reading(), or answer to POST."
    )


def test_a_post_request_can_write(database: Database) -> None:
    with Flask(__name__).test_request_context(method="POST"):
        assert make_guest(database).guest


def test_a_get_request_can_read(database: Database) -> None:
    with Flask(__name__).test_request_context(), database.reading() as store:
        assert store.session.scalar(text("SELECT 1")) == 1


def test_a_writer_inside_a_writer_fails_at_once(database: Database) -> None:
    with database.writing(), pytest.raises(NestedWriting), database.writing():
        pytest.fail("a second writer began")

    assert make_guest(database).guest  # and the next one begins


def test_the_engine_belongs_to_the_application_it_was_made_for(tmp_path: Path) -> None:
    app = Flask(__name__)
    database = Database(file_url(tmp_path), app, server_zone="Europe/Zurich")

    with database.reading() as store:
        assert store.server_zone == "Europe/Zurich"
    assert "sqlalchemy" in app.extensions
    database.close()


def test_a_database_that_cannot_be_opened_says_that_nothing_is_lost(
    tmp_path: Path,
) -> None:
    database = Database(f"sqlite:///{tmp_path / 'missing' / 'quiz.sqlite3'}")

    with pytest.raises(StoreUnavailable) as caught, database.reading() as store:
        store.session.execute(text("SELECT 1"))

    assert str(caught.value) == (
        "The database cannot be used just now (unable to open database file). "
        "Nothing of this request was stored and nothing stored before is lost. "
        "Try again in a moment."
    )
    database.close()


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_postgresql_is_spoken_to_by_psycopg_3(scheme: str) -> None:
    assert driver_url(f"{scheme}://quiz@host/quiz").drivername == "postgresql+psycopg"


@pytest.mark.parametrize(
    "url",
    ["", "not a url", "mysql://quiz:secret@host/quiz", "postgresql://quiz@host:port/q"],
)
def test_a_url_of_no_usable_database_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(DatabaseUrlUnfit) as caught:
        Database(url)

    assert str(caught.value) == (
        "DATABASE_URL names no database that can be used. Write it as "
        "postgresql://USER:PASSWORD@HOST/NAME or sqlite:////PATH/TO/FILE, or leave it "
        "out for a file in the home folder."
    )


def test_postgresql_without_its_driver_names_the_install_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)

    with pytest.raises(DriverMissing) as caught:
        Database("postgresql://quiz@host/quiz")

    assert str(caught.value) == (
        "DATABASE_URL names PostgreSQL, whose driver is not installed. "
        "Install it with: pip install 'baclofen-quiz[postgres]'"
    )


@pytest.mark.parametrize(
    "reason",
    ["attempt to write a readonly database", "no such table: learner", "disk full"],
)
def test_what_waiting_does_not_mend_is_not_said_to_pass(reason: str) -> None:
    assert "Try again in a moment" not in str(StoreUnavailable(reason))


def test_a_lock_passes() -> None:
    assert str(StoreUnavailable("database is locked")).endswith(
        "Try again in a moment."
    )
