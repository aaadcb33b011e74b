from pathlib import Path

import pytest

from baclofen_quiz.resources import (
    ResourceMissing,
    find_folder,
    questions_folder,
    static_folder,
    templates_folder,
)


def _package(tmp_path: Path) -> Path:
    package = tmp_path / "src" / "baclofen_quiz"
    package.mkdir(parents=True)
    return package


def test_the_bundled_questions_hold_the_baclofen_monograph() -> None:
    assert (questions_folder() / "monographs" / "baclofen.md").is_file()


def test_templates_and_static_files_are_found() -> None:
    assert templates_folder().name == "templates"
    assert static_folder().name == "static"


def test_a_folder_inside_the_package_wins_over_the_checkout(tmp_path: Path) -> None:
    package = _package(tmp_path)
    (package / "questions").mkdir()
    (tmp_path / "questions").mkdir()
    assert find_folder("questions", package) == package / "questions"


def test_a_checkout_has_the_folder_at_its_top(tmp_path: Path) -> None:
    package = _package(tmp_path)
    (tmp_path / "questions").mkdir()
    assert find_folder("questions", package) == tmp_path / "questions"


def test_a_missing_folder_is_reported_with_both_places(tmp_path: Path) -> None:
    package = _package(tmp_path)
    with pytest.raises(ResourceMissing) as raised:
        find_folder("questions", package)
    assert str(raised.value) == (
        f"The folder 'questions' is neither {package / 'questions'} nor"
        f" {tmp_path / 'questions'}. The installation is not complete: install"
        " baclofen-quiz again."
    )
