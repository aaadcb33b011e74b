"""A bank is kept for the next start: for the same files, the same program, and us."""

from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from baclofen_quiz.items.status import ItemMark, Status
from baclofen_quiz.services import collecting
from baclofen_quiz.services.additions import AddedFile, Additions, Contents
from baclofen_quiz.services.bank_keeping import Forgetful, HomeKeeper
from baclofen_quiz.services.home import Home
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.shelf import Shelved
from baclofen_quiz.services.signed_files import SignedFiles
from factories import make_bank

FILES = Contents((Shelved("a.md", Path("a.md"), 3, (1, 2, 3)),))
OTHERS = Contents((Shelved("a.md", Path("a.md"), 3, (1, 2, 4)),))
BANK = make_bank()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


def keeper(home: Home) -> HomeKeeper:
    """The keeper of a start."""
    return HomeKeeper(SignedFiles(home))


def test_the_bank_of_the_same_files_is_found_at_the_next_start(home: Home) -> None:
    keeper(home).keep(FILES, BANK)

    assert keeper(home).has(FILES)
    assert keeper(home).find(FILES) == BANK


def test_before_the_first_start_there_is_none(home: Home) -> None:
    assert keeper(home).find(FILES) is None


def test_a_changed_file_makes_it_unfit(home: Home) -> None:
    keeper(home).keep(FILES, BANK)

    assert not keeper(home).has(OTHERS)
    assert keeper(home).find(OTHERS) is None


@pytest.mark.parametrize(
    "additions",
    [
        Additions((AddedFile("exam", "0" * 64),)),
        Additions(marks=(ItemMark("exam/one", Status.RETIRED),)),
    ],
)
def test_what_instructors_added_since_makes_it_unfit(
    home: Home, additions: Additions
) -> None:
    keeper(home).keep(FILES, BANK)

    assert keeper(home).find(Contents(FILES.files, additions)) is None


def test_a_library_reads_the_files_only_at_the_first_start(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "questions"
    folder.mkdir()
    (folder / "q.md").write_text("## Why?  {#why}\n\n- [x] So.\n- [ ] No.\n")
    first = Library([folder], bundled=folder, keeper=keeper(home)).bank()
    monkeypatch.setattr(collecting, "collect", None)

    second = Library([folder], bundled=folder, keeper=keeper(home)).bank()

    assert second == first


def test_a_library_takes_the_bank_that_another_process_makes_just_now(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Library([tmp_path], bundled=tmp_path, keeper=keeper(home))
    turn = SignedFiles.turn

    def waiting(files: SignedFiles, name: str) -> AbstractContextManager[None]:
        keeper(home).keep(library.contents(), BANK)  # by the one who came first
        return turn(files, name)

    monkeypatch.setattr(SignedFiles, "turn", waiting)
    monkeypatch.setattr(collecting, "collect", None)

    assert library.bank() == BANK


def test_the_forgetful_keep_nothing_and_wait_for_nobody() -> None:
    nobody = Forgetful()
    with nobody.turn(), nobody.turn():
        nobody.keep(FILES, BANK)

    assert nobody.find(FILES) is None
