"""Writing files so that a reader sees the old one or the new one, never half."""

import os
import secrets
from pathlib import Path

from baclofen_quiz.errors import BaclofenQuizError


class OutputUnfit(BaclofenQuizError):
    """The file named for an output must not be replaced."""

    def __init__(self, path: Path, reason: str) -> None:
        """Name the file, and why not."""
        super().__init__(f"{path} {reason}. Nothing was written. Name another file.")


def ordinary(path: Path) -> Path:
    """Follow links to the file that an output would replace or make.

    Raises:
        OutputUnfit: a device, a pipe or a folder stands there.
        OSError: the links lead nowhere.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        raise OutputUnfit(path, "is not an ordinary file")
    return target


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file under a temporary name beside it, then put it in place.

    A link stays, and the file that it leads to is replaced.

    Raises:
        OutputUnfit: a device, a pipe or a folder stands there.
        OSError: the folder is missing or refuses; nothing is left behind.
    """
    target = ordinary(path)
    draft = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
