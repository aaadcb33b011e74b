"""``baclofen-quiz import``."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from baclofen_quiz.cli import import_command
from baclofen_quiz.cli.import_command import command
from baclofen_quiz.services.importing import Imported, NotImported, import_file


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "notes.txt"
    text = "Zolarine\n\nUses\n\n  • Tremor\n\nDosing\n\n  • Initial dose: a little\n"
    path.write_text(text, encoding="utf-8")
    return path


def run(tmp_path: Path, *arguments: str | Path) -> Result:
    home = {"BACLOFEN_QUIZ_HOME": str(tmp_path / "home")}
    return CliRunner().invoke(command, [str(a) for a in arguments], env=home)


def test_the_file_that_was_written_is_named_and_problems_go_to_stderr(
    tmp_path: Path, source: Path
) -> None:
    target = tmp_path / "to" / "monographs" / "zolarine.md"

    result = run(tmp_path, source, "--to", tmp_path / "to")

    assert result.exit_code == 0
    content = "2 statements, 1 fact; 1 line not understood"
    assert result.stdout == f"{target}: {content}\n"
    assert result.stderr.startswith("notes.txt:9:5: warning unreadable-dose ")
    assert target.exists()


def test_without_a_folder_the_home_gets_the_file(tmp_path: Path, source: Path) -> None:
    run(tmp_path, source)

    target = tmp_path / "home" / "questions" / "monographs" / "zolarine.md"
    assert target.exists()


def test_one_sound_file_among_bad_ones_is_enough(tmp_path: Path, source: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_text("", encoding="utf-8")

    assert run(tmp_path, bad, source).exit_code == 0
    assert run(tmp_path, bad).exit_code == 1


@pytest.mark.parametrize("arguments", [[], ["missing.txt"]])
def test_a_missing_file_is_misuse(tmp_path: Path, arguments: list[str]) -> None:
    assert run(tmp_path, *arguments).exit_code == 2


def test_a_file_that_cannot_be_read_does_not_deny_those_that_were_written(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_text("")

    def reading(file: Path, folder: Path) -> Imported | NotImported:
        if file == broken:
            raise OSError(5, "Input/output error")
        return import_file(file, folder)

    monkeypatch.setattr(import_command, "import_file", reading)
    result = run(tmp_path, source, broken)

    assert result.exit_code == 0
    assert "zolarine.md: 2 statements" in result.stdout
    assert "Input/output error" in result.stderr
    assert "Nothing was done" not in result.stderr


@pytest.mark.parametrize("name", ["deck.apkg", "all.COLPKG"])
def test_a_package_of_anki_asks_whose_reviews_it_holds(
    tmp_path: Path, name: str
) -> None:
    file = tmp_path / name
    file.write_bytes(b"PK")
    result = run(tmp_path, file)
    assert result.exit_code == 1
    assert f"{name}:1:1: error package-of-anki" in result.stderr
    assert "--learner NAME" in result.stderr


def test_reviews_are_written_to_no_folder(tmp_path: Path, source: Path) -> None:
    result = run(tmp_path, source, "--learner", "ada", "--to", tmp_path)
    assert result.exit_code == 2
    assert "--to: Reviews are counted and no file is written" in result.output
