"""The bank of one installation, always as its files are now.

A file that is added, changed or removed shows in the next ``bank()`` (with patience, in
the next after so long): a call looks at the names, sizes and times of all files, which
costs well under a millisecond, and reads again only what changed.
"""

import gc
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from baclofen_quiz import resources
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services.bank_keeping import Forgetful, Keeper
from baclofen_quiz.services.shelf import Folder, Shelved, is_lexicon, shelve

if TYPE_CHECKING:
    from baclofen_quiz.services.collecting import Memo


class Library:
    """Question folders read into a bank; safe to share between threads.

    Args:
        folders: read in this order; one that is missing holds nothing.
        bundled: the folder whose lexicon is always read, before those of ``folders``;
            None for the one that ships with the program.
        keeper: keeps the bank from one start to the next.
        patience: for so many seconds a look at the files is good; each page asks for
            the bank, and looking takes as long as a tenth of a page.
        clock: seconds that only ever go on.
    """

    def __init__(
        self,
        folders: Iterable[Path],
        bundled: Path | None = None,
        keeper: Keeper | None = None,
        patience: float = 0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Remember the folders; nothing is read before the first ``bank()``."""
        ours = (bundled or resources.questions_folder()).resolve()
        self._folders = tuple(dict.fromkeys(_folder(path, ours) for path in folders))
        bundle = _folder(ours, ours)
        self._words = () if bundle in self._folders else (bundle,)
        self._lock = Lock()
        self._keeper = keeper or Forgetful()
        self._memo: Memo | None = None
        self._standing: _Standing | None = None
        self._patience = patience
        self._clock = clock

    def bank(self) -> Bank:
        """Give the bank of the files as they are now."""
        standing, now = self._standing, self._clock()
        if standing is not None:
            if now < standing.good_until:
                return standing.bank
            if standing.files == self.files():
                standing.good_until = now + self._patience
                return standing.bank
        with self._lock:
            return self._renewed().bank

    def _renewed(self) -> "_Standing":
        files = self.files()  # again: while waiting, another thread may have read them
        if self._standing is None or self._standing.files != files:
            bank = self._keeper.find(files) or self._read(files)
            self._standing = _Standing(files, bank, self._clock() + self._patience)
        return self._standing

    def _read(self, files: tuple[Shelved, ...]) -> Bank:
        """Read what changed; half the program is readers, loaded only when needed."""
        from baclofen_quiz.services.collecting import Memo, collect  # noqa: PLC0415 - slow

        self._memo = self._memo or Memo()
        with _no_collections():
            bank = collect(files, self._memo)
        self._keeper.keep(files, bank)
        return bank

    def files(self) -> tuple[Shelved, ...]:
        """List the files that the bank is made of, as they are now."""
        words = (file for file in shelve(self._words) if is_lexicon(file))
        return (*words, *shelve(self._folders))


@contextmanager
def _no_collections() -> Iterator[None]:
    """Let no garbage be looked for while a bank is made.

    All that is made stays, and holds no cycles; to look through it again and again, as
    it grows, takes a tenth of the time and finds nothing.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@dataclass(slots=True)
class _Standing:
    files: tuple[Shelved, ...]
    bank: Bank
    good_until: float


def _folder(path: Path, bundled: Path) -> Folder:
    """Name a folder as it was given, but the bundled one the same on every machine."""
    if Path(os.path.realpath(path)) == bundled:  # a link to itself is no error here
        return Folder(bundled, bundled.name)
    return Folder(path, path.as_posix())
