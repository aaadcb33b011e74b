"""The bank of one installation, always as its files and additions are now.

A file that is added, changed or removed shows in the next ``bank()`` (with patience, in
the next after so long): a call looks at the names, sizes and times of all files, which
costs well under a millisecond, and reads again only what changed. So it is with what
instructors add on the site, in any process: one number is asked for.
"""

import hashlib
import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from baclofen_quiz import resources
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services.additions import (
    AddedFile,
    Contents,
    Nothing,
    Source,
)
from baclofen_quiz.services.bank_keeping import Forgetful, Keeper
from baclofen_quiz.services.garbage import no_collections
from baclofen_quiz.services.shelf import Folder, Shelved, is_lexicon, shelve

if TYPE_CHECKING:
    from baclofen_quiz.items.lexicon import Lexicon
    from baclofen_quiz.items.question_file.pictures import Look
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
        source: what instructors added on the site.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - each has its default
        self,
        folders: Iterable[Path],
        bundled: Path | None = None,
        keeper: Keeper | None = None,
        patience: float = 0,
        clock: Callable[[], float] = time.monotonic,
        source: Source | None = None,
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
        self._source = source or Nothing()

    def bank(self) -> Bank:
        """Give the bank of the files as they are now."""
        standing, now = self._standing, self._clock()
        if standing is not None:
            if now < standing.good_until:
                return standing.bank
            if standing.contents == self.contents():
                standing.good_until = now + self._patience
                return standing.bank
        return self.renewed()

    def renewed(self) -> Bank:
        """Give the bank as it is at this moment, whatever the patience."""
        with self._lock:
            return self._renewed().bank

    def with_file(self, stem: str, text: str) -> Bank:
        """Give the bank as it would be with an uploaded file of this text."""
        digest = hashlib.sha256(text.encode()).hexdigest()
        trial = AddedFile(stem, digest)

        def text_of(file: AddedFile) -> str:
            return text if file == trial else self._source.text(file)

        with self._lock:
            now = self.contents()
            files = _with(trial, now.additions.files)
            additions = replace(now.additions, files=files)
            return self._collected(Contents(now.files, additions), text_of)

    def _renewed(self) -> "_Standing":
        now = self.contents()  # again: while waiting, another thread may have read them
        if self._standing is None or self._standing.contents != now:
            bank = self._keeper.find(now) or self._made(now)
            self._standing = _Standing(now, bank, self._clock() + self._patience)
        return self._standing

    def _made(self, contents: Contents) -> Bank:
        """Make the bank, but where another process just does, wait and take its."""
        with self._keeper.turn():
            return self._keeper.find(contents) or self._read(contents)

    def _read(self, contents: Contents) -> Bank:
        bank = self._collected(contents, self._source.text)
        self._keeper.keep(contents, bank)
        return bank

    def _collected(
        self, contents: Contents, text_of: Callable[[AddedFile], str]
    ) -> Bank:
        """Read what changed; half the program is readers, loaded only when needed."""
        from baclofen_quiz.services.collecting import Memo, collect  # noqa: PLC0415 - slow

        self._memo = self._memo or Memo()
        with no_collections():
            return collect(contents, self._memo, text_of, self._source.picture)

    def text(self, stem: str) -> str:
        """Give the current text of an uploaded file; "" when there is none."""
        files = self._source.now().files
        found = next((file for file in files if file.stem == stem), None)
        return self._source.text(found) if found else ""

    def look(self) -> "Look":
        """Give what finds the pictures of uploaded files, as they are now."""
        from baclofen_quiz.services.pictures import beside_uploads  # noqa: PLC0415 - slow

        now = self.contents()
        pictures = now.additions.pictures
        return beside_uploads(now.files, pictures, self._source.picture)

    def uploaded_picture(self, digest: str) -> bytes | None:
        """Give what is in an uploaded picture; None where there is none."""
        return self._source.picture(digest)

    def lexicon(self) -> "Lexicon":
        """Give the vocabulary that questions are judged by."""
        from baclofen_quiz.services.collecting import Memo, vocabulary  # noqa: PLC0415 - slow

        with self._lock, no_collections():
            self._memo = self._memo or Memo()
            return vocabulary(self.files(), self._memo)

    def contents(self) -> Contents:
        """List all that the bank is made of, as it is now."""
        return Contents(self.files(), self._source.now())

    def files(self) -> tuple[Shelved, ...]:
        """List the files of the folders, as they are now."""
        words = (file for file in shelve(self._words) if is_lexicon(file))
        return (*words, *shelve(self._folders))


@dataclass(slots=True)
class _Standing:
    contents: Contents
    bank: Bank
    good_until: float


def _folder(path: Path, bundled: Path) -> Folder:
    """Name a folder as it was given, but the bundled one the same on every machine."""
    if Path(os.path.realpath(path)) == bundled:  # a link to itself is no error here
        return Folder(bundled, bundled.name)
    return Folder(path, path.as_posix())


def _with(trial: AddedFile, files: tuple[AddedFile, ...]) -> tuple[AddedFile, ...]:
    """Put a file in the place of its version of today; a new one is the youngest."""
    if all(file.stem != trial.stem for file in files):
        return (*files, trial)
    return tuple(trial if file.stem == trial.stem else file for file in files)
