"""The import contracts of pyproject.toml hold, and notice a fault."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checkout import TOP, run


def lint_imports(folder: Path, source: Path) -> subprocess.CompletedProcess[str]:
    linter = Path(sys.executable).parent / "lint-imports"
    return run([linter, "--no-cache"], folder, {"PYTHONPATH": str(source)})


def test_each_layer_imports_only_the_layers_below_it() -> None:
    report = lint_imports(TOP, TOP / "src")

    assert report.returncode == 0, report.stdout


@pytest.mark.parametrize(
    ("module", "fault"),
    [
        ("content/planted.py", "import flask\n"),
        ("items/planted.py", "from baclofen_quiz.web import config\n"),
        ("web/planted.py", "import sqlalchemy\n"),
        ("stray/__init__.py", ""),
    ],
)
def test_a_planted_fault_is_reported(tmp_path: Path, module: str, fault: str) -> None:
    shutil.copy(TOP / "pyproject.toml", tmp_path)
    shutil.copytree(TOP / "src", tmp_path / "src")
    planted = tmp_path / "src" / "baclofen_quiz" / module
    planted.parent.mkdir(exist_ok=True)
    planted.write_text(f'"""A fault."""\n{fault}')

    report = lint_imports(tmp_path, tmp_path / "src")

    assert report.returncode != 0
    assert (
        "BROKEN" in report.stdout
        or "planted" in report.stdout
        or "stray" in (report.stdout + report.stderr)
    )
