"""The command line as a process: it helps, starts fast and fails in a sentence."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from baclofen_quiz.cli.app import COMMANDS, group
from checkout import TOP, baclofen_quiz, plain_environment, run

HEAVY = ("flask", "sqlalchemy", "genanki", "yaml", "granian", "alembic")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    done = CliRunner().invoke(group, [name, "--help"])

    assert done.exit_code == 0
    assert f"Usage: group {name}" in done.output


def test_help_names_every_command_in_a_sentence() -> None:
    lines = CliRunner().invoke(group, ["--help"]).output.split("Commands:")[1]

    described = {
        line.split()[0]: line.split()[1:] for line in lines.strip().split("\n")
    }
    assert sorted(described) == sorted(COMMANDS)
    assert all(described.values())


def test_no_heavy_library_is_loaded_before_a_command_is_called(tmp_path: Path) -> None:
    code = (
        "import sys, baclofen_quiz.cli.app\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )

    assert run([sys.executable, "-c", code], tmp_path).stdout.strip() == "[]"


def test_the_module_is_the_command(tmp_path: Path) -> None:
    done = baclofen_quiz("--version", folder=tmp_path, home=tmp_path)

    assert done.stdout.startswith("baclofen-quiz, version ")


def test_an_unknown_command_is_misuse(tmp_path: Path) -> None:
    done = baclofen_quiz("quizz", folder=tmp_path, home=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert "No such command 'quizz'" in done.stderr


def test_a_reader_that_leaves_early_gets_no_complaint(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "baclofen_quiz", "items", "--format", "json"],
        cwd=tmp_path,
        env=plain_environment({"BACLOFEN_QUIZ_HOME": str(tmp_path)}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        complaint = process.stderr.read()

    assert b"Traceback" not in complaint
    assert b"pipe" not in complaint.lower()


def test_make_help_names_every_target() -> None:
    text = (TOP / "Makefile").read_text()
    targets = text.split(".PHONY:")[1].splitlines()[0].split()

    shown = run([sys.executable, "tools/dev.py", "help"], TOP).stdout
    assert sorted(targets) == sorted(line.split()[1] for line in shown.splitlines())
