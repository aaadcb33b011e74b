"""Migrations run by themselves, once, and cost nothing when there is none to run."""

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory

from baclofen_quiz.store import upgrading
from baclofen_quiz.store.database import Database, StoreUnavailable
from baclofen_quiz.store.migrations.versions import revision_0002
from baclofen_quiz.store.models.authoring import ItemMarkRow
from baclofen_quiz.store.upgrading import (
    REVISION,
    DatabaseTooNew,
    NotOurDatabase,
    upgrade,
)
from databases import file_url, make_guest, make_sitting
from first_schema import FACTS_OF_ANSWERS, kept_answers, listed_facts, make_first_schema

MIGRATIONS = Path(upgrading.__file__).parent / "migrations"


def test_the_constant_names_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))

    assert ScriptDirectory.from_config(config).get_heads() == [REVISION]


def test_the_migrations_make_exactly_the_tables_of_the_models(
    database: Database,
) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, ItemMarkRow.metadata) == []


def test_a_fresh_database_gets_its_tables_and_the_next_start_does_nothing(
    tmp_path: Path,
) -> None:
    database = Database(file_url(tmp_path))

    assert upgrade(database) == ""
    assert upgrade(database) == REVISION
    database.close()


def test_a_start_without_a_migration_does_not_import_alembic(
    database: Database, tmp_path: Path
) -> None:
    assert make_guest(database).guest
    code = (
        "import sys\n"
        "from baclofen_quiz.store.opening import opened\n"
        "with opened(sys.argv[1]): print('alembic' in sys.modules)\n"
    )
    arguments = [sys.executable, "-c", code, file_url(tmp_path)]
    printed = subprocess.run(arguments, check=True, capture_output=True, text=True)

    assert printed.stdout == "False\n"


def test_processes_that_start_at_once_upgrade_once(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from baclofen_quiz.store.opening import opened\n"
        "with opened(sys.argv[1]): pass\n"
    )
    arguments = [sys.executable, "-c", code, file_url(tmp_path)]
    started = [
        subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True) for _ in range(3)
    ]
    said = [process.communicate()[1] for process in started]

    assert said == ["", "", ""]
    assert [process.returncode for process in started] == [0, 0, 0]


def test_whoever_waited_for_the_lock_finds_nothing_left_to_do(tmp_path: Path) -> None:
    database = Database(file_url(tmp_path))
    with ThreadPoolExecutor(4) as pool:
        before = list(pool.map(upgrading._migrate, [database] * 4))

    assert sorted(before) == ["", REVISION, REVISION, REVISION]
    database.close()


def test_a_database_of_a_later_version_is_left_as_it_is(database: Database) -> None:
    with database.writing() as store:
        store.session.execute(sa.text("UPDATE alembic_version SET version_num='0999'"))

    with pytest.raises(DatabaseTooNew) as caught:
        upgrade(database)

    assert str(caught.value) == (
        f"The database has schema 0999, and this version of baclofen-quiz knows "
        f"schemas up to {REVISION}. Nothing was changed. Install the version that the "
        "database was last used with, or a later one."
    )


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "quiz.sqlite3"
    file.write_text("Dear diary, " * 1000)
    database = Database(file_url(tmp_path))

    with pytest.raises(NotOurDatabase) as caught:
        upgrade(database)

    assert "file is not a database" in str(caught.value)
    assert file.read_text().startswith("Dear diary")
    database.close()


def test_a_database_that_cannot_be_opened_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "quiz.sqlite3").mkdir()
    database = Database(file_url(tmp_path))

    with pytest.raises(StoreUnavailable, match="unable to open database file"):
        upgrade(database)
    database.close()


def test_a_migration_that_fails_leaves_the_old_schema(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(file_url(tmp_path))
    real = command.upgrade

    def failing(config: Config, revision: str) -> None:
        real(config, revision)
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "upgrade", failing)
    with pytest.raises(KeyboardInterrupt):
        upgrade(database)

    with database.engine.connect() as connection:
        assert sa.inspect(connection).get_table_names() == []
    database.close()


def test_a_database_of_the_first_schema_keeps_all_and_lists_the_facts_of_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(revision_0002, "BATCH", 2)
    database = Database(file_url(tmp_path))
    make_first_schema(database, monkeypatch)

    assert upgrade(database) == "0001"

    assert listed_facts(database) == FACTS_OF_ANSWERS
    assert kept_answers(database) == 5
    database.close()


@pytest.fixture
def migrating(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Callable[[Operations], None]], None]:
    """Run a migration of the test's own, as a later version would."""

    def run(change: Callable[[Operations], None]) -> None:
        def fake(connection: sa.Connection, found: str) -> None:
            assert found == REVISION
            change(Operations(MigrationContext.configure(connection)))

        monkeypatch.setattr(upgrading, "_run", fake)
        monkeypatch.setattr(upgrading, "REVISION", "0999")
        upgrade(database)

    return run


def test_copying_a_table_in_a_migration_keeps_the_rows_that_refer_to_it(
    database: Database, migrating: Callable[[Callable[[Operations], None]], None]
) -> None:
    make_sitting(database, make_guest(database))

    def copy_learner(op: Operations) -> None:
        with op.batch_alter_table("learner", recreate="always") as batch:
            batch.add_column(sa.Column("goal", sa.Integer()))

    migrating(copy_learner)

    with database.reading() as store:
        count = sa.text("SELECT count(*) FROM sitting_item")
        assert store.session.scalar(count) == 7


def test_a_migration_that_breaks_a_reference_is_undone(
    database: Database, migrating: Callable[[Callable[[Operations], None]], None]
) -> None:
    make_sitting(database, make_guest(database))  # and a session: two references

    with pytest.raises(RuntimeError, match="left 2 broken references"):
        migrating(lambda op: op.execute("DELETE FROM learner"))

    with database.reading() as store:
        assert store.session.scalar(sa.text("SELECT count(*) FROM learner")) == 1
