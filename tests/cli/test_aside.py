"""What is done aside is done, leaves no trace in this process, and fails in silence."""

import os
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from baclofen_quiz.cli import aside as asides
from baclofen_quiz.cli.aside import aside
from checkout import run

PROGRAM = """
import os, signal, sys
from pathlib import Path
from baclofen_quiz.cli.aside import aside

print("before", end=" ")
made = []
def action():
    made.append(1)
    Path("done").write_text(str(os.getppid()))
    {then}
aside(action)
print("after", made, Path("done").read_text() == str(os.getpid()))
"""

only_where_processes_fork = pytest.mark.skipif(
    not asides.FORKS, reason="processes are not doubled on this system"
)


def doing(then: str, folder: Path) -> CompletedProcess[str]:
    """Run a program of its own, for a process of tests may have threads."""
    return run([sys.executable, "-c", PROGRAM.format(then=then)], folder)


@only_where_processes_fork
@pytest.mark.parametrize(
    "then",
    [
        "pass",
        "raise ValueError('not to be told')",
        "sys.exit('not to be told')",
        "os.kill(os.getpid(), signal.SIGKILL)",
    ],
)
def test_a_double_does_it_and_however_it_ends_nothing_is_told(
    tmp_path: Path, then: str
) -> None:
    done = doing(then, tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "before after [] True\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no doubles")
def test_where_there_can_be_no_double_nothing_is_done(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refused)
    done: list[str] = []
    aside(lambda: done.append("in this process"))

    assert done == []
