"""What an item teaches, printed once for all who answer it.

Its source sentences and remarks are the same for everybody; to find and print them
takes as long as a tenth of an answer. Nothing of a learner is kept here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

from flask import request

from baclofen_quiz.content.statements import Note, NoteKind
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.item import Item
from baclofen_quiz.web.fragments import Fragment, print_fragment
from baclofen_quiz.web.passages import passages
from baclofen_quiz.web.sources import Context, Locator, contexts_of, section_of

LARGEST = 1024
"""So many lessons are kept: some 3 MB."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is told of an item, whoever answered it and whatever the answer was.

    ``passages`` are its source sentences, those of one heading together, ``whole`` the
    section it is about (None where no monograph has it).
    """

    item: Item
    passages: tuple[tuple[Context, ...], ...]
    whole: Locator | None

    @property
    def cautions(self) -> tuple[Note, ...]:
        """Notes that mark the fact as safety-critical."""
        return self._notes(NoteKind.CAUTION)

    @property
    def notes(self) -> tuple[Note, ...]:
        """Notes that qualify the fact."""
        return self._notes(NoteKind.NOTE)

    def _notes(self, kind: NoteKind) -> tuple[Note, ...]:
        return tuple(note for note in self.item.notes if note.kind is kind)


def lesson_of(bank: Bank, item: Item) -> Lesson:
    """Find what is told of an item."""
    return Lesson(item, passages(contexts_of(bank, item)), section_of(bank, item))


class Lessons:
    """The printed lessons of the bank as it is now; with another bank begins anew."""

    def __init__(self) -> None:
        """Begin without any."""
        self._shelf: _Shelf | None = None

    def printed(self, bank: Bank, item: Item) -> Fragment:
        """Give the lesson of an item, for pages of the site that is asked now."""
        shelf = self._shelf
        if shelf is None or shelf.bank is not bank:
            printing = lru_cache(LARGEST, typed=True)(partial(_printed, bank))
            shelf = self._shelf = _Shelf(bank, printing)
        return shelf.printing(request.script_root, item)


@dataclass(frozen=True, slots=True)
class _Shelf:
    bank: Bank
    printing: Callable[[str, Item], Fragment]


def _printed(bank: Bank, _root: str, item: Item) -> Fragment:
    """Print a lesson; its links begin with the root under which the site is asked."""
    return print_fragment("sitting/lesson.html", "taught", lesson_of(bank, item))
