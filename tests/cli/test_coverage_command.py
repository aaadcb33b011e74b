import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from baclofen_quiz.cli.coverage_command import command
from baclofen_quiz.resources import questions_folder
from checkout import TOP, run

NAMES = [
    "drug",
    "file",
    "line",
    "section",
    "statement",
    "facts",
    "items",
    "reason",
]


def _coverage(home: Path, *options: str) -> Result:
    return CliRunner().invoke(command, ["--home", str(home), *options])


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, object]]:
    done = _coverage(tmp_path_factory.mktemp("home"), "--format", "json")
    assert done.exit_code == 0
    found: list[dict[str, object]] = json.loads(done.stdout)
    return found


def test_every_row_has_all_names(rows: list[dict[str, object]]) -> None:
    assert rows
    assert all(list(row) == NAMES for row in rows)


def test_every_statement_has_items_or_a_reason(rows: list[dict[str, object]]) -> None:
    assert all(row["items"] or row["reason"] for row in rows)


def test_a_row_stands_where_its_statement_does(rows: list[dict[str, object]]) -> None:
    lines = (
        (questions_folder() / "monographs/baclofen.md").read_text("utf-8").split("\n")
    )
    (row,) = [row for row in rows if row["facts"] == ["baclofen/mechanism/receptor"]]
    assert row["file"] == "questions/monographs/baclofen.md"
    assert isinstance(row["line"], int)
    assert "{#receptor}" in lines[row["line"] - 1]
    assert row["items"]


def test_the_text_form_ends_in_a_count(tmp_path: Path) -> None:
    done = _coverage(tmp_path)
    assert done.exit_code == 0
    assert "    not asked: It is marked as not to be asked.\n" in done.stdout
    assert " items: baclofen/" in done.stdout
    assert done.stdout.splitlines()[-1].endswith("statements are asked.")


def test_a_damaged_monograph_is_told_on_stderr(tmp_path: Path) -> None:
    folder = tmp_path / "questions" / "monographs"
    folder.mkdir(parents=True)
    (folder / "x.md").write_bytes(b"\xff")
    options = ["--questions", str(folder.parent), "--format", "json"]
    done = _coverage(tmp_path / "home", *options)
    assert (done.exit_code, done.stdout) == (0, "[]\n")
    assert "x.md:1:1: error not-utf-8" in done.stderr


def test_the_bytes_do_not_depend_on_pythons_own_hash(tmp_path: Path) -> None:
    outputs = {
        run(
            [sys.executable, "-m", "baclofen_quiz", "coverage", "--format", "json"],
            TOP,
            {"PYTHONHASHSEED": seed, "BACLOFEN_QUIZ_HOME": str(tmp_path)},
        ).stdout
        for seed in ("0", "1")
    }
    assert len(outputs) == 1
