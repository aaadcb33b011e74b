"""The bank for other programs: what a format would leave out, before the download."""

from collections import Counter
from dataclasses import dataclass
from typing import ClassVar

from baclofen_quiz.exchange import FORMATS
from baclofen_quiz.exchange.format.written import Written
from baclofen_quiz.items.catalogue import Entry, Field, Standing
from baclofen_quiz.problems import Problem
from baclofen_quiz.services.exporting import counted, unasked
from baclofen_quiz.web.bank_filter import Filter
from baclofen_quiz.web.words import count, sentence_case

LISTED = 100
"""How many losses are listed one by one; the counts are of all."""

ANKI = "anki"
MEDIA_TYPES = {
    ".csv": "text/csv; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""What a file is said to be, by its ending; any other is plain text."""


@dataclass(frozen=True, slots=True)
class ExportPage:
    """A filtered bank in one format; ``written`` is None of what is made elsewhere.

    ``entries`` are what was found; ``drug`` is the drug that is filtered by.
    """

    template: ClassVar[str] = "bank/export.html"
    choice: Filter
    form: str
    entries: tuple[Entry, ...]
    written: Written | None
    drug: str
    problems: int

    @property
    def title(self) -> str:
        """What is downloaded."""
        return f"Export as {FORMATS[self.form].title}"

    @property
    def forms(self) -> tuple[tuple[str, str], ...]:
        """The formats, each with its name."""
        return tuple((name, form.title) for name, form in FORMATS.items())

    @property
    def query(self) -> dict[str, str]:
        """What the address of this page says."""
        return self.choice.query | {"format": self.form}

    @property
    def found(self) -> str:
        """How many items were found."""
        return count(len(self.entries), "item")

    @property
    def said(self) -> str:
        """How many of them are in the file."""
        return counted(self.written, len(self.entries)) if self.written else ""

    @property
    def unasked(self) -> str:
        """How many of those in the file are not asked here, and why."""
        there = set(self.written.written if self.written else ())
        return unasked([entry for entry in self.entries if entry.item.id in there])

    @property
    def without(self) -> dict[str, str]:
        """The address of this page without them; empty where a status is chosen."""
        status = Field.STATUS.value
        asked = {status: Standing.READY.value}
        return {} if self.choice.query.get(status) else self.query | asked

    @property
    def losses(self) -> tuple[Problem, ...]:
        """Each thing that is not in the file, the items left out first."""
        if self.written is None:
            return ()
        found = sorted(self.written.problems, key=lambda p: p.code != "not-exported")
        return tuple(found)

    @property
    def first(self) -> tuple[Problem, ...]:
        """As many of them as are listed."""
        return self.losses[:LISTED]

    @property
    def more(self) -> int:
        """How many are not listed."""
        return len(self.losses) - len(self.first)

    @property
    def kinds(self) -> tuple[tuple[str, int], ...]:
        """What is lost and how often, the most frequent first."""
        counts = Counter(_kind(problem) for problem in self.losses)
        return tuple(counts.most_common())


def file_name(form: str, stem: str) -> str:
    """Name the file of a format."""
    return f"{stem or 'questions'}{FORMATS[form].suffix}"


def media_type(form: str) -> str:
    """Say what the file of a format is."""
    return MEDIA_TYPES.get(FORMATS[form].suffix, "text/plain; charset=utf-8")


def _kind(problem: Problem) -> str:
    """Say what is lost without naming the item."""
    if problem.code == "not-exported":
        return f"Left out: {problem.why}"
    of_item, _, what = problem.what.rstrip(".").partition(", ")
    return sentence_case(what or of_item)  # a sentence of the file names no item
