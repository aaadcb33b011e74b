"""The finished bank, kept in the home folder from one start to the next.

Reading and judging all files takes longer than anything else at the start, and loads
half of the program. The copy is used only while all that it was made of, and the
program, are the same, and only if this installation signed it.
"""

from contextlib import AbstractContextManager, nullcontext
from typing import Protocol

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services.additions import Contents
from baclofen_quiz.services.bank_pickling import dump, load
from baclofen_quiz.services.signed_files import SignedFiles

KEPT = "bank"
"""The name of the file."""


class Keeper(Protocol):
    """Keeps the bank of some contents."""

    def find(self, contents: Contents) -> Bank | None:
        """Give the bank that was made of these very contents, if it is kept."""
        ...

    def keep(self, contents: Contents, bank: Bank) -> None:
        """Keep the bank that was made of these contents."""
        ...

    def turn(self) -> AbstractContextManager[None]:
        """Wait while another process makes a bank that it will keep."""
        ...


class Forgetful:
    """A keeper that keeps nothing."""

    def find(self, contents: Contents) -> Bank | None:
        """Have nothing."""
        del contents
        return None

    def keep(self, contents: Contents, bank: Bank) -> None:
        """Do nothing."""
        del contents, bank

    def turn(self) -> AbstractContextManager[None]:
        """Wait for nobody."""
        return nullcontext()


class HomeKeeper:
    """Keeps one bank among the signed files of a home."""

    def __init__(self, files: SignedFiles) -> None:
        """Remember the place; nothing is read yet."""
        self._kept = files

    def find(self, contents: Contents) -> Bank | None:
        """Give the bank that was made of these very contents by this very program."""
        data = self._kept.find(KEPT, repr(contents))
        return None if data is None else load(data)  # we signed it

    def has(self, contents: Contents) -> bool:
        """Tell whether the bank of these contents would be found."""
        return self._kept.find(KEPT, repr(contents)) is not None

    def keep(self, contents: Contents, bank: Bank) -> None:
        """Keep the bank for the next start."""
        self._kept.keep(KEPT, repr(contents), dump(bank))

    def turn(self) -> AbstractContextManager[None]:
        """Let one process of this home make a bank at a time."""
        return self._kept.turn(KEPT)
