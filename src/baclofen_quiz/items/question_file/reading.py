"""What a question file gives: items, what was found on them, and what is wrong."""

from collections.abc import Iterator
from dataclasses import dataclass

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.flaws.finding import Finding
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Location, Problem


@dataclass(frozen=True, slots=True)
class Citation:
    """The ``Source:`` of an item; ``slug`` is "" when it names a whole section.

    ``slug`` may carry the aspect of a fact: ``tizanidine.target``.
    """

    item_id: str
    drug: str
    section: Section
    slug: str
    location: Location


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that an item shows, as its file is called, and where that is said."""

    item_id: str
    name: str
    location: Location


@dataclass(frozen=True, slots=True)
class QuestionReading:
    """A question file as read; an item with an error of form is not in it.

    ``drafts`` are checked like ready ``items`` and never asked; ``retired`` ones are
    kept for their history. ``findings`` are the flaws that only the file shows (S05: no
    source); ``problems`` are all others. ``written`` counts the questions of the file,
    also those that could not be read.
    """

    items: tuple[Item, ...] = ()
    drafts: tuple[Item, ...] = ()
    retired: tuple[Item, ...] = ()
    citations: tuple[Citation, ...] = ()
    pictures: tuple[Picture, ...] = ()
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    written: int = 0

    @property
    def unread(self) -> int:
        """How many questions of the file were left out as unreadable."""
        return max(self.written - len(self.all_items), 0)

    @property
    def all_items(self) -> tuple[Item, ...]:
        """Items of any status."""
        return self.items + self.drafts + self.retired

    @property
    def statuses(self) -> Iterator[tuple[Item, Status]]:
        """Go through all items, each with its status."""
        yield from ((item, Status.READY) for item in self.items)
        yield from ((item, Status.DRAFT) for item in self.drafts)
        yield from ((item, Status.RETIRED) for item in self.retired)

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """Everything there is to say about the file before its items are checked."""
        return self.problems + tuple(finding.problem for finding in self.findings)
