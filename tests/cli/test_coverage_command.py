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


MONOGRAPH = """\
---
drug: aspirin
class: antiplatelet drugs
reviewed:
  date: 2026-11-22
  by: nobody else
---

## Storage

- Tablets: kept dry {#tablets}
  > [!CAUTION] Damp tablets smell of vinegar. (made up)
- Bottles: kept shut {#bottles}
- Boxes: kept red {#boxes .unasked}
"""
QUESTION = """\
## How are aspirin tablets kept?  {#kept}

- [x] Kept dry — moisture splits them
- [ ] Kept cold — they need no refrigerator
- [ ] Kept moist — moisture splits them, so not that

Source: aspirin#storage/tablets
"""


def _own_bank(folder: Path) -> str:
    """Ask for the report on a small bank of one's own."""
    (folder / "questions" / "monographs").mkdir(parents=True)
    (folder / "questions" / "monographs" / "aspirin.md").write_text(MONOGRAPH, "utf-8")
    flawed = QUESTION.replace("{#kept}", "{#held}").replace(
        "Kept dry", "All of the above"
    )
    (folder / "questions" / "mine.md").write_text(f"{QUESTION}\n{flawed}", "utf-8")
    done = _coverage(folder / "home", "--questions", str(folder / "questions"))
    assert done.exit_code == 0
    return done.stdout


def test_the_text_form_says_what_is_asked_how_much_and_why_the_rest_is_not(
    tmp_path: Path,
) -> None:
    said = _own_bank(tmp_path)
    titles = [
        "aspirin: asked, by which items",
        "aspirin: statements asked, by section",
        "aspirin: not asked, and why",
        "aspirin: safety-critical, asked by fewer than 2 questions",
        "aspirin: withheld items",
    ]

    assert [
        line for line in said.splitlines() if line.startswith("aspirin: ")
    ] == titles
    assert "aspirin.md:11: Tablets: kept dry [safety-critical]\n    mine/kept\n" in said
    assert "  Storage and handling    1 of   3, 1 left out on purpose\n" in said
    assert (
        "Boxes: kept red\n    not asked: The monograph keeps it out of the questions.\n"
        in said
    )
    assert "\nmine/held\n    " in said
    assert said.splitlines()[-1] == "1 of 3 statements are asked."


def test_what_there_is_nothing_of_has_no_title(tmp_path: Path) -> None:
    folder = tmp_path / "questions"
    folder.mkdir()
    done = _coverage(tmp_path / "home", "--questions", str(folder))

    assert done.stdout == "0 of 0 statements are asked.\n"


def test_variants_are_counted_and_not_listed(tmp_path: Path) -> None:
    assert " variants)\n" in _coverage(tmp_path).stdout


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
