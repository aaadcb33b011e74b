"""Every module has its test file, and every test file its module."""

from pathlib import PurePath

import pytest

from checkout import git_files

ELSEWHERE = {
    "__main__.py": "started as a process by tests/contract/test_command_line.py",
    "cli/__init__.py": "started as a process by tests/contract/test_command_line.py",
}
"""Modules tested by something else than a file of their own, and by what."""


def is_code(module: PurePath) -> bool:
    """Packages whose ``__init__`` only names them and migrations need no file."""
    return module.name != "__init__.py" and "migrations" not in module.parts


def modules() -> list[PurePath]:
    top = PurePath("src/baclofen_quiz")
    return [PurePath(path).relative_to(top) for path in git_files("src/**.py")]


@pytest.mark.parametrize(
    "module", [m for m in modules() if is_code(m) and str(m) not in ELSEWHERE], ids=str
)
def test_a_module_has_its_test_file(module: PurePath) -> None:
    mirror = PurePath("tests") / module.parent / f"test_{module.name}"

    assert mirror in set(git_files("tests")), f"write {mirror}"
