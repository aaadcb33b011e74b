"""Before the workers start it is known whether a bank must be made, and it is kept."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from baclofen_quiz.services.bank_ahead import is_wanted, make
from baclofen_quiz.services.bank_keeping import HomeKeeper
from baclofen_quiz.services.home import DATABASE, Home
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.signed_files import SignedFiles
from baclofen_quiz.services.stored_additions import StoredAdditions
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.opening import opened
from baclofen_quiz.store.upgrading import NotOurDatabase, stands_at
from publishing import MAKER, PUMP, make_teacher, put_out


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, ...]:
    folder = tmp_path / "questions"
    folder.mkdir()
    (folder / "exam.md").write_text(MAKER, encoding="utf-8")
    return (folder, tmp_path / "missing")


def wanted(home: Home, folders: tuple[Path, ...]) -> bool:
    database = Database(home.database_url)
    try:
        return is_wanted(home, folders, database)
    finally:
        database.close()


def test_a_new_home_wants_a_bank_and_asking_makes_nothing(
    home: Home, folders: tuple[Path, ...]
) -> None:
    assert wanted(home, folders)
    assert [path.name for path in home.path.iterdir()] == ["secret-key"]


def test_the_bank_that_was_made_is_the_one_that_a_worker_looks_for(
    home: Home, folders: tuple[Path, ...]
) -> None:
    make(home, folders)

    assert not wanted(home, folders)
    with opened(home.database_url) as database:
        source = StoredAdditions(database)
        contents = Library(folders, source=source).contents()
        kept = HomeKeeper(SignedFiles(home)).find(contents)
    assert kept is not None
    assert [item.id for item in kept.items] == ["exam/maker"]


def test_a_file_that_was_changed_wants_another(
    home: Home, folders: tuple[Path, ...]
) -> None:
    make(home, folders)
    (folders[0] / "more.md").write_text(MAKER, encoding="utf-8")

    assert wanted(home, folders)


def test_what_an_instructor_published_wants_another(
    home: Home, folders: tuple[Path, ...]
) -> None:
    make(home, folders)
    with opened(home.database_url) as database:
        put_out(database, make_teacher(database), PUMP, stem="week")

    assert wanted(home, folders)
    make(home, folders)
    assert not wanted(home, folders)


def test_a_database_of_before_is_brought_up_to_date_with_the_bank(
    home: Home, folders: tuple[Path, ...]
) -> None:
    make(home, folders)
    (home.path / DATABASE).unlink()

    assert wanted(home, folders)
    make(home, folders)
    database = Database(home.database_url)
    assert stands_at(database)
    database.close()
    assert not wanted(home, folders)


def test_where_no_bank_can_be_kept_none_is_wanted(
    home: Home, folders: tuple[Path, ...]
) -> None:
    (home.path / "cache").write_text("a file in the way")

    assert not wanted(home, folders)


def test_a_database_that_cannot_be_read_is_told(
    home: Home, folders: tuple[Path, ...]
) -> None:
    (home.path / DATABASE).write_text("Dear diary, " * 1000)

    with pytest.raises(NotOurDatabase):
        wanted(home, folders)


def test_a_database_of_a_later_program_is_not_looked_into(
    home: Home, folders: tuple[Path, ...]
) -> None:
    make(home, folders)
    with opened(home.database_url) as database, database.writing() as store:
        later = "UPDATE alembic_version SET version_num = '9999'"
        store.connection.execute(sa.text(later))
        store.connection.execute(sa.text("DROP TABLE bank_version"))

    assert wanted(home, folders)
