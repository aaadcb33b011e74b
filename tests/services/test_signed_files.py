"""Files kept from one start to the next, if this very installation wrote them."""

import os
import sys
from pathlib import Path

import pytest

import baclofen_quiz
from baclofen_quiz.services import signed_files
from baclofen_quiz.services.home import Home
from baclofen_quiz.services.signed_files import (
    SignedFiles,
    program_digest,
    this_program,
)

NAME = "folder/file"
DATA = b"what was kept"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def kept(home: Home) -> Path:
    """The file in which something was kept."""
    SignedFiles(home).keep(NAME, "one", DATA)
    return home.path / "cache" / NAME


def found(home: Home, name: str = NAME, made_of: str = "one") -> bytes | None:
    """What the next start finds."""
    return SignedFiles(home).find(name, made_of)


def test_what_was_kept_is_found_at_the_next_start(home: Home, kept: Path) -> None:
    assert kept.exists()
    assert found(home) == DATA


def test_what_was_never_kept_is_not_found(home: Home) -> None:
    assert found(home) is None


@pytest.mark.usefixtures("kept")
def test_what_was_made_of_something_else_is_unfit(home: Home) -> None:
    assert found(home, made_of="another") is None


def test_a_file_under_another_name_is_unfit(home: Home, kept: Path) -> None:
    kept.rename(kept.with_name("other"))

    assert found(home, "folder/other") is None


@pytest.mark.usefixtures("kept")
def test_what_another_program_kept_is_unfit(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signed_files, "this_program", lambda: "another")

    assert found(home) is None


@pytest.mark.parametrize("place", [0, 40, -1])
def test_a_byte_that_somebody_changed_makes_it_unfit(
    home: Home, kept: Path, place: int
) -> None:
    data = bytearray(kept.read_bytes())
    data[place] ^= 1
    kept.write_bytes(data)

    assert found(home) is None


def test_what_another_installation_signed_is_not_trusted(
    home: Home, kept: Path, tmp_path: Path
) -> None:
    another = Home(tmp_path / "another").secret_key()
    (home.path / "secret-key").write_text(another)

    assert kept.exists()
    assert found(home) is None


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 100])
def test_a_damaged_file_is_ignored(home: Home, kept: Path, content: bytes) -> None:
    kept.write_bytes(content)

    assert found(home) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_only_the_owner_can_read_it(kept: Path) -> None:
    assert kept.stat().st_mode & 0o077 == 0


def test_where_it_cannot_be_written_nothing_is_kept_and_nothing_fails(
    home: Home,
) -> None:
    (home.path / "cache").write_text("a file in the way")

    assert not SignedFiles(home).can_keep()
    SignedFiles(home).keep(NAME, "one", DATA)

    assert found(home) is None


def test_where_it_can_be_written_it_can_be_kept(home: Home) -> None:
    files = SignedFiles(home)

    assert files.can_keep()
    files.keep(NAME, "one", DATA)
    assert files.can_keep()


def test_one_process_at_a_time_makes_what_is_kept_under_a_name(home: Home) -> None:
    with SignedFiles(home).turn("bank"), SignedFiles(home).turn("another"):
        SignedFiles(home).keep("bank", "one", DATA)

    assert found(home, "bank") == DATA


def test_the_program_is_named_by_its_own_files() -> None:
    assert this_program.__wrapped__() == program_digest(
        Path(baclofen_quiz.__file__).parent
    )


def test_the_digest_of_the_program_notices_a_changed_file(tmp_path: Path) -> None:
    module = tmp_path / "folder" / "module.py"
    module.parent.mkdir()
    module.write_text("one = 1\n")
    before = program_digest(tmp_path)

    os.utime(module, ns=(1, 1))

    assert program_digest(tmp_path) != before
