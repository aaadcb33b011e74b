import io
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anki_packages import FOREIGN_GUID, Form, Note, Review, collection, package
from baclofen_quiz.exchange.anki import container
from baclofen_quiz.exchange.anki.container import Layout, opened
from baclofen_quiz.exchange.anki.package_errors import (
    DamagedPackageError,
    ForeignCollectionError,
    UnreadablePackageError,
)

KEY = "fact:baclofen/mechanism/receptor"
NOTES = [Note(KEY), Note()]
SOUND = collection(NOTES, [Review(KEY, 1_795_400_000_000)])


@pytest.fixture(autouse=True)
def _nothing_stays_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    yield
    assert not list(tmp_path.iterdir())


def _counted(data: bytes) -> int:
    with opened(io.BytesIO(data)) as found:
        ((number,),) = found.connection.execute("select count() from notes")
    return int(number)


@pytest.mark.parametrize("form", Form)
def test_a_collection_of_each_form_can_be_read(form: Form) -> None:
    data = package(collection(NOTES, form=form), form)
    with opened(io.BytesIO(data)) as found:
        assert found.layout is (Layout.TABLES if form is Form.NEW else Layout.JSON)
        rows = found.connection.execute("select guid from notes order by id").fetchall()
        assert rows == [(NOTES[0].guid,), (FOREIGN_GUID,)]


def test_the_temporary_file_is_its_owners_alone(tmp_path: Path) -> None:
    with opened(io.BytesIO(package(SOUND))):
        (file,) = tmp_path.iterdir()
        assert file.name.startswith(container.PREFIX)
        if os.name == "posix":
            assert file.stat().st_mode & 0o777 == 0o600


def test_the_file_goes_also_when_the_reader_fails() -> None:
    with (
        pytest.raises(RuntimeError, match="of ours"),
        opened(io.BytesIO(package(SOUND))),
    ):
        raise RuntimeError("of ours")  # noqa: EM101, TRY003 -- stands for any fault


def test_names_are_compared_as_anki_declares_it() -> None:
    with opened(io.BytesIO(package(SOUND))) as found:
        query = "select count() from fields where name = 'MY NOTES'"
        assert found.connection.execute(query).fetchone() == (1,)
        ordered = "select name from fields order by name"
        assert found.connection.execute(ordered).fetchone() == ("Back",)


def test_nothing_can_be_written() -> None:
    with (
        pytest.raises(DamagedPackageError),
        opened(io.BytesIO(package(SOUND))) as found,
    ):
        found.connection.execute("delete from notes")


def _changed(*statements: str) -> bytes:
    """Pack a sound collection after some statements."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.deserialize(SOUND)
        db.create_collation("unicase", lambda a, b: (a > b) - (a < b))
        for statement in statements:
            db.execute(statement)
        db.commit()
        return package(db.serialize())


@pytest.mark.parametrize("table", ["notes", "cards", "revlog", "col"])
def test_a_database_without_one_of_the_tables_is_foreign(table: str) -> None:
    with pytest.raises(ForeignCollectionError):
        _counted(_changed(f"drop table {table}"))


@pytest.mark.parametrize("table", ["notes", "revlog"])
def test_a_view_in_the_place_of_a_table_is_not_run(table: str) -> None:
    view = f"create view {table} as select 1"
    with pytest.raises(ForeignCollectionError):
        _counted(_changed(f"drop table {table}", view))


def test_a_virtual_table_in_the_place_of_a_table_is_not_run() -> None:
    virtual = "create virtual table revlog using rtree(id, low, high)"
    with pytest.raises(ForeignCollectionError):
        _counted(_changed("drop table revlog", virtual))


def test_a_column_that_computes_is_not_run() -> None:
    grown = "alter table notes add column bomb as (hex(zeroblob(9)))"
    with pytest.raises(ForeignCollectionError):
        _counted(_changed(grown))


def test_a_value_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "LONGEST_VALUE", 10_000)
    data = package(collection([Note(KEY, fields={"Front": "x" * 20_000})]))
    with pytest.raises(DamagedPackageError), opened(io.BytesIO(data)) as found:
        found.connection.execute("select flds from notes").fetchall()


def test_work_without_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "_STEPS", 1_000)
    endless = "select count() from " + ", ".join(["notes"] * 24)  # noqa: S608 -- literals
    with (
        pytest.raises(DamagedPackageError),
        opened(io.BytesIO(package(SOUND))) as found,
    ):
        found.connection.execute(endless).fetchall()


@pytest.mark.parametrize("database", [b"", b"SQLite format 3\0", b"x" * 4_096])
def test_what_is_no_database_is_foreign(database: bytes) -> None:
    with pytest.raises(ForeignCollectionError):
        _counted(package(database))


def test_a_schema_of_signs_that_are_no_text_is_damaged() -> None:
    broken = SOUND.replace(b"CREATE TABLE notes", b"CREATE TABL\xff notes")
    assert broken != SOUND
    with pytest.raises(DamagedPackageError):
        _counted(package(broken))


def test_a_database_that_lost_its_end_is_damaged() -> None:
    with pytest.raises(DamagedPackageError):
        _counted(package(SOUND[: len(SOUND) // 2]))
    with pytest.raises(DamagedPackageError):
        _counted(package(SOUND[:-1]))


def test_a_database_of_a_program_that_wrote_no_length_is_read() -> None:
    ancient = bytearray(SOUND)
    ancient[28:32] = bytes(4)
    ancient[92:96] = b"\xff\xff\xff\xff"
    assert _counted(package(bytes(ancient))) == 2


def test_a_text_that_is_no_text_hurts_only_who_reads_it() -> None:
    sign = FOREIGN_GUID.encode()
    data = package(SOUND.replace(sign, b"\xff\xfe" + sign[2:]))
    assert _guids(data, "where guid < 'pr'") == [NOTES[0].guid]
    with pytest.raises(DamagedPackageError):
        _guids(data, "")


def _guids(data: bytes, where: str) -> list[str]:
    with opened(io.BytesIO(data)) as found:
        query = f"select guid from notes {where}"  # noqa: S608 -- literals
        return [guid for (guid,) in found.connection.execute(query)]


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.sampled_from(Form), st.data())
def test_a_damaged_file_is_read_or_refused_by_name(
    form: Form, data: st.DataObject
) -> None:
    whole = bytearray(package(collection(NOTES, form=form), form))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)) | st.just(len(whole)))
    with suppress(UnreadablePackageError):
        assert _counted(bytes(whole[:cut])) >= 0
