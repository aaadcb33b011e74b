"""What a bank is made of: files in folders, and what instructors added on the site."""

from dataclasses import dataclass
from typing import Protocol

from baclofen_quiz.items.status import ItemMark
from baclofen_quiz.services.shelf import Shelved

UPLOADED = "uploaded"
"""The folder that uploaded files are said to be in."""


def uploaded_name(stem: str) -> str:
    """Name an uploaded file as problems and sources call it."""
    return f"{UPLOADED}/{stem}.md"


@dataclass(frozen=True, slots=True)
class AddedFile:
    """An uploaded question file; ``digest`` names its text."""

    stem: str
    digest: str

    @property
    def name(self) -> str:
        """What problems and sources call it."""
        return uploaded_name(self.stem)


@dataclass(frozen=True, slots=True)
class AddedPicture:
    """An uploaded picture; ``digest`` names what is in it, as items do."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True)
class Additions:
    """Uploaded files, the mark of each item that has one, by id, and pictures."""

    files: tuple[AddedFile, ...] = ()
    marks: tuple[ItemMark, ...] = ()
    pictures: tuple[AddedPicture, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """All that a bank is made of; two banks of the same contents are the same."""

    files: tuple[Shelved, ...]
    additions: Additions = Additions()


class Source(Protocol):
    """Where additions come from."""

    def now(self) -> Additions:
        """Give the additions as they stand; cheap while nothing changed."""
        ...

    def text(self, file: AddedFile) -> str:
        """Give the text of a file that ``now`` gave."""
        ...

    def picture(self, digest: str) -> bytes | None:
        """Give what is in an uploaded picture; None where there is none."""
        ...


class Nothing:
    """The source of a bank that consists of folders alone."""

    def now(self) -> Additions:
        """Give none."""
        return Additions()

    def text(self, file: AddedFile) -> str:
        """Have no file.

        Raises:
            KeyError: always.
        """
        raise KeyError(file.stem)

    def picture(self, digest: str) -> bytes | None:
        """Have no picture."""
        del digest
        return None
