"""The options that commands share."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from baclofen_quiz.cli.settings import (
    Places,
    format_option,
    places,
    tell,
    with_home,
    with_places,
)
from baclofen_quiz.problems import Location, Problem, Severity
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services.home import Home, default_home


@click.command()
@format_option
@with_places
def show(places: Places, form: str) -> None:
    click.echo(f"{form}\n{places.home}\n{places.question_folders[0]}")


@click.command()
@with_home
def enter(home: Home) -> None:
    click.echo(f"{home.path} {home.path.is_dir()}")


def test_without_options_the_bundled_folder_and_the_default_home_are_used() -> None:
    found = places(None, None)

    home = default_home()
    assert found == Places(home, (questions_folder(), home / "questions"))


def test_questions_replaces_the_bundled_folder_and_the_homes_own_is_still_read(
    tmp_path: Path,
) -> None:
    found = places(tmp_path / "mine", tmp_path / "home")

    folders = (tmp_path / "mine", tmp_path / "home" / "questions")
    assert found == Places(tmp_path / "home", folders, replaced=True)


def test_the_home_can_be_named_in_the_environment(tmp_path: Path) -> None:
    settings = {"BACLOFEN_QUIZ_HOME": str(tmp_path / "home")}

    done = CliRunner().invoke(show, ["--questions", str(tmp_path)], env=settings)

    assert done.output == f"text\n{tmp_path / 'home'}\n{tmp_path}\n"


def test_the_option_wins_over_the_environment(tmp_path: Path) -> None:
    settings = {"BACLOFEN_QUIZ_HOME": str(tmp_path / "one")}

    done = CliRunner().invoke(
        show, ["--home", str(tmp_path / "two"), "--format", "json"], env=settings
    )

    assert done.output.splitlines()[:2] == ["json", str(tmp_path / "two")]


def test_reading_questions_makes_no_home(tmp_path: Path) -> None:
    CliRunner().invoke(show, ["--home", str(tmp_path / "home")])

    assert not (tmp_path / "home").exists()


def test_a_questions_folder_that_is_missing_is_misuse(tmp_path: Path) -> None:
    done = CliRunner().invoke(show, ["--questions", str(tmp_path / "none")])

    assert done.exit_code == 2
    assert "does not exist" in done.stderr


def test_a_command_that_writes_makes_its_home(tmp_path: Path) -> None:
    done = CliRunner().invoke(enter, ["--home", str(tmp_path / "home")])

    assert done.output == f"{tmp_path / 'home'} True\n"


def test_problems_are_told_on_stderr_in_file_order(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def problem(line: int) -> Problem:
        place = Location("a.md", line)
        return Problem(place, Severity.ERROR, "S01", "No key.", "Why.", "Mend.")

    tell([problem(9), problem(2)])

    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.splitlines() == [
        "a.md:2:1: error S01 No key. Why. Mend.",
        "a.md:9:1: error S01 No key. Why. Mend.",
    ]


def test_notices_are_left_to_check(capsys: pytest.CaptureFixture[str]) -> None:
    place = Location("a.md", 3)
    tell([Problem(place, Severity.NOTICE, "S23", "A.", "B.", "C.")])
    assert capsys.readouterr().err == ""
