"""A bank is kept for the next start: for the same files, the same program, and us."""

import os
import sys
from pathlib import Path

import pytest

import baclofen_quiz
from baclofen_quiz.services import bank_keeping, collecting
from baclofen_quiz.services.bank_keeping import Forgetful, HomeKeeper, program_digest
from baclofen_quiz.services.home import Home
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.shelf import Shelved
from factories import make_bank

FILES = (Shelved("a.md", Path("a.md"), 3, (1, 2, 3)),)
OTHERS = (Shelved("a.md", Path("a.md"), 3, (1, 2, 4)),)
BANK = make_bank()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def kept(home: Home) -> Path:
    """The file that a bank was kept in."""
    HomeKeeper(home).keep(FILES, BANK)
    return home.path / "cache" / "bank"


def test_the_bank_of_the_same_files_is_found_at_the_next_start(
    home: Home, kept: Path
) -> None:
    assert kept.exists()
    assert HomeKeeper(home).find(FILES) == BANK


def test_before_the_first_start_there_is_none(home: Home) -> None:
    assert HomeKeeper(home).find(FILES) is None


@pytest.mark.usefixtures("kept")
def test_a_changed_file_makes_it_unfit(home: Home) -> None:
    assert HomeKeeper(home).find(OTHERS) is None


@pytest.mark.usefixtures("kept")
def test_a_changed_program_makes_it_unfit(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bank_keeping, "program_digest", lambda: "another")

    assert HomeKeeper(home).find(FILES) is None


@pytest.mark.parametrize("place", [0, 40, -1])
def test_a_byte_that_somebody_changed_makes_it_unfit(
    home: Home, kept: Path, place: int
) -> None:
    data = bytearray(kept.read_bytes())
    data[place] ^= 1
    kept.write_bytes(data)

    assert HomeKeeper(home).find(FILES) is None


def test_what_another_installation_signed_is_not_trusted(
    home: Home, kept: Path, tmp_path: Path
) -> None:
    another = Home(tmp_path / "another").secret_key()
    (home.path / "secret-key").write_text(another)

    assert kept.exists()
    assert HomeKeeper(home).find(FILES) is None


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 100])
def test_a_damaged_file_is_ignored(home: Home, kept: Path, content: bytes) -> None:
    kept.write_bytes(content)

    assert HomeKeeper(home).find(FILES) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_only_the_owner_can_read_it(kept: Path) -> None:
    assert kept.stat().st_mode & 0o077 == 0


def test_where_it_cannot_be_written_nothing_is_kept_and_nothing_fails(
    home: Home,
) -> None:
    (home.path / "cache").write_text("a file in the way")

    keeper = HomeKeeper(home)
    keeper.keep(FILES, BANK)

    assert keeper.find(FILES) is None


def test_a_library_reads_the_files_only_at_the_first_start(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "questions"
    folder.mkdir()
    (folder / "q.md").write_text("## Why?  {#why}\n\n- [x] So.\n- [ ] No.\n")
    first = Library([folder], bundled=folder, keeper=HomeKeeper(home)).bank()
    monkeypatch.setattr(collecting, "collect", None)

    second = Library([folder], bundled=folder, keeper=HomeKeeper(home)).bank()

    assert second == first


def test_the_digest_of_the_program_notices_a_changed_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "module.py"
    module.write_text("one = 1\n")
    monkeypatch.setattr(baclofen_quiz, "__file__", str(module))
    before = program_digest()

    os.utime(module, ns=(1, 1))

    assert program_digest() != before


def test_the_forgetful_keep_nothing() -> None:
    keeper = Forgetful()
    keeper.keep(FILES, BANK)

    assert keeper.find(FILES) is None
