"""Doing something in a process of its own, so that this one stays as small as it is."""

import os
import sys
from collections.abc import Callable

DONE = 0
FAILED = 1

FORKS = sys.platform not in {"win32", "darwin"}
"""Whether a process may be doubled: Windows cannot, macOS breaks its own libraries."""


def aside(action: Callable[[], object]) -> None:
    """Do something in a double of this process, and wait for its end.

    What it changes in memory is gone with it. If it fails or is killed, or there can
    be no double, nothing is said: whoever needs what was to be done does it then. To be
    called while there is one thread: a double has only that one.
    """
    try:
        child = os.fork()
    except OSError:  # so many processes, or so much memory, are not allowed
        return
    if child:
        os.waitpid(child, 0)
        return
    status = FAILED
    try:
        action()
        status = DONE
    finally:
        os._exit(status)  # no line of the caller's, and no traceback
