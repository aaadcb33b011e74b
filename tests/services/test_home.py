"""The home folder: private, made once, and the same key for everyone who asks."""

import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import baclofen_quiz
from baclofen_quiz.services.files import OutputUnfit
from baclofen_quiz.services.home import (
    Home,
    HomeUnusable,
    default_home,
    output_file,
)
from baclofen_quiz.store.opening import opened

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@posix
def test_a_missing_home_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    home = Home(tmp_path / "deep" / "home")

    assert mode(home.path) == 0o700


def test_a_home_that_stands_is_used_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("mine")

    assert (Home(tmp_path).path / "note.txt").read_text() == "mine"


def test_a_file_in_the_place_of_the_home_is_reported(tmp_path: Path) -> None:
    file = tmp_path / "home"
    file.write_text("")

    with pytest.raises(HomeUnusable) as caught:
        Home(file)
    assert str(caught.value) == (
        f"The home folder {file} cannot be used (File exists). "
        "Name another with --home or BACLOFEN_QUIZ_HOME."
    )


@posix
def test_the_secret_key_is_a_private_file_of_32_random_bytes(tmp_path: Path) -> None:
    home = Home(tmp_path)

    assert len(bytes.fromhex(home.secret_key())) == 32
    assert mode(tmp_path / "secret-key") == 0o600


def test_the_secret_key_stays_the_same(tmp_path: Path) -> None:
    assert Home(tmp_path).secret_key() == Home(tmp_path).secret_key()


def test_two_homes_have_different_keys(tmp_path: Path) -> None:
    assert Home(tmp_path / "a").secret_key() != Home(tmp_path / "b").secret_key()


def test_all_who_start_at_once_read_one_key(tmp_path: Path) -> None:
    for attempt in range(20):
        home = Home(tmp_path / str(attempt))
        with ThreadPoolExecutor(8) as pool:
            keys = set(pool.map(lambda _, home=home: home.secret_key(), range(8)))
        assert len(keys) == 1


def test_making_the_key_leaves_nothing_else_behind(tmp_path: Path) -> None:
    Home(tmp_path).secret_key()

    assert [path.name for path in tmp_path.iterdir()] == ["secret-key"]


def test_the_database_is_a_file_in_the_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)

    url = Home(tmp_path).database_url
    assert url == f"sqlite:///{tmp_path.resolve() / 'baclofen-quiz.sqlite3'}"


def test_the_environment_can_name_another_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://quiz@db/quiz")

    assert Home(tmp_path).database_url == "postgresql://quiz@db/quiz"


def test_questions_and_ledger_stand_in_the_home(tmp_path: Path) -> None:
    home = Home(tmp_path)

    assert home.questions == tmp_path / "questions"
    assert home.ledger == tmp_path / "anki-ledger.json"


def test_a_checkout_keeps_its_home_at_its_top() -> None:
    top = Path(baclofen_quiz.__file__).parents[2]

    assert default_home() == top / "instance"


def test_an_installed_package_keeps_its_home_in_the_users_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site-packages" / "baclofen_quiz" / "__init__.py"
    monkeypatch.setattr(baclofen_quiz, "__file__", str(package))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))

    assert default_home().name == "baclofen-quiz"
    assert not default_home().is_relative_to(tmp_path / "site-packages")


@pytest.mark.parametrize("name", ["h?y", "50%20 off", "a#b", "two words", "été"])
def test_the_database_stays_in_a_home_of_any_name(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    home = Home(tmp_path / name)

    with opened(home.database_url):
        assert [path.name for path in tmp_path.iterdir()] == [name]
        assert (home.path / "baclofen-quiz.sqlite3").stat().st_size


@pytest.mark.parametrize("key", [b"", b"short", b"\xff" * 64, b"0" * 31, b"z" * 64])
def test_a_damaged_secret_key_is_refused_with_a_way_to_mend_it(
    tmp_path: Path, key: bytes
) -> None:
    (tmp_path / "secret-key").write_bytes(key)

    with pytest.raises(HomeUnusable) as caught:
        Home(tmp_path).secret_key()
    assert str(caught.value) == (
        f"The home folder {tmp_path} cannot be used (its file secret-key is damaged). "
        "Restore that file from a backup, or delete it: a new key is then made, and "
        "everybody must sign in again."
    )


def test_a_line_end_after_the_secret_key_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "secret-key").write_text("0123456789abcdef" * 4 + "\n")

    assert Home(tmp_path).secret_key() == "0123456789abcdef" * 4


@pytest.mark.parametrize(
    "name",
    [
        "baclofen-quiz.sqlite3",
        "baclofen-quiz.sqlite3-wal",
        "baclofen-quiz.sqlite3-shm",
        "baclofen-quiz.sqlite3-journal",
        "secret-key",
        "anki-ledger.json",
        "cache/bank",
    ],
)
def test_an_output_never_takes_the_place_of_a_file_of_the_home(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "other").symlink_to(tmp_path / name)

    for path in (tmp_path / name, tmp_path / "other"):
        with pytest.raises(OutputUnfit, match="Name another file"):
            output_file(path, tmp_path)


def test_any_other_output_is_taken(tmp_path: Path) -> None:
    assert output_file(tmp_path / "deck.apkg", tmp_path) == tmp_path / "deck.apkg"
