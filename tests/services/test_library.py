import gc
import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.question_file import QuestionReading, read_questions
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services import collecting
from baclofen_quiz.services.additions import AddedFile, Additions, Contents
from baclofen_quiz.services.library import Library

QUESTION = """\
## Which receptor does baclofen activate?  {#receptor}

- [ ] GABA-A receptor — the target of diazepam
- [x] GABA-B receptor — before and after the synapse
- [ ] Opioid receptor — the target of morphine

> Binding before the synapse closes calcium channels.

Source: baclofen#mechanism/receptor
"""
LEXICON = "concepts: {}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "questions"
    path.mkdir()
    (path / "lexicon.yaml").write_text(LEXICON, encoding="utf-8")
    return path


def _write(folder: Path, name: str, text: str = QUESTION) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _library(folder: Path, *more: Path) -> Library:
    return Library([folder, *more], bundled=folder)


def _ids(bank: Bank) -> list[str]:
    return [item.id for item in bank.items]


def test_the_bundled_folder_has_facts_and_items() -> None:
    bank = Library([questions_folder()]).bank()
    assert "baclofen/mechanism/receptor" in bank.facts
    assert bank.items


def test_an_unchanged_folder_gives_the_very_same_bank(folder: Path) -> None:
    _write(folder, "a.md")
    shelf = _library(folder)
    assert shelf.bank() is shelf.bank()


def test_a_file_that_is_added_is_in_the_next_bank(folder: Path) -> None:
    shelf = _library(folder)
    assert _ids(shelf.bank()) == []
    _write(folder, "a.md")
    assert _ids(shelf.bank()) == ["a/receptor"]


def test_a_file_that_is_changed_is_changed_in_the_next_bank(folder: Path) -> None:
    path = _write(folder, "a.md")
    shelf = _library(folder)
    before = shelf.bank()
    path.write_text(QUESTION.replace("{#receptor}", "{#target-1}"), encoding="utf-8")
    os.utime(path, ns=(1, 1))
    after = shelf.bank()
    assert _ids(after) == ["a/target-1"]
    assert before.digest != after.digest


def test_a_file_that_is_removed_is_gone_from_the_next_bank(folder: Path) -> None:
    path = _write(folder, "a.md")
    shelf = _library(folder)
    shelf.bank()
    path.unlink()
    assert _ids(shelf.bank()) == []


def test_a_folder_that_comes_later_is_read(folder: Path, tmp_path: Path) -> None:
    home = tmp_path / "home" / "questions"
    shelf = _library(folder, home)
    assert _ids(shelf.bank()) == []
    _write(home, "mine.md")
    assert _ids(shelf.bank()) == ["mine/receptor"]


def test_only_the_changed_file_is_read_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def counting(text: str, file: str) -> QuestionReading:
        read.append(file)
        return read_questions(text, file)

    monkeypatch.setattr(collecting, "read_questions", counting)
    _write(folder, "a.md")
    shelf = _library(folder)
    shelf.bank()
    _write(folder, "b.md")
    shelf.bank()
    assert read == ["questions/a.md", "questions/b.md"]


def test_two_libraries_of_the_same_files_agree(folder: Path) -> None:
    _write(folder, "a.md")
    assert _library(folder).bank() == _library(folder).bank()


