"""Real Anki: packages of the bundled monograph, imported by Anki's own environment.

``anki`` is AGPL-3.0-or-later and no part of the product: it lives in ``.venv-anki`` (or
wherever BACLOFEN_QUIZ_ANKI_PYTHON points), and only ``anki/real_*.py`` import it there.
"""

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

TOP = Path(__file__).parents[1]
SCRIPT = Path(__file__).with_name("anki") / "real_anki.py"
INSTALL = "python3 -m venv .venv-anki && .venv-anki/bin/python -m pip install anki"


def anki_python() -> Path:
    """Name the interpreter of Anki's environment; it may be missing."""
    named = os.environ.get("BACLOFEN_QUIZ_ANKI_PYTHON", "")
    folder = "Scripts/python.exe" if os.name == "nt" else "bin/python"
    return Path(named) if named else TOP / ".venv-anki" / folder


def missing(python: Path) -> str:
    """Say why real Anki cannot be asked, or "" when it can."""
    if not python.exists():
        return f"there is no {python}; install it with: {INSTALL}"
    done = subprocess.run(
        [python, "-c", "import anki.collection"], capture_output=True, check=False
    )
    if done.returncode:
        return f"{python} cannot import anki; install it with: {INSTALL}"
    return ""


def live_through(packages: Sequence[Path]) -> dict[str, Any]:
    """Let real Anki import packages as a learner would; see real_anki.py."""
    return run_anki(SCRIPT, *packages)


def run_anki(script: Path, *arguments: Path | str) -> dict[str, Any]:
    """Run a script in Anki's environment; it prints one JSON object."""
    done = subprocess.run(
        [anki_python(), script, *map(str, arguments)],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return report
