import os
from pathlib import Path

import pytest

from baclofen_quiz.content.decoding import LARGEST
from baclofen_quiz.problems import Problem
from baclofen_quiz.services.shelf import (
    Folder,
    Shelved,
    is_lexicon,
    is_monograph,
    is_picture,
    read_bytes,
    shelve,
)


def _write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")


def _shelve(folder: Path) -> tuple[Shelved, ...]:
    return shelve([Folder(folder, "questions")])


def test_markdown_and_the_lexicon_are_found_at_any_depth_in_the_order_of_names(
    tmp_path: Path,
) -> None:
    _write(tmp_path, "b.md", "monographs/a.md", "deep/er/c.md", "lexicon.yaml")
    assert [file.name for file in _shelve(tmp_path)] == [
        "questions/b.md",
        "questions/deep/er/c.md",
        "questions/lexicon.yaml",
        "questions/monographs/a.md",
    ]


def test_a_folder_named_lexicon_extends_the_vocabulary_after_the_file(
    tmp_path: Path,
) -> None:
    _write(tmp_path, "lexicon/b.yaml", "lexicon/a.yaml", "lexicon.yaml")
    _write(tmp_path, "lexicon/c.md", "lexicon/deep/d.yaml", "words/e.yaml")
    found = _shelve(tmp_path)
    assert [file.name for file in found if is_lexicon(file)] == [
        "questions/lexicon.yaml",
        "questions/lexicon/a.yaml",
        "questions/lexicon/b.yaml",
    ]
    assert [file.name for file in found if not is_lexicon(file)] == [
        "questions/lexicon/c.md"
    ]


def test_hidden_files_readmes_and_other_endings_are_passed_over(tmp_path: Path) -> None:
    _write(
        tmp_path, ".a.md", ".git/b.md", "README.md", "c.md~", "ledger.json", "d.yaml"
    )
    assert _shelve(tmp_path) == ()


def test_endings_in_capitals_are_read_too(tmp_path: Path) -> None:
    _write(tmp_path, "monographs/A.MD", "Lexicon.YAML")
    lexicon, monograph = _shelve(tmp_path)
    assert is_lexicon(lexicon)
    assert is_monograph(monograph)


def test_a_folder_that_may_not_be_opened_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path, "locked/a.md", "b.md")
    original = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return original(path)

    monkeypatch.setattr(os, "scandir", refuse)
    good, locked = _shelve(tmp_path)
    assert (good.name, locked.name) == ("questions/b.md", "questions/locked")
    assert isinstance(read_bytes(locked), Problem)


def test_a_file_in_the_place_of_a_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "q").write_text("", encoding="utf-8")
    (file,) = _shelve(tmp_path / "q")
    assert file.name == "questions"


def test_a_missing_folder_holds_nothing(tmp_path: Path) -> None:
    assert _shelve(tmp_path / "nowhere") == ()


def test_folders_stand_in_the_order_given(tmp_path: Path) -> None:
    _write(tmp_path, "b/x.md", "a/y.md")
    folders = [Folder(tmp_path / "b", "b"), Folder(tmp_path / "a", "a")]
    assert [file.name for file in shelve(folders)] == ["b/x.md", "a/y.md"]


def test_an_emoji_and_a_space_in_a_name_are_fine(tmp_path: Path) -> None:
    _write(tmp_path, "\N{PILL} one.md")
    (file,) = _shelve(tmp_path)
    assert file.name == "questions/\N{PILL} one.md"
    assert read_bytes(file) == "\N{PILL} one.md".encode()


def test_the_kinds_of_file_are_told_apart(tmp_path: Path) -> None:
    _write(tmp_path, "monographs/a.md", "monographs/notes/b.md", "lexicon.yaml")
    lexicon, monograph, questions = _shelve(tmp_path)
    assert (is_lexicon(lexicon), is_monograph(lexicon)) == (True, False)
    assert (is_lexicon(monograph), is_monograph(monograph)) == (False, True)
    assert (is_lexicon(questions), is_monograph(questions)) == (False, False)


def test_pictures_are_on_the_shelf_and_hidden_ones_are_not(tmp_path: Path) -> None:
    _write(tmp_path, "a.md", "curve.PNG", ".b.png", "~$c.png", "drawing.svg")
    assert [(file.name, is_picture(file)) for file in _shelve(tmp_path)] == [
        ("questions/a.md", False),
        ("questions/curve.PNG", True),
    ]


def test_a_change_of_the_same_size_is_seen(tmp_path: Path) -> None:
    _write(tmp_path, "a.md")
    before = _shelve(tmp_path)
    os.utime(tmp_path / "a.md", ns=(1, 1))
    assert _shelve(tmp_path) != before


def test_a_file_put_in_the_place_of_another_is_seen(tmp_path: Path) -> None:
    _write(tmp_path, "a.md", "b.txt")
    before = _shelve(tmp_path)
    (tmp_path / "b.txt").replace(tmp_path / "a.md")
    assert _shelve(tmp_path) != before


def test_a_link_to_nowhere_is_reported_when_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to(tmp_path / "nowhere.md")
    (file,) = _shelve(tmp_path)
    problem = read_bytes(file)
    assert isinstance(problem, Problem)
    assert str(problem) == (
        "questions/a.md:1:1: error file-unreadable This file cannot be read: No such"
        " file or directory. Nothing in it can be asked. Allow reading it, or remove"
        " it."
    )


def test_a_huge_file_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "huge.md"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    (shelved,) = _shelve(tmp_path)
    assert shelved.size > LARGEST
    problem = read_bytes(shelved)
    assert isinstance(problem, Problem)
    assert problem.code == "too-large"


def test_a_file_that_may_not_be_read_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path, "a.md")
    (file,) = _shelve(tmp_path)

    def refuse(_path: Path, _flags: int) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    problem = read_bytes(file)
    assert isinstance(problem, Problem)
    assert "Permission denied" in problem.what


def test_a_pipe_is_reported_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    (file,) = _shelve(tmp_path)
    problem = read_bytes(file)
    assert isinstance(problem, Problem)
    assert problem.what == (
        "This file cannot be read: it is a pipe or a device, no regular file."
    )


def test_a_link_to_a_device_is_reported_and_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("/dev/zero")
    (file,) = _shelve(tmp_path)
    problem = read_bytes(file)
    assert isinstance(problem, Problem)
    assert problem.code == "file-unreadable"


def test_a_file_that_grew_since_it_was_listed_is_not_read_without_end(
    tmp_path: Path,
) -> None:
    _write(tmp_path, "a.md")
    (file,) = _shelve(tmp_path)
    os.truncate(file.path, LARGEST + 1)
    problem = read_bytes(file)
    assert isinstance(problem, Problem)
    assert problem.code == "too-large"


def test_a_name_that_is_not_utf_8_is_reported_escaped_and_not_read(
    tmp_path: Path,
) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/inv\xff\xfe.md")).write_text("## Q")
    (file,) = _shelve(tmp_path)
    problem = read_bytes(file)
    assert isinstance(problem, Problem)
    assert str(problem) == (
        "questions/inv\\xff\\xfe.md:1:1: error file-name The name of this file is not"
        " UTF-8. It cannot be shown or written down, so nothing in the file can be"
        " asked. Rename it, with letters, digits and hyphens."
    )


def test_what_a_terminal_would_obey_is_escaped_in_names(tmp_path: Path) -> None:
    _write(tmp_path, "a\x1b[2Jb\n.md")
    (file,) = _shelve(tmp_path)
    assert file.name == r"questions/a\x1b[2Jb\n.md"
    assert isinstance(read_bytes(file), bytes)
