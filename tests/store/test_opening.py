"""A command's database: upgraded when it begins, closed when it ends."""

from pathlib import Path

import pytest

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.opening import looked_into, opened
from baclofen_quiz.store.queries import people
from baclofen_quiz.store.upgrading import stands_at
from databases import file_url, make_guest
from first_schema import make_first_schema


def test_an_opened_database_has_its_tables(tmp_path: Path) -> None:
    with opened(file_url(tmp_path)) as database:
        assert make_guest(database).guest


def test_it_is_closed_also_when_the_command_fails(tmp_path: Path) -> None:
    def fail() -> None:
        with opened(file_url(tmp_path)) as database:
            make_guest(database)
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert [file.name for file in tmp_path.iterdir()] == ["quiz.sqlite3"]


def test_to_look_into_a_database_makes_none(tmp_path: Path) -> None:
    with looked_into(file_url(tmp_path)) as database:
        assert database is None
    assert list(tmp_path.iterdir()) == []


def test_to_look_into_an_older_database_leaves_its_schema(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = Database(file_url(tmp_path))
    make_first_schema(old, monkeypatch)

    with looked_into(file_url(tmp_path)) as database:
        assert database is None
    assert stands_at(old) == "0001"
    old.close()


def test_todays_database_can_be_looked_into(tmp_path: Path) -> None:
    with opened(file_url(tmp_path)) as database:
        guest = make_guest(database)

    with looked_into(file_url(tmp_path)) as found:
        assert found is not None
        with found.reading() as store:
            assert people.all_ids(store) == [guest.id]
