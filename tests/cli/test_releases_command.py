import json
from pathlib import Path

import pytest

from testazole import run, write


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    folder = tmp_path / "questions"
    write(folder)
    out = str(tmp_path / "deck.apkg")
    done = run(folder, "export", "anki", "--release", "--out", out, "--why", "First.")
    assert done.exit_code == 0, done.stderr
    return folder


def test_what_changed_is_listed_by_day(questions: Path) -> None:
    done = run(questions, "releases")
    assert done.exit_code == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].endswith("  First.")
    assert "new  fact:testazole/mechanism/receptor" in lines
    assert "    source: Testazole monograph: Mechanism of action" in lines


def test_only_what_changed_since_a_day_is_listed(questions: Path) -> None:
    assert run(questions, "releases", "--since", "9999-12-31").stdout == ""
    assert run(questions, "releases", "--since", "soon").exit_code == 2


def test_programs_get_records(questions: Path) -> None:
    done = run(questions, "releases", "--format", "json", "--since", "2026-01-01")
    keys = [record["key"] for record in json.loads(done.stdout)]
    assert "fact:testazole/mechanism/receptor" in keys
