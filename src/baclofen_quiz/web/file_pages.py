"""The uploaded question files: which there are, one to edit, and its versions."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services.differences import DiffLine
from baclofen_quiz.services.picture_keeping import Filed as FiledPicture
from baclofen_quiz.services.versions import Filed, Version
from baclofen_quiz.web.preview_page import Preview


@dataclass(frozen=True, slots=True)
class FileRow:
    """An uploaded file; the numbers count its questions."""

    filed: Filed
    asked: int
    drafts: int
    retired: int
    withheld: int

    @property
    def status(self) -> str:
        """What becomes of its questions, in words."""
        counts = {
            "asked": self.asked,
            "draft": self.drafts,
            "retired": self.retired,
            "withheld": self.withheld,
        }
        said = [f"{number:,} {word}" for word, number in counts.items() if number]
        return ", ".join(said) or "No question in it can be read"


def rows_of(bank: Bank, files: Iterable[Filed]) -> tuple[FileRow, ...]:
    """Count the questions of files as the bank has them now."""
    every = (
        [item.id for item in bank.items],
        [item.id for item in bank.drafts],
        [item.id for item in bank.retired],
        [held.item_id for held in bank.withheld],
    )
    counts = [Counter(one.partition("/")[0] for one in ids) for ids in every]
    return tuple(
        FileRow(file, *(counted[file.stem] for counted in counts)) for file in files
    )


@dataclass(frozen=True, slots=True)
class FilesPage:
    """All uploaded files and pictures; ``fault`` says why a picture stays."""

    template: ClassVar[str] = "bank/files.html"
    problems: int
    zone: str
    rows: tuple[FileRow, ...]
    pictures: tuple[FiledPicture, ...] = ()
    fault: str = ""

    @property
    def title(self) -> str:
        """The room."""
        return ("Error: " if self.fault else "") + "Question files"

    @staticmethod
    def size(picture: FiledPicture) -> str:
        """Say how large a picture is."""
        return f"{-(-picture.size // 1000):,} kB"


@dataclass(frozen=True, slots=True)
class FilePage:
    """One file to edit, and its versions, the newest first."""

    template: ClassVar[str] = "bank/file.html"
    problems: int
    zone: str
    row: FileRow
    text: str
    preview: Preview
    history: tuple[Filed, ...]
    link: str

    @property
    def title(self) -> str:
        """Its name."""
        return f"File {self.row.filed.stem}"


@dataclass(frozen=True, slots=True)
class VersionPage:
    """An earlier version: what restoring it would change, and its text."""

    template: ClassVar[str] = "bank/version.html"
    problems: int
    zone: str
    version: Version
    current: int
    difference: tuple[DiffLine, ...]

    @property
    def title(self) -> str:
        """Which version of which file."""
        filed = self.version.filed
        return f"Version {filed.number} of {filed.stem}"

    @property
    def stands(self) -> bool:
        """Whether it is the current version."""
        return self.version.filed.number == self.current
