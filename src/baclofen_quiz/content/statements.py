"""A statement: one sentence of a monograph, where it stands and what hangs on it."""

from dataclasses import dataclass
from enum import StrEnum

from baclofen_quiz.content.sections import Section
from baclofen_quiz.problems import Location


class NoteKind(StrEnum):
    """The three note marks of a monograph file."""

    WARNING = "WARNING"  # disputed: no item keys on it, none uses it as a distractor
    NOTE = "NOTE"  # true with a qualification: every explanation shows it
    CAUTION = "CAUTION"  # safety-critical: readiness waits until it is known


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on one statement, in our own words, with its evidence.

    ``about`` names what it is on where it stands beside remarks on other things.
    """

    kind: NoteKind
    text: str
    location: Location
    about: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A bullet without children, or a sentence of a paragraph.

    ``text`` is plain: bold marks, slug and sub tags are resolved (``GABA-B``).
    ``path`` holds what qualifies it, outermost first: sub-headings and the texts of
    containers (bullets or sentences ending in a colon, printed without the colon).
    ``number`` is the locator shown to readers: section number, dot, statement number.
    ``second_source_of`` is the id of the fact that this statement repeats, or empty.
    """

    section: Section
    path: tuple[str, ...]
    slug: str
    pinned: bool
    text: str
    strong: tuple[str, ...]
    number: str
    notes: tuple[Note, ...]
    second_source_of: str
    unasked: bool
    location: Location

    @property
    def disputed(self) -> bool:
        """Whether a ``[!WARNING]`` stands on it."""
        return self.has(NoteKind.WARNING)

    @property
    def critical(self) -> bool:
        """Whether a ``[!CAUTION]`` stands on it."""
        return self.has(NoteKind.CAUTION)

    @property
    def askable(self) -> bool:
        """Whether it may be asked: neither disputed nor marked as not to be asked."""
        return not (self.disputed or self.unasked)

    def has(self, kind: NoteKind) -> bool:
        """Whether a note of this kind stands on it."""
        notes = self.notes  # mostly none, and it is asked thousands of times
        return bool(notes) and any(note.kind is kind for note in notes)
