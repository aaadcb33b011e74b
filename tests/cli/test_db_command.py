"""``baclofen-quiz db``."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from baclofen_quiz.cli.app import group
from baclofen_quiz.services.home import Home
from baclofen_quiz.store.opening import opened
from baclofen_quiz.store.upgrading import REVISION
from databases import make_guest


@pytest.fixture(autouse=True)
def _no_database_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)


def db(home: Path, *arguments: str) -> Result:
    command, *rest = arguments
    return CliRunner().invoke(group, ["db", command, "--home", str(home), *rest])


def test_upgrading_makes_the_database_and_then_has_nothing_to_do(
    tmp_path: Path,
) -> None:
    first, second = db(tmp_path, "upgrade"), db(tmp_path, "upgrade")

    assert first.output == f"Made the database with schema {REVISION}.\n"
    assert second.output == f"The database has schema {REVISION} already.\n"
    assert (first.exit_code, second.exit_code) == (0, 0)


def test_an_older_database_is_upgraded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("baclofen_quiz.cli.db_command.upgrade", lambda _: "0000")

    result = db(tmp_path, "upgrade")

    assert result.output == (f"Upgraded the database from schema 0000 to {REVISION}.\n")


def test_a_backup_holds_everybody_and_can_be_made_again(tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    with opened(Home(tmp_path).database_url) as database:
        make_guest(database)
        first, second = (db(tmp_path, "backup", str(copy)) for _ in range(2))

    assert first.output.startswith(f"Copied the database to {copy} (")
    assert (first.exit_code, second.exit_code) == (0, 0)
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM learner").fetchone() == (1,)


def test_a_backup_before_the_first_start_is_refused_with_the_reason(
    tmp_path: Path,
) -> None:
    result = db(tmp_path, "backup", str(tmp_path / "copy.sqlite3"))

    assert result.exit_code == 1
    assert result.stderr.startswith("There is no database at ")


def test_a_backup_into_a_missing_folder_is_refused_with_the_reason(
    tmp_path: Path,
) -> None:
    db(tmp_path, "upgrade")

    result = db(tmp_path, "backup", str(tmp_path / "missing" / "copy.sqlite3"))

    assert result.exit_code == 1
    assert "No such file or directory. Nothing was done." in result.stderr


def test_rebuilding_says_what_there_is_to_rebuild(tmp_path: Path) -> None:
    result = db(tmp_path, "rebuild")

    assert result.exit_code == 0
    assert result.output == (
        "Rebuilt the indexes, and from all answers and reviews what 0 learners "
        "remember (0 facts). Scores are computed from the answers each time they are "
        "shown, so there is no copy of them to rebuild.\n"
    )


def test_a_database_of_a_later_version_is_a_sentence(tmp_path: Path) -> None:
    db(tmp_path, "upgrade")
    with closing(sqlite3.connect(tmp_path / "baclofen-quiz.sqlite3")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
        connection.commit()

    result = db(tmp_path, "upgrade")

    assert result.exit_code == 1
    assert result.stderr.startswith("The database has schema 0999, and this version")


@pytest.mark.parametrize("name", ["baclofen-quiz.sqlite3-wal", "secret-key"])
def test_a_backup_onto_a_file_of_the_home_is_refused(tmp_path: Path, name: str) -> None:
    db(tmp_path, "upgrade")

    result = db(tmp_path, "backup", str(tmp_path / name))

    assert result.exit_code == 1
    assert "Name another file" in result.stderr
