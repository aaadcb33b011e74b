"""Commands see what was uploaded to the same home, and make nothing there."""

from pathlib import Path

import pytest
import sqlalchemy as sa
from click.testing import CliRunner

from baclofen_quiz.cli.app import group
from baclofen_quiz.services.bank_opening import installed_bank, opened_source
from baclofen_quiz.services.home import DATABASE
from baclofen_quiz.store.opening import opened
from baclofen_quiz.store.upgrading import NotOurDatabase
from publishing import MAKER, make_teacher, put_out
from showing_pictures import CURVED

CITED = MAKER.replace("baclofen#identity", "baclofen#identity/lioresal")
CITED += "\nAnd so on.\n"


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)


def _url(home: Path) -> str:
    return f"sqlite:///{home / DATABASE}"


def test_what_was_uploaded_is_in_the_bank_of_a_command(tmp_path: Path) -> None:
    with opened(_url(tmp_path)) as database:
        put_out(database, make_teacher(database))

    bank = installed_bank((), tmp_path)
    assert [item.id for item in bank.items] == ["exam/maker"]


def test_a_database_of_another_place_is_used_if_it_is_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(_url(tmp_path)) as database:
        put_out(database, make_teacher(database))
    monkeypatch.setenv("DATABASE_URL", _url(tmp_path))

    assert len(installed_bank((), tmp_path / "home").items) == 1


def test_a_database_from_before_there_were_pictures_is_read_as_it_is(
    tmp_path: Path,
) -> None:
    with opened(_url(tmp_path)) as database:
        put_out(database, make_teacher(database), MAKER + "\n" + CURVED)
        with database.writing() as store:
            store.connection.execute(sa.text("DROP TABLE picture"))
            older = sa.text("UPDATE alembic_version SET version_num = '0004'")
            store.connection.execute(older)

    with opened_source(tmp_path) as source:
        assert source.now().pictures == ()
        assert source.picture("1" * 32) is None
    bank = installed_bank((), tmp_path)
    assert [item.id for item in bank.items] == ["exam/maker"]


def test_neither_a_home_nor_a_database_is_made(tmp_path: Path) -> None:
    home = tmp_path / "home"

    assert installed_bank((), home).items == ()
    assert not home.exists()
    home.mkdir()
    assert installed_bank((), home).items == ()
    assert list(home.iterdir()) == []


def test_a_database_that_cannot_be_read_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / DATABASE).write_text("Dear diary, " * 1000)

    with pytest.raises(NotOurDatabase), opened_source(tmp_path):
        pass


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["items"], "exam/maker"),
        (["check"], "uploaded/exam.md:9:1: warning loose-text"),
        (["coverage", "--format", "json"], "exam/maker"),
        (["export", "csv", "--out", "{home}/bank.csv"], "questions written"),
    ],
)
def test_each_command_that_reads_the_bank_sees_it(
    tmp_path: Path, arguments: list[str], said: str
) -> None:
    with opened(_url(tmp_path)) as database:
        put_out(database, make_teacher(database), CITED)
    wanted = [part.format(home=tmp_path) for part in arguments]
    done = CliRunner().invoke(group, [*wanted, "--home", str(tmp_path)])

    assert said in done.output
    if arguments[0] == "export":
        assert "Who sells Lioresal?" in (tmp_path / "bank.csv").read_text(
            encoding="utf-8"
        )
