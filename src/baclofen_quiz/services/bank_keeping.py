"""The finished bank, kept in the home folder from one start to the next.

Reading and judging all files takes longer than anything else at the start, and loads
half of the program. The copy is used only while the files and the program are the ones
that it was made of, and only if this installation signed it.
"""

from collections.abc import Sequence
from typing import Protocol

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services.bank_pickling import dump, load
from baclofen_quiz.services.shelf import Shelved
from baclofen_quiz.services.signed_files import SignedFiles

KEPT = "bank"
"""The name of the file."""


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
    """Keeps one bank among the signed files of a home."""

    def __init__(self, files: SignedFiles) -> None:
        """Remember the place; nothing is read yet."""
        self._kept = files

    def find(self, files: Sequence[Shelved]) -> Bank | None:
        """Give the bank that was made of these very files by this very program."""
        data = self._kept.find(KEPT, repr(files))
        return None if data is None else load(data)  # we signed it

    def keep(self, files: Sequence[Shelved], bank: Bank) -> None:
        """Keep the bank for the next start."""
        self._kept.keep(KEPT, repr(files), dump(bank))
