"""One item for its instructor: what it asks, how it stands, and what became of it."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import ClassVar
from urllib.parse import urlencode

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.content.statements import Note, NoteKind, Statement
from baclofen_quiz.items.bank import Bank, Placed
from baclofen_quiz.items.catalogue import Entry, Standing
from baclofen_quiz.items.item import Item
from baclofen_quiz.services.item_history import Answered, ItemHistory
from baclofen_quiz.services.marks import Marking
from baclofen_quiz.services.question_judging import Judged
from baclofen_quiz.web.bank_filter import STANDINGS
from baclofen_quiz.web.item_page import AnswerRow, answer_rows
from baclofen_quiz.web.marking_words import Notice
from baclofen_quiz.web.preview_page import Sample, preview_of
from baclofen_quiz.web.question_page import KINDS, split_stem
from baclofen_quiz.web.reasons import Reason
from baclofen_quiz.web.sources import Context, anchor
from baclofen_quiz.web.words import sentence_case


@dataclass(frozen=True, slots=True)
class ItemPage:
    """An item with its key; ``variants`` are the others of its family.

    ``entry`` knows its standing and its problems, ``history`` what became of it,
    ``sample`` is what a learner sees, and ``notice`` says what was done just now.

    ``passages`` are its source sentences, those of one heading together; ``asked`` are
    the statements of its facts, ``problems`` counts those of all files.
    """

    template: ClassVar[str] = "bank/item.html"
    entry: Entry
    sample: Sample
    history: ItemHistory
    rows: tuple[AnswerRow, ...]
    passages: tuple[tuple[Context, ...], ...]
    asked: tuple[Placed, ...]
    variants: tuple[Item, ...]
    problems: int
    zone: str
    notice: Notice | None = None

    @property
    def item(self) -> Item:
        """The item itself."""
        return self.entry.item

    @property
    def standing(self) -> str:
        """What becomes of it."""
        return STANDINGS[self.entry.standing]

    @property
    def back(self) -> str:
        """The query by which forms lead back to this page."""
        return urlencode({"id": self.item.id})

    @property
    def given_tags(self) -> tuple[str, ...]:
        """The tags that stand beside the file."""
        return self.history.marks[0].tags if self.history.marks else ()

    def said(self, marking: Marking) -> str:
        """Say what a mark says."""
        status = STANDINGS[marking.status] if marking.status else "As the file says"
        return f"{status}; tags: {', '.join(marking.tags)}" if marking.tags else status

    def worded(self, answered: Answered) -> tuple[Reason, ...]:
        """The answers as they were worded then."""
        found = answer_rows(answered.item, lambda _source: None)
        return tuple(row.reason for row in found)

    @property
    def title(self) -> str:
        """The item's id, which no other item has."""
        return f"Question {self.item.id}"

    @property
    def stem(self) -> tuple[str, str]:
        """What is told and what is asked."""
        return split_stem(self.item.stem)

    @property
    def section(self) -> str:
        """The section's title."""
        return TITLES[self.item.section]

    @property
    def kind(self) -> str:
        """The kind as people name it."""
        return KINDS[self.item.kind]

    @property
    def take_away(self) -> str:
        """One line to keep, if the item has one."""
        return sentence_case(self.item.take_away)

    @property
    def cautions(self) -> tuple[Note, ...]:
        """Notes that mark a fact as safety-critical."""
        return tuple(n for n in self.item.notes if n.kind is NoteKind.CAUTION)

    @property
    def notes(self) -> tuple[Note, ...]:
        """Notes that qualify a fact."""
        return tuple(n for n in self.item.notes if n.kind is NoteKind.NOTE)

    @property
    def asks(self) -> tuple[tuple[Monograph, Statement, str], ...]:
        """The statements that it asks, each with its monograph and its anchor there."""
        return tuple((p.book, p.statement, anchor(p.statement)) for p in self.asked)

    @property
    def file(self) -> str:
        """The file and line that it comes from."""
        return f"{PurePath(self.item.source.file).name}:{self.item.source.line}"


def variants_of(bank: Bank, item: Item) -> tuple[Item, ...]:
    """Find the other items of a family."""
    return tuple(
        other for other in bank.items if other.family == item.family and other != item
    )


def sample_of(bank: Bank, entry: Entry) -> Sample:
    """Show an item as a learner sees it."""
    held = entry.standing is Standing.WITHHELD
    judged = Judged(entry.item, entry.status, entry.problems, held)
    (sample,) = preview_of(bank, (judged,), entry.problems, 1).samples
    return sample
