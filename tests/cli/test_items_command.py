import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from baclofen_quiz.cli.items_command import command
from checkout import TOP, run

QUESTIONS = """\
---
drug: baclofen
section: mechanism
---

## Which receptor does baclofen activate?  {#receptor}

- [ ] GABA-A receptor — the target of diazepam
- [x] GABA-B receptor — before and after the synapse
- [ ] Opioid receptor — the target of morphine

> Binding before the synapse closes calcium channels.

## Which drug is used in malignant hyperthermia?  {#hyperthermia}

Answer: dantrolene | Dantrium
"""
NAMES = {
    "id",
    "revision",
    "drug",
    "section",
    "kind",
    "model",
    "clone",
    "clone_of",
    "bloom",
    "stem",
    "options",
    "answer",
    "explanation",
    "notes",
    "facts",
    "source",
    "tags",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "questions"
    path.mkdir()
    (path / "a.md").write_text(QUESTIONS, encoding="utf-8")
    return path


def _items(folder: Path, *options: str) -> Result:
    home = folder.parent / "home"
    arguments = ["--questions", str(folder), "--home", str(home), *options]
    return CliRunner().invoke(command, arguments)


def _ids(folder: Path, *options: str) -> list[str]:
    done = _items(folder, "--format", "json", *options)
    assert done.exit_code == 0
    return [record["id"] for record in json.loads(done.stdout)]


def test_every_item_is_printed_as_an_object_with_all_names(folder: Path) -> None:
    records = json.loads(_items(folder, "--format", "json").stdout)
    assert [record["id"] for record in records] == ["a/receptor", "a/hyperthermia"]
    assert all(record.keys() >= NAMES for record in records)


def test_items_are_chosen_by_drug_section_and_kind(folder: Path) -> None:
    assert _ids(folder, "--kind", "short") == ["a/hyperthermia"]
    assert _ids(folder, "--drug", "Baclofen") == ["a/receptor", "a/hyperthermia"]
    assert _ids(folder, "--section", "mechanism", "--kind", "single") == ["a/receptor"]


def test_when_no_item_matches_the_list_is_empty_and_stderr_says_so(
    folder: Path,
) -> None:
    done = _items(folder, "--drug", "tizanidine", "--format", "json")
    assert (done.exit_code, done.stdout) == (0, "[]\n")
    assert "No item matches." in done.stderr


@pytest.mark.parametrize(
    "options", [["--section", "no-section"], ["--kind", "riddle"], ["--seed", "x"]]
)
def test_an_unknown_value_is_misuse(folder: Path, options: list[str]) -> None:
    assert _items(folder, *options).exit_code == 2


def test_problems_go_to_stderr_and_the_sound_rest_to_stdout(folder: Path) -> None:
    (folder / "bad.md").write_bytes(b"## \xff")
    done = _items(folder, "--format", "json")
    assert done.exit_code == 0
    assert len(json.loads(done.stdout)) == 2
    assert "bad.md:1:4: error not-utf-8" in done.stderr


def test_the_text_form_marks_the_key(folder: Path) -> None:
    done = _items(folder)
    assert "a/receptor  (mechanism, single, remember)\n" in done.stdout
    assert "[x] GABA-B receptor \N{EM DASH} before and after the synapse" in done.stdout


def test_a_seed_changes_the_order_of_options_only(folder: Path) -> None:
    orders = set()
    for seed in range(12):
        done = _items(folder, "--format", "json", "--seed", str(seed))
        first = json.loads(done.stdout)[0]
        orders.add(tuple(option["id"] for option in first.pop("options")))
        assert first["id"] == "a/receptor"
    assert len(orders) > 1


def test_the_bytes_do_not_depend_on_pythons_own_hash(tmp_path: Path) -> None:
    outputs = set()
    for seed in ("0", "1", "12345"):
        done = run(
            [sys.executable, "-m", "baclofen_quiz", "items", "--format", "json"],
            TOP,
            {"PYTHONHASHSEED": seed, "BACLOFEN_QUIZ_HOME": str(tmp_path)},
        )
        assert done.returncode == 0
        outputs.add((done.stdout, done.stderr))
    assert len(outputs) == 1
    assert json.loads(outputs.pop()[0])
