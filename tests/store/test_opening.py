"""A command's database: upgraded when it begins, closed when it ends."""

from pathlib import Path

import pytest

from baclofen_quiz.store.opening import opened
from databases import file_url, make_guest


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