def test_files_of_the_bundled_folder_are_named_the_same_everywhere(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(folder, "a.md")
    monkeypatch.chdir(tmp_path)
    for given in (folder, Path("questions"), folder / ".." / "questions"):
        (item,) = Library([given], bundled=folder).bank().items
        assert item.source.file == "questions/a.md"


def test_files_of_another_folder_are_named_as_it_was_given(
    folder: Path, tmp_path: Path
) -> None:
    _write(tmp_path / "mine", "a.md")
    (item,) = Library([tmp_path / "mine"], bundled=folder).bank().items
    assert item.source.file == f"{(tmp_path / 'mine').as_posix()}/a.md"


def test_a_folder_given_twice_is_read_once(folder: Path) -> None:
    _write(folder, "a.md")
    assert _ids(_library(folder, folder).bank()) == ["a/receptor"]


def test_the_bundled_lexicon_is_read_even_when_another_folder_replaces_it(
    folder: Path, tmp_path: Path
) -> None:
    (folder / "lexicon.yaml").write_text("concepts: [", encoding="utf-8")
    (tmp_path / "mine").mkdir()
    (problem,) = Library([tmp_path / "mine"], bundled=folder).bank().problems
    assert problem.location.file == "questions/lexicon.yaml"


def test_the_folder_of_the_bundled_vocabulary_is_read_and_watched(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine").mkdir()
    library = Library([tmp_path / "mine"], bundled=folder)
    assert library.bank().problems == ()
    _write(folder, "lexicon/signs.yaml", "colours: {}\n")
    (problem,) = library.bank().problems
    assert problem.location.file == "questions/lexicon/signs.yaml"


# --- bad files --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"## \xff\xfe", "not-utf-8"), (b"\0" * 9_000_000, "too-large")],
    ids=["not utf-8", "huge"],
)
def test_a_bad_file_is_a_problem_and_the_others_stand(
    folder: Path, data: bytes, code: str
) -> None:
    _write(folder, "a.md")
    for name in ("bad.md", "monographs/bad.md"):
        _write(folder, name).write_bytes(data)
    bank = _library(folder).bank()
    assert _ids(bank) == ["a/receptor"]
    found = [p.location.file for p in bank.problems if p.code == code]
    assert found == ["questions/bad.md", "questions/monographs/bad.md"]


@pytest.mark.parametrize("name", ["empty.md", "monographs/empty.md"])
def test_an_empty_file_is_a_problem_and_the_others_stand(
    folder: Path, name: str
) -> None:
    _write(folder, "a.md")
    _write(folder, name, "")
    bank = _library(folder).bank()
    assert _ids(bank) == ["a/receptor"]
    assert f"questions/{name}" in [problem.location.file for problem in bank.problems]


def test_a_reader_that_fails_takes_down_its_file_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(text: str, file: str) -> QuestionReading:
        if "bad" in file:
            message = "no such luck"
            raise KeyError(message)
        return read_questions(text, file)

    monkeypatch.setattr(collecting, "read_questions", failing)
    _write(folder, "a.md")
    _write(folder, "bad.md")
    bank = _library(folder).bank()
    assert _ids(bank) == ["a/receptor"]
    (problem,) = [p for p in bank.problems if p.code == "reader-fault"]
    assert problem.location.file == "questions/bad.md"
    assert "KeyError: 'no such luck'" in problem.what


def test_a_generator_that_fails_takes_down_its_monograph_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(collecting, "generate", failing)
    _write(folder, "a.md", QUESTION.replace("\nSource: baclofen#mechanism", "\n"))
    _write(folder, "monographs/x.md", "# X\n\n## Storage\n\n- Cool {#cool}\n")
    bank = _library(folder).bank()
    assert bank.monographs == ()
    (problem,) = [p for p in bank.problems if p.code == "reader-fault"]
    assert problem.location.file == "questions/monographs/x.md"


def test_two_items_with_one_id_are_both_withheld_and_reported(
    folder: Path, tmp_path: Path
) -> None:
    _write(folder, "a.md")
    _write(folder, "b.md", "## Who sells Lioresal? {#maker}\n\nAnswer: Novartis\n")
    _write(tmp_path / "home", "a.md")
    bank = _library(folder, tmp_path / "home").bank()
    assert _ids(bank) == ["b/maker"]
    codes = [p.code for p in bank.problems if p.severity == "error"]
    assert codes.count("item-id-twice") == 2
    assert codes.count("file-name-twice") == 2


# --- threads ----------------------------------------------------------------------


def test_many_threads_that_ask_at_once_read_the_files_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(folder, "a.md")
    calls: list[int] = []
    collect = collecting.collect
    ready = threading.Barrier(8)

    def counting(
        contents: Contents,
        memo: collecting.Memo,
        text_of: Callable[[AddedFile], str],
        picture_of: Callable[[str], bytes | None],
    ) -> Bank:
        calls.append(1)
        return collect(contents, memo, text_of, picture_of)

    monkeypatch.setattr(collecting, "collect", counting)
    shelf = _library(folder)

    def ask() -> Bank:
        ready.wait()
        return shelf.bank()

    with ThreadPoolExecutor(8) as pool:
        banks = [future.result() for future in [pool.submit(ask) for _ in range(8)]]
    assert len(calls) == 1
    assert all(bank is banks[0] for bank in banks)


def test_a_question_folder_that_is_a_link_to_itself_is_a_problem(
    tmp_path: Path,
) -> None:
    (tmp_path / "questions").symlink_to("questions")

    (problem,) = Library([tmp_path / "questions"]).bank().problems

    assert problem.code == "file-unreadable"


def test_a_picture_that_was_changed_is_seen_at_the_next_look(folder: Path) -> None:
    heading, _, rest = QUESTION.partition("\n\n")
    _write(folder, "exam.md", f"{heading}\n\n![A curve](curve.png)\n\n{rest}")
    picture = folder / "curve.png"
    library = _library(folder)
    assert [p.code for p in library.bank().problems if "picture" in p.code] == [
        "picture-missing"
    ]
    digests = []
    for ink in (b"one", b"two"):
        picture.write_bytes(b"\x89PNG\r\n\x1a\n" + ink)
        (item,) = library.bank().items
        digests += [image.digest for image in item.images]
    assert len(set(digests)) == len(digests) == len(("one", "two"))


def test_a_look_at_the_files_is_good_for_as_long_as_patience_says(
    folder: Path,
) -> None:
    now = [100.0]
    library = Library([folder], bundled=folder, patience=2, clock=lambda: now[0])
    first = library.bank()
    _write(folder, "more.md")

    now[0] = 101.9
    assert library.bank() is first
    now[0] = 102.0
    renewed = library.bank()
    assert renewed is not first
    now[0] = 103.9
    assert library.bank() is renewed
    now[0] = 104.0
    assert library.bank() is renewed
    now[0] = 105.9
    assert library.bank() is renewed


@pytest.mark.parametrize("collects", [True, False])
def test_garbage_is_looked_for_again_as_before_once_a_bank_is_made(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *, collects: bool
) -> None:
    _write(folder, "one.md")
    seen: list[bool] = []

    def read(text: str, name: str) -> QuestionReading:
        seen.append(gc.isenabled())
        return read_questions(text, name)

    monkeypatch.setattr(collecting, "read_questions", read)
    try:
        if not collects:
            gc.disable()
        _library(folder).bank()
        assert gc.isenabled() is collects
    finally:
        gc.enable()
    assert seen == [False]


def test_a_bank_is_made_without_garbage_that_would_have_to_be_looked_for(
    folder: Path,
) -> None:
    _write(folder, "one.md")
    _library(folder).bank()
    gc.unfreeze()  # what was to be passed over, here or in other tests, comes back
    while gc.collect():  # what other tests left may let go of more only when it ends
        pass
    gc.disable()
    try:
        bank = _library(folder).bank()
        gc.unfreeze()
        assert gc.collect() == 0
    finally:
        gc.enable()
    assert bank.items


# --- what instructors add on the site -------------------------------------------------


class _Uploads:
    """Uploaded files by their stem, as texts that a test changes."""

    def __init__(self, **texts: str) -> None:
        self.texts = texts

    def now(self) -> Additions:
        digests = {stem: str(hash(text)) for stem, text in self.texts.items()}
        return Additions(tuple(AddedFile(*pair) for pair in digests.items()))

    def text(self, file: AddedFile) -> str:
        return self.texts[file.stem]

    def picture(self, digest: str) -> bytes | None:
        raise KeyError(digest)


def test_an_uploaded_file_is_in_the_next_bank(folder: Path) -> None:
    source = _Uploads()
    library = Library([folder], bundled=folder, source=source)
    before = library.bank()
    source.texts["exam"] = QUESTION

    assert _ids(before) == []
    assert _ids(library.bank()) == ["exam/receptor"]
    assert library.bank() is library.bank()


def test_whoever_cannot_wait_asks_for_the_bank_of_this_moment(folder: Path) -> None:
    source = _Uploads()
    library = Library(
        [folder], bundled=folder, patience=2, clock=lambda: 100.0, source=source
    )
    library.bank()
    source.texts["exam"] = QUESTION

    assert _ids(library.bank()) == []
    assert _ids(library.renewed()) == ["exam/receptor"]
    assert _ids(library.bank()) == ["exam/receptor"]


def test_a_file_can_be_tried_without_being_published(folder: Path) -> None:
    source = _Uploads(exam=QUESTION)
    library = Library([folder], bundled=folder, source=source)
    before = library.bank()
    tried = library.with_file("exam", QUESTION.replace("{#receptor}", "{#target}"))

    assert _ids(tried) == ["exam/target"]
    assert library.bank() is before


def test_of_two_questions_that_are_alike_the_one_published_first_stays(
    folder: Path,
) -> None:
    source = _Uploads(week=QUESTION)
    library = Library([folder], bundled=folder, source=source)
    tried = library.with_file("copy", QUESTION)
    source.texts |= {"copy": QUESTION}

    for bank in (tried, library.bank(), library.with_file("week", QUESTION + "\n")):
        assert _ids(bank) == ["week/receptor"]
        assert [held.item_id for held in bank.withheld] == ["copy/receptor"]


def test_the_current_text_of_an_upload_is_given(folder: Path) -> None:
    library = Library([folder], bundled=folder, source=_Uploads(exam=QUESTION))

    assert library.text("exam") == QUESTION
    assert library.text("none") == ""


def test_the_vocabulary_is_given(folder: Path) -> None:
    library = _library(folder)

    assert library.lexicon() is library.lexicon()
