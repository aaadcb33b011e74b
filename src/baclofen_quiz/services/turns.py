"""Turns: what one process of a machine does at a time, while the others wait."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

PRIVATE = 0o600


@contextmanager
def turn(path: Path) -> Iterator[None]:
    """Wait until no other process is inside with the same file, and go in.

    The system ends the turn of a process that dies. Where it knows no such locks, or
    the file cannot be opened, nobody waits: what is done in turns is done once in
    place of several times, and could be done side by side.
    """
    with ExitStack() as opened:
        if sys.platform != "win32":  # one worker serves there
            with suppress(OSError):
                _lock(path, opened)
        yield


def _lock(path: Path, opened: ExitStack) -> None:
    import fcntl  # noqa: PLC0415 - Windows has none

    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE)
    opened.callback(os.close, handle)
    fcntl.flock(handle, fcntl.LOCK_EX)
