"""What was published keeps its name: see tools/golden.py for what to do."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from checkout import TOP, run

TOOL = TOP / "tools" / "golden.py"
LIST = TOP / "tests" / "golden" / "identities.json"


def _golden(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return run([sys.executable, TOOL, *arguments], TOP)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    path = tmp_path / "identities.json"
    path.write_text(LIST.read_text("utf-8"), encoding="utf-8")
    return path


def _change(path: Path, kind: str, name: str, value: str | None) -> None:
    names = json.loads(path.read_text("utf-8"))
    if value is None:
        del names[kind][name]
    else:
        names[kind][name] = value
    path.write_text(json.dumps(names), encoding="utf-8")


def _some(path: Path, kind: str) -> str:
    return min(str(name) for name in json.loads(path.read_text("utf-8"))[kind])


def test_every_published_name_still_stands() -> None:
    done = _golden()
    assert (done.returncode, done.stderr) == (0, "")


def test_everything_that_ships_is_published() -> None:
    """A release with an unpublished name could rename it later without a word."""
    assert _golden().stdout == "0 new, all published names stand\n"


def test_a_changed_revision_and_a_vanished_fact_are_both_told(copy: Path) -> None:
    item = _some(copy, "items")
    _change(copy, "items", item, "0" * 16)
    _change(copy, "facts", "baclofen/uses/no-such-fact", "pq00")
    before = copy.read_text("utf-8")
    done = _golden("--write", "--file", copy)
    assert done.returncode == 1
    assert "facts: baclofen/uses/no-such-fact is gone\n" in done.stderr
    assert f"items: {item} was 0000000000000000 and is now " in done.stderr
    assert copy.read_text("utf-8") == before


def test_a_new_wording_is_published_when_asked_and_no_sooner(copy: Path) -> None:
    item = _some(copy, "items")
    _change(copy, "items", item, "0" * 16)
    told = f"items: {item} was 0000000000000000 and is now "
    compared = _golden("--file", copy)
    assert (compared.returncode, told in compared.stderr) == (1, True)
    written = _golden("--write", "--file", copy)
    assert (written.returncode, told in written.stderr) == (0, True)
    assert json.loads(copy.read_text("utf-8")) == json.loads(LIST.read_text("utf-8"))


def test_another_note_for_a_fact_is_never_published(copy: Path) -> None:
    fact = _some(copy, "facts")
    _change(copy, "facts", fact, "pq00")
    done = _golden("--write", "--file", copy)
    assert done.returncode == 1
    assert f"facts: {fact} was pq00 and is now " in done.stderr


def test_a_new_name_is_no_fault_and_is_added_when_asked(copy: Path) -> None:
    fact = _some(copy, "facts")
    _change(copy, "facts", fact, None)
    assert _golden("--file", copy).stdout == "1 new, all published names stand\n"
    assert _golden("--write", "--file", copy).returncode == 0
    assert json.loads(copy.read_text("utf-8")) == json.loads(LIST.read_text("utf-8"))
