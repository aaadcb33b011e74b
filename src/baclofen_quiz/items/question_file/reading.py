"""What a question file gives: items, what was found on them, and what is wrong."""

from dataclasses import dataclass

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.flaws.finding import Finding
from baclofen_quiz.items.item import Item
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
class QuestionReading:
    """A question file as read; an item with an error of form is not in it.

    ``drafts`` are the items of a file with ``status: draft``: checked like the others,
    never asked. ``findings`` are the flaws that only the file shows (S05: no source);
    ``problems`` are all others. ``written`` counts the questions of the file, also
    those that could not be read.
    """

    items: tuple[Item, ...] = ()
    drafts: tuple[Item, ...] = ()
    citations: tuple[Citation, ...] = ()
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    written: int = 0

    @property
    def unread(self) -> int:
        """How many questions of the file were left out as unreadable."""
        return max(self.written - len(self.all_items), 0)

    @property
    def all_items(self) -> tuple[Item, ...]:
        """Ready items and drafts: what is checked."""
        return self.items + self.drafts

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """Everything there is to say about the file before its items are checked."""
        return self.problems + tuple(finding.problem for finding in self.findings)
