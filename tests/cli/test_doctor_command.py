"""The doctor says what is there, what is missing and how to get it."""

import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from baclofen_quiz.cli import doctor_command
from baclofen_quiz.cli.app import group
from baclofen_quiz.cli.doctor_command import Finding, home_finding, sqlite_finding


def examine(home: Path) -> str:
    done = CliRunner().invoke(group, ["doctor", "--home", str(home)])
    assert done.exit_code == 0
    return done.output


def line(output: str, name: str) -> str:
    return next(line for line in output.splitlines() if line.startswith(name))


def test_versions_and_folders_are_named(tmp_path: Path) -> None:
    output = examine(tmp_path)

    assert line(output, "baclofen-quiz").endswith("0.1.0")
    assert line(output, "home").endswith(str(tmp_path))
    assert "SQLAlchemy".lower() in output
    assert f"{tmp_path / 'questions'} (none yet)" in output


def test_a_home_that_is_not_there_yet_is_no_fault_and_is_not_made(
    tmp_path: Path,
) -> None:
    output = examine(tmp_path / "home")

    assert line(output, "home").endswith("(made on the first start)")
    assert not (tmp_path / "home").exists()


def test_a_home_that_cannot_be_written_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)

    found = home_finding(tmp_path)

    assert found.advice.startswith("It cannot be written. Name another with --home")


@pytest.mark.parametrize("version", ["3.51.3", "3.50.7", "3.50.9", "3.44.6", "3.53.0"])
def test_a_mended_sqlite_is_fine(version: str) -> None:
    assert sqlite_finding(version) == Finding("SQLite", version)


@pytest.mark.parametrize("version", ["3.40.1", "3.44.5", "3.45.0", "3.50.6", "3.51.2"])
def test_a_sqlite_with_the_race_is_warned_of(version: str) -> None:
    assert "fixed in 3.51.3, 3.50.7 and 3.44.6" in sqlite_finding(version).advice


def test_a_database_elsewhere_asks_for_its_driver(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://quiz@db/quiz")
    monkeypatch.setattr(doctor_command, "find_spec", lambda _: None)

    output = examine(tmp_path)

    assert line(output, "database").endswith("DATABASE_URL")
    assert "-> DATABASE_URL needs it: pip install 'baclofen-quiz[postgres]'" in output


def test_a_driver_that_is_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor_command, "version", lambda _: "3.3.9")

    found = doctor_command._postgres(present=True)

    assert found == Finding("PostgreSQL driver", "3.3.9")


def test_a_missing_browser_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(shutil, "which", lambda _: None)

    assert "none (only browser tests need one)" in examine(tmp_path)


def test_when_nothing_is_missing_all_is_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        doctor_command, "sqlite_finding", lambda found: Finding("SQLite", found)
    )
    monkeypatch.delenv("DATABASE_URL", raising=False)

    assert examine(tmp_path).endswith("\nAll is well.\n")
