"""What is done in turns: one process at a time, and nobody waits for the dead."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from baclofen_quiz.services.turns import turn

INSIDE = """
import sys
from pathlib import Path
from baclofen_quiz.services.turns import turn

with turn(Path(sys.argv[1])):
    print("inside", flush=True)
    sys.stdin.read()
"""

only_where_there_are_locks = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows runs one worker, and has no such locks"
)


def is_free(path: Path) -> bool:
    """Whether somebody who asks now would not have to wait."""
    import fcntl  # noqa: PLC0415 - Windows has none

    with path.open("r+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True


@only_where_there_are_locks
def test_one_is_inside_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "bank.lock"

    with turn(path):
        assert not is_free(path)
    assert is_free(path)
    assert path.stat().st_mode & 0o077 == 0


@only_where_there_are_locks
def test_a_turn_ends_also_where_what_was_done_failed(tmp_path: Path) -> None:
    path = tmp_path / "bank.lock"

    with pytest.raises(ZeroDivisionError), turn(path):
        _ = 1 / 0
    assert is_free(path)


@only_where_there_are_locks
def test_the_turn_of_a_process_that_was_killed_is_over(tmp_path: Path) -> None:
    path = tmp_path / "bank.lock"
    with subprocess.Popen(
        [sys.executable, "-c", INSIDE, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "inside\n"
        assert not is_free(path)
        process.kill()
        process.wait()
        assert is_free(path)


def test_where_there_can_be_no_lock_nobody_waits(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file in the way")
    entered = 0

    with turn(tmp_path / "cache" / "bank.lock"):
        entered += 1
        with turn(tmp_path / "cache" / "bank.lock"):
            entered += 1

    assert entered == 2
    assert os.listdir(tmp_path) == ["cache"]  # noqa: PTH208 - names alone
