"""Backups: whole or not at all, also while somebody writes."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from baclofen_quiz.store import backing_up, sqlite
from baclofen_quiz.store.backing_up import (
    BackupElsewhere,
    BackupOntoItself,
    NoDatabaseYet,
    back_up,
    rebuild,
)
from baclofen_quiz.store.database import Database, StoreUnavailable
from baclofen_quiz.store.opening import opened
from baclofen_quiz.store.upgrading import NotOurDatabase
from databases import file_url, make_guest, make_sitting


def learners(file: Path) -> int:
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        count: int = connection.execute("SELECT count(*) FROM learner").fetchone()[0]
        return count


def test_a_copy_has_everything_and_stands_alone(
    database: Database, tmp_path: Path
) -> None:
    make_guest(database)
    copy = tmp_path / "copies" / "copy.sqlite3"
    copy.parent.mkdir()

    back_up(database, copy)

    assert learners(copy) == 1
    assert list(copy.parent.iterdir()) == [copy]
    assert copy.stat().st_mode & 0o777 == 0o600


def test_a_copy_can_take_the_place_of_the_database(
    database: Database, tmp_path: Path
) -> None:
    make_guest(database)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    back_up(database, elsewhere / "quiz.sqlite3")

    with opened(file_url(elsewhere)) as restored:
        assert make_guest(restored).id == 2


def test_a_copy_made_while_somebody_writes_is_whole(
    database: Database, tmp_path: Path
) -> None:
    with ThreadPoolExecutor(2) as pool:
        writing = pool.submit(lambda: [make_guest(database) for _ in range(50)])
        for number in range(5):
            back_up(database, tmp_path / f"{number}.sqlite3")
        writing.result()

    counts = [learners(tmp_path / f"{number}.sqlite3") for number in range(5)]
    assert counts == sorted(counts)


def test_a_copy_that_fails_leaves_the_older_one(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = tmp_path / "older.sqlite3"
    older.write_text("the older copy")

    def failing(source: Path, target: Path) -> None:
        assert source.exists()
        target.write_text("half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backing_up, "_copy", failing)
    with pytest.raises(OSError, match="No space left"):
        back_up(database, older)

    assert older.read_text() == "the older copy"
    assert not [file for file in tmp_path.iterdir() if file.name.startswith(".")]


def test_a_copy_onto_the_database_itself_is_refused(
    database: Database, tmp_path: Path
) -> None:
    (tmp_path / "link.sqlite3").symlink_to(tmp_path / "quiz.sqlite3")

    with pytest.raises(BackupOntoItself, match="is the database itself"):
        back_up(database, tmp_path / "link.sqlite3")


def test_there_is_nothing_to_copy_before_the_first_start(tmp_path: Path) -> None:
    with pytest.raises(NoDatabaseYet) as caught:
        back_up(Database(file_url(tmp_path)), tmp_path / "copy.sqlite3")

    assert str(caught.value) == (
        f"There is no database at {tmp_path}/quiz.sqlite3 yet. It is made when the "
        "server first starts, or by baclofen-quiz db upgrade."
    )
    assert list(tmp_path.iterdir()) == []


def test_a_postgresql_database_is_copied_by_its_own_tool(tmp_path: Path) -> None:
    pytest.importorskip("psycopg", reason="pip install 'baclofen-quiz[postgres]'")

    with pytest.raises(BackupElsewhere, match="pg_dump"):
        back_up(Database("postgresql://quiz@localhost/quiz"), tmp_path / "copy")


def test_rebuilding_touches_no_answer(database: Database) -> None:
    learner = make_guest(database)
    make_sitting(database, learner)

    rebuild(database)

    assert make_guest(database).id == learner.id + 1


@pytest.mark.parametrize("suffix", ["-wal", "-shm", "-journal"])
def test_a_copy_onto_a_companion_of_the_database_is_refused(
    database: Database, tmp_path: Path, suffix: str
) -> None:
    with pytest.raises(BackupOntoItself, match="belongs to the database"):
        back_up(database, tmp_path / f"quiz.sqlite3{suffix}")


def test_a_copy_through_a_link_leaves_the_link(
    database: Database, tmp_path: Path
) -> None:
    link = tmp_path / "latest.sqlite3"
    link.symlink_to(tmp_path / "copy.sqlite3")

    back_up(database, link)

    assert link.is_symlink()
    assert learners(tmp_path / "copy.sqlite3") == 0


def test_a_copy_that_sqlite_refuses_is_a_sentence(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(source: Path, target: Path) -> None:
        message = f"no room to copy {source} to {target}"
        raise sqlite.module().OperationalError(message)

    monkeypatch.setattr(backing_up, "_copy", failing)
    with pytest.raises(StoreUnavailable, match="no room to copy"):
        back_up(database, tmp_path / "copy.sqlite3")


def test_a_corrupt_database_is_a_sentence(database: Database, tmp_path: Path) -> None:
    database.close()
    (tmp_path / "quiz.sqlite3").write_bytes(b"no database at all" * 500)

    with pytest.raises(NotOurDatabase, match="cannot be read as a database"):
        back_up(database, tmp_path / "copy.sqlite3")
