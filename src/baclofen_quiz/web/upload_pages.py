"""Adding questions: choosing a file, checking it, and what stands in the bank then."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import ClassVar, TypeVar

from baclofen_quiz.items.question_file.stating import status_of
from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Problem, Severity
from baclofen_quiz.services.additions import UPLOADED
from baclofen_quiz.services.picture_keeping import NONE_SENT, KeptPictures
from baclofen_quiz.services.question_judging import Judged
from baclofen_quiz.services.upload_checking import Checked
from baclofen_quiz.services.uploads import Conflict
from baclofen_quiz.services.versions import Filed
from baclofen_quiz.web.preview_page import Preview
from baclofen_quiz.web.words import count

T = TypeVar("T")

LISTED = 100
"""How many problems or questions one list shows."""

_SHEETS = frozenset({".csv", ".tsv", ".xlsx"})
_LONGEST_LINE = 200


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with its place in words; ``line`` is that of the text, or 0.

    ``excerpt`` is what stands there.
    """

    problem: Problem
    place: str
    line: int
    excerpt: str


@dataclass(frozen=True, slots=True)
class UploadPage:
    """Where a file is chosen or a text is pasted; ``fault`` says why that failed.

    ``pictures`` are those that were sent just now.
    """

    template: ClassVar[str] = "bank/upload.html"
    problems: int
    stem: str
    text: str = ""
    fault: str = ""
    pictures: KeptPictures = NONE_SENT

    @property
    def title(self) -> str:
        """Begin with the error, if there is one."""
        return ("Error: " if self.fault else "") + "Upload questions"


@dataclass(frozen=True, slots=True)
class CheckPage:
    """What would become of each question, with the text to mend and its preview.

    ``text`` is the question file as it would be published, or what was sent instead.
    ``base`` is the version that is replaced, 0 for a new file; ``standing`` is what is
    known of it, None for a new file; ``told`` says how the text came to be. ``refused``
    are the reasons why it could not be published just now; ``pictures`` are those that
    were sent with it.
    """

    template: ClassVar[str] = "bank/upload-check.html"
    problems: int
    zone: str
    checked: Checked
    text: str
    preview: Preview
    base: int
    standing: Filed | None
    told: str
    refused: tuple[Problem, ...] = ()
    pictures: KeptPictures = NONE_SENT

    @property
    def title(self) -> str:
        """Begin with the error, if nothing can be published."""
        error = "" if self.checked.fit and not self.refused else "Error: "
        return f"{error}Check {self.checked.stem} before publishing"

    @property
    def sound(self) -> tuple[Judged, ...]:
        """The questions that would stand in the bank."""
        checked = self.checked
        return (*checked.added, *checked.changed, *checked.unchanged)

    @property
    def asked(self) -> int:
        """How many of them learners would be asked, once the file is ready."""
        return sum(one.status is Status.READY for one in self.sound)

    @property
    def ready(self) -> int:
        """How many of them learners are asked when it is published as ready."""
        return len(self.sound) - self.kept_back

    @property
    def kept_back(self) -> int:
        """How many keep out of quizzes by a line of their own."""
        if self.draft:  # the whole file says so, which publishing changes
            return 0
        return len(self.sound) - self.asked

    @property
    def draft(self) -> bool:
        """Whether the text says that it is a draft or retired."""
        return status_of(self.text) is not Status.READY

    @property
    def retired(self) -> bool:
        """Whether the text says that the whole file is retired."""
        return status_of(self.text) is Status.RETIRED

    @property
    def left(self) -> int:
        """How many questions stay out."""
        return len(self.checked.withheld) + self.checked.unread

    @property
    def read(self) -> str:
        """How many questions there are in all."""
        return count(len(self.sound) + self.left, "question")

    @property
    def not_imported(self) -> tuple[Finding, ...]:
        """What keeps questions from being read, and what is wrong with the file."""
        of_items = {problem for one in self._all for problem in one.problems}
        rest = [p for p in self.checked.problems if p not in of_items]
        rest.sort(key=lambda p: p.severity is not Severity.ERROR)
        return self.findings((*self.refused, *rest))

    @property
    def remarks(self) -> tuple[Finding, ...]:
        """What could be better in sound questions."""
        return self.findings([p for one in self.sound for p in one.problems])

    @property
    def _all(self) -> tuple[Judged, ...]:
        return (*self.sound, *self.checked.withheld)

    def findings(self, problems: Sequence[Problem]) -> tuple[Finding, ...]:
        """Say where problems are, with the line as it stands; the first of many."""
        lines = self.text.split("\n")
        return tuple(finding(one, lines) for one in problems[:LISTED])

    @property
    def removed(self) -> tuple[str, ...]:
        """What is gone from the file and was asked of nobody."""
        asked = {one.item.id for one in self.checked.taken_out}
        return tuple(one for one in self.checked.removed if one not in asked)

    def first(self, listed: tuple[T, ...]) -> tuple[T, ...]:
        """Give as many as one list shows."""
        return listed[:LISTED]

    def more(self, number: int) -> int:
        """Say how many a list leaves out."""
        return max(number - LISTED, 0)


def finding(problem: Problem, lines: list[str]) -> Finding:
    """Say where a problem is: in the text, or in the file that it was read from."""
    at = problem.location
    file, _, sheet = at.file.partition("!")
    if file.startswith(f"{UPLOADED}/"):
        there = lines[at.line - 1] if 0 < at.line <= len(lines) else ""
        return Finding(problem, f"Line {at.line}", at.line, there[:_LONGEST_LINE])
    unit = "row" if PurePath(file).suffix.lower() in _SHEETS else "line"
    inside = f"{file}, {sheet}" if sheet else file
    return Finding(problem, f"{inside}, {unit} {at.line}", 0, "")


@dataclass(frozen=True, slots=True)
class PublishedPage:
    """What is in the bank now; ``link`` is the address to give to learners.

    ``asked``, ``drafts``, ``retired`` and ``withheld`` count the file's questions.
    """

    template: ClassVar[str] = "bank/published.html"
    problems: int
    stem: str
    number: int
    link: str
    asked: int
    drafts: int
    retired: int
    withheld: int
    total: str

    @property
    def title(self) -> str:
        """Which file stands."""
        return f"{self.stem} is {'published' if self.asked else 'kept'}"


@dataclass(frozen=True, slots=True)
class ConflictPage:
    """Somebody else saved meanwhile; what was typed is all here."""

    template: ClassVar[str] = "bank/conflict.html"
    problems: int
    zone: str
    stem: str
    text: str
    told: str
    conflict: Conflict

    @property
    def title(self) -> str:
        """What happened."""
        return f"{self.stem} was saved by somebody else meanwhile"
