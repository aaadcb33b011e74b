from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from baclofen_quiz.cli.app import group
from baclofen_quiz.services.judging import judge
from checkout import TOP


def _new(path: Path) -> Result:
    return CliRunner().invoke(group, ["new", str(path)])


def test_the_new_file_passes_check_without_a_warning(tmp_path: Path) -> None:
    file = tmp_path / "mine.md"

    result = _new(file)

    assert result.exit_code == 0
    assert result.stdout == (
        f"{file} is written. Change it, then run: baclofen-quiz check {file}\n"
        'It is a draft: learners see it once it says "status: ready".\n'
    )
    assert judge([TOP / "questions"], [file]) == ()


def test_a_file_that_stands_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "mine.md"
    file.write_text("kept", encoding="utf-8")

    result = _new(file)

    assert result.exit_code == 1
    assert result.stderr == (
        f"{file} exists already and was left as it is. Choose another name.\n"
    )
    assert file.read_text(encoding="utf-8") == "kept"


def test_another_ending_would_not_be_found(tmp_path: Path) -> None:
    result = _new(tmp_path / "mine.txt")

    assert result.exit_code == 1
    assert result.stderr.endswith(f"Name it {tmp_path / 'mine.md'}.\n")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    result = _new(tmp_path / "nowhere" / "mine.md")

    assert result.exit_code == 1
    assert "nowhere" in result.stderr


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_sheet_is_written_whose_drafts_have_no_error(
    tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / f"mine{suffix}"
    result = _new(file)

    assert result.exit_code == 0
    assert 'ready as its "status"' in result.stdout
    assert judge([TOP / "questions"], [file]) == ()
