"""Files that one start keeps for the next; only those that we wrote are believed.

What they hold is run or unpickled, so a file that anybody else could have written would
be a way in. Each is signed with the home's secret key, together with its name, what it
was made of, and a digest of the program: after an update the files of before are unfit.
"""

import hashlib
import hmac
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path

import baclofen_quiz
from baclofen_quiz.services.home import CACHE, Home
from baclofen_quiz.services.turns import turn

SIGNATURE = hashlib.sha256().digest_size


class SignedFiles:
    """The signed files of a home; one that is missing or unfit is as good as none."""

    def __init__(self, home: Home) -> None:
        """Remember the place, the key and the program; nothing is read yet."""
        self._home = home.path
        self._folder = home.path / CACHE
        self._key = home.secret_key().encode()
        self._program = this_program()

    def find(self, name: str, made_of: str) -> bytes | None:
        """Read what this very program kept under a name, made of the same things."""
        try:
            signed = (self._folder / name).read_bytes()
        except OSError:
            return None
        signature, data = signed[:SIGNATURE], signed[SIGNATURE:]
        fit = hmac.compare_digest(signature, self._sign(name, made_of, data))
        return data if fit else None

    def keep(self, name: str, made_of: str, data: bytes) -> None:
        """Write a file in one step; where that fails the next start does without."""
        path = self._folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, draft = tempfile.mkstemp(dir=path.parent)
            with os.fdopen(handle, "wb") as file:  # mkstemp: mode 0600
                file.write(self._sign(name, made_of, data) + data)
            Path(draft).replace(path)
        except OSError:
            return

    def can_keep(self) -> bool:
        """Tell whether a file that is kept is likely to be there afterwards."""
        folder = self._folder if self._folder.exists() else self._home
        return os.access(folder, os.W_OK | os.X_OK)

    def turn(self, name: str) -> AbstractContextManager[None]:
        """Let one process at a time make what is kept under a name."""
        return turn(self._folder / f"{name}.lock")

    def _sign(self, name: str, made_of: str, data: bytes) -> bytes:
        purpose = hashlib.sha256(f"{self._program}\0{name}\0{made_of}".encode())
        return hmac.digest(self._key, purpose.digest() + data, "sha256")


@cache
def this_program() -> str:
    """Name this very program; workers are forked, and know it from their parent."""
    return program_digest(Path(baclofen_quiz.__file__).parent)


def program_digest(folder: Path) -> str:
    """Name a program: its Python, and its files with their sizes and times."""
    content = hashlib.sha256(sys.version.encode())
    for line in sorted(_modules(folder)):
        content.update(line.encode())
    return content.hexdigest()


def _modules(folder: Path | str) -> Iterator[str]:
    """Describe every module below a folder (scandir: a third of the time of rglob)."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _modules(entry.path)
            elif entry.name.endswith(".py"):
                known = entry.stat()
                yield f"{entry.path}\0{known.st_size}\0{known.st_mtime_ns}\0"
