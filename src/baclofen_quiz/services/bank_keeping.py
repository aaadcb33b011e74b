"""The finished bank, kept in the home folder from one start to the next.

Reading and judging all files takes longer than anything else at the start, and loads
half of the program. The copy is used only while the files and the program are the ones
that it was made of, and only if this installation signed it: what is unpickled could
run code.
"""

import hashlib
import hmac
import os
import pickle
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import baclofen_quiz
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services.home import Home
from baclofen_quiz.services.shelf import Shelved

SIGNATURE = hashlib.sha256().digest_size


class Keeper(Protocol):
    """Keeps the bank of some files."""

    def find(self, files: Sequence[Shelved]) -> Bank | None:
        """Give the bank that was made of these very files, if it is kept."""
        ...

    def keep(self, files: Sequence[Shelved], bank: Bank) -> None:
        """Keep the bank that was made of these files."""
        ...


class Forgetful:
    """A keeper that keeps nothing."""

    def find(self, files: Sequence[Shelved]) -> Bank | None:
        """Have nothing."""
        del files
        return None

    def keep(self, files: Sequence[Shelved], bank: Bank) -> None:
        """Do nothing."""
        del files, bank


class HomeKeeper:
    """Keeps one bank in a file of the home folder; a file that is unfit is ignored."""

    def __init__(self, home: Home) -> None:
        """Remember the place and the key; nothing is read yet."""
        self._path = home.path / "cache" / "bank"
        self._key = home.secret_key().encode()
        self._program = program_digest()

    def find(self, files: Sequence[Shelved]) -> Bank | None:
        """Give the bank that was made of these very files by this very program."""
        try:
            signed = self._path.read_bytes()
        except OSError:
            return None
        signature, data = signed[:SIGNATURE], signed[SIGNATURE:]
        if not hmac.compare_digest(signature, self._sign(data)):
            return None
        name, packed = data[:SIGNATURE], data[SIGNATURE:]
        if name != self._name(files):
            return None
        bank: Bank = pickle.loads(packed)  # noqa: S301 - we signed it
        return bank

    def keep(self, files: Sequence[Shelved], bank: Bank) -> None:
        """Write the bank in one step; where that fails the next start works it out."""
        data = self._name(files) + pickle.dumps(bank)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, draft = tempfile.mkstemp(dir=self._path.parent)
            with os.fdopen(handle, "wb") as file:  # mkstemp: mode 0600
                file.write(self._sign(data) + data)
            Path(draft).replace(self._path)
        except OSError:
            return

    def _sign(self, data: bytes) -> bytes:
        return hmac.digest(self._key, b"bank\0" + data, "sha256")

    def _name(self, files: Sequence[Shelved]) -> bytes:
        return hashlib.sha256(f"{self._program}\0{files!r}".encode()).digest()


def program_digest() -> str:
    """Name this very program: its Python, and its files with their sizes and times."""
    package = Path(baclofen_quiz.__file__).parent
    content = hashlib.sha256(sys.version.encode())
    for path in sorted(package.rglob("*.py")):
        known = path.stat()
        content.update(f"{path}\0{known.st_size}\0{known.st_mtime_ns}\0".encode())
    return content.hexdigest()
