import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from baclofen_quiz.cli.check_command import command

SOUND = """\
## How is aspirin taken?  {#taken}

Answer: by mouth | orally

Source: aspirin#counselling
"""
WARNED = SOUND.replace("  {#taken}", "")
WRONG = "## Is 100% of it, or: so?  {#wrong}\n\n- [?] a\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "questions"
    path.mkdir()
    return path


def _check(folder: Path, text: str, *options: str) -> Result:
    file = folder.parent / "quiz.md"
    file.write_text(text, encoding="utf-8")
    home = folder.parent / "home"
    places = ["--questions", str(folder), "--home", str(home)]
    return CliRunner().invoke(command, [str(file), *places, *options])


def test_an_error_is_printed_and_exits_1(folder: Path) -> None:
    result = _check(folder, WRONG)

    assert result.exit_code == 1
    file = (folder.parent / "quiz.md").as_posix()
    assert result.stdout.startswith(f'{file}:3:1: error bad-box The box "[?]" is')
    assert result.stderr == "1 error.\n"


def test_warnings_alone_exit_0(folder: Path) -> None:
    result = _check(folder, WARNED)

    assert result.exit_code == 0
    assert [line.split()[1:3] for line in result.stdout.splitlines()] == [
        ["warning", "unpinned-id"],
        ["warning", "unknown-source"],
    ]
    assert result.stderr == "2 warnings.\n"


def test_json_is_a_list_of_objects(folder: Path) -> None:
    result = _check(folder, WRONG, "--format", "json")

    (found,) = json.loads(result.stdout)
    assert list(found) == ["file", "line", "column", "severity", "code", "message"]
    assert (found["line"], found["column"], found["severity"]) == (3, 1, "error")
    assert found["code"] == "bad-box"
    assert result.exit_code == 1


def test_json_of_nothing_is_an_empty_list(folder: Path) -> None:
    home = str(folder.parent / "home")
    arguments = ["--questions", str(folder), "--home", home, "--format", "json"]

    result = CliRunner().invoke(command, arguments)

    assert json.loads(result.stdout) == []
    assert result.stderr == "No problems.\n"
    assert result.exit_code == 0


def test_github_gets_workflow_commands(folder: Path) -> None:
    result = _check(folder, WRONG, "--format", "github")

    file = (folder.parent / "quiz.md").as_posix()
    assert result.stdout.startswith(
        f"::error file={file},line=3,col=1,title=bad-box::The box"
    )


def test_github_data_is_escaped(folder: Path) -> None:
    file = folder.parent / "a,b.md"
    file.write_text("## Who?  {#q}\nAnswer: x |\nSource: 100%", encoding="utf-8")
    arguments = [str(file), "--questions", str(folder), "--format", "github"]

    printed = CliRunner().invoke(command, arguments).stdout

    assert "a%2Cb.md,line=3,col=9,title=bad-source::" in printed
    assert 'The source "100%25" is not' in printed


def test_a_path_that_is_not_there_is_misuse(folder: Path) -> None:
    result = CliRunner().invoke(command, [str(folder / "none.md")])

    assert result.exit_code == 2
