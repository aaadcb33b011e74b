"""The checkout that tests run in: its files, and programs started from it."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
SOURCE = TOP / "src" / "baclofen_quiz"


@cache
def git_files(*pathspecs: str) -> tuple[Path, ...]:
    """Files that git knows or would add (ignored ones are left out), that exist.

    Asked once for each choice of them: no test changes the checkout.
    """
    listed = subprocess.run(
        ["git", "ls-files", "-z", "-co", "--exclude-standard", "--", *pathspecs],
        cwd=TOP,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    names = [Path(name) for name in listed.split("\0") if name]
    return tuple(name for name in names if (TOP / name).is_file())


def run(
    command: Sequence[str | Path],
    folder: Path,
    settings: Mapping[str, str] | None = None,
    *,
    seconds: float = 120,
) -> subprocess.CompletedProcess[str]:
    """Run a program to its end and return what it printed."""
    return subprocess.run(
        command,
        cwd=folder,
        env=plain_environment(settings or {}),
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=seconds,
        stdin=subprocess.DEVNULL,
    )


def plain_environment(settings: Mapping[str, str]) -> dict[str, str]:
    """This process's environment without the product's own variables."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("BACLOFEN_QUIZ") and name != "DATABASE_URL"
    }
    return kept | dict(settings)


def baclofen_quiz(
    *arguments: str, folder: Path, home: Path
) -> subprocess.CompletedProcess[str]:
    """Run the command line as a process of its own."""
    command = [sys.executable, "-m", "baclofen_quiz", *arguments]
    return run(command, folder, {"BACLOFEN_QUIZ_HOME": str(home)})
