"""The pages of the flashcards: a card, the end of the day, and the way in."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.content.statements import Note, NoteKind
from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.services.card_box import CardFilter
from baclofen_quiz.services.card_rating import Ticket
from baclofen_quiz.services.flashcards import CardView, DayDone, LastRating
from baclofen_quiz.web.captions import caption_of_card
from baclofen_quiz.web.sources import Context

if TYPE_CHECKING:
    from baclofen_quiz.items.recall import RecallCard

MONTH = 30.44
YEAR = 365.25
PIPS = {Grade.AGAIN: 1, Grade.HARD: 2, Grade.GOOD: 4, Grade.EASY: 5}


class Said(StrEnum):
    """What is to be said of the form that was sent last."""

    NOTHING = ""
    CHANGED = "changed"
    ALREADY = "already"
    UNDONE = "undone"
    FOREIGN = "foreign"


SENTENCES = {
    Said.NOTHING: "",
    Said.CHANGED: "A new study day had begun, or the fact was answered elsewhere.",
    Said.ALREADY: "That card had its rating already; nothing was counted twice.",
    Said.UNDONE: "Taken back. The card is asked again.",
    Said.FOREIGN: "A rating was not counted: its card was opened before you signed in"
    " or out. If it is still left of today, it stands here to be rated again.",
}


@dataclass(frozen=True, slots=True)
class Button:
    """A rating: its name, its number, its next interval in words, its drawing."""

    grade: Grade
    when: str

    @property
    def name(self) -> str:
        """The rating in a word."""
        return self.grade.name.capitalize()

    @property
    def pips(self) -> int:
        """How many steps of the drawing are filled."""
        return PIPS[self.grade]


@dataclass(frozen=True, slots=True)
class CardPage:
    """A card: its question, and once ``shown`` its answer and the four buttons."""

    template: ClassVar[str] = "cards/card.html"
    view: CardView
    wanted: CardFilter
    shown: bool
    ticket: str
    mark: str
    context: Context
    keys: bool
    said: Said

    @property
    def title(self) -> str:
        """Which card it is, and of which side."""
        side = ", answer" if self.shown else ""
        return f"Flashcard {self.position} of {self.total}{side}"

    @property
    def position(self) -> int:
        """The number of this card within the day."""
        return self.view.queue.done + 1

    @property
    def total(self) -> int:
        """How many cards the day has."""
        return self.view.queue.done + len(self.view.queue.left)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The four ratings."""
        return buttons_of(self.view.ticket)

    @property
    def section(self) -> str:
        """The caption of the card."""
        return caption_of_card(self.view.card)

    @property
    def notes(self) -> tuple[Note, ...]:
        """What is to be known besides."""
        return notes_of(self.view.card)

    @property
    def news(self) -> str:
        """What became of the form that was sent last."""
        return news(self.said, self.view.last)


@dataclass(frozen=True, slots=True)
class DayDonePage:
    """No card is left: when the next is due, and one other thing to do."""

    template: ClassVar[str] = "cards/done.html"
    view: DayDone
    wanted: CardFilter
    keys: bool
    said: Said

    @property
    def title(self) -> str:
        """Whether there was anything at all."""
        return "Flashcards: done" if self.view.queue.matching else "Flashcards: none"

    @property
    def news(self) -> str:
        """What became of the form that was sent last."""
        return news(self.said, self.view.last)

    @property
    def filter_words(self) -> str:
        """The filter in words; "" if there is none."""
        section = self.wanted.section
        known = section in set(Section)
        words = (self.wanted.drug, TITLES[Section(section)] if known else section)
        return ", ".join(word for word in words if word)


@dataclass(frozen=True, slots=True)
class WayInPage:
    """Who is not known yet begins as a guest: cards need somebody who remembers."""

    template: ClassVar[str] = "cards/begin.html"
    cards: int
    wanted: CardFilter

    @property
    def title(self) -> str:
        """The room."""
        return "Flashcards"


def buttons_of(ticket: Ticket) -> tuple[Button, ...]:
    """Make the four buttons of a showing."""
    waits = zip(Grade, ticket.waits, strict=True)
    return tuple(Button(grade, interval(days)) for grade, days in waits)


def notes_of(card: "RecallCard") -> tuple[Note, ...]:
    """List what is to be known of a card: all but disputes, which have no card."""
    notes = card.statement.notes
    return tuple(note for note in notes if note.kind is not NoteKind.WARNING)


def news(said: Said, last: LastRating | None) -> str:
    """Say what became of a form; a changed interval is named."""
    if said is Said.CHANGED and last is not None:
        return f"{SENTENCES[said]} The card comes back {_exactly(last.days)}."
    return SENTENCES[said]


def _exactly(days: int) -> str:
    """Tell an interval from the one on its button, which is rounded."""
    return f"in {days:,} days" if days > 1 else interval(days)


def interval(days: int) -> str:
    """Print the days until a card comes back."""
    if days <= 1:
        return "tomorrow" if days else "today"
    if days < 2 * MONTH:
        return f"{days} days"
    if days < 2 * YEAR:
        return f"{days / MONTH:.0f} months"
    return f"{days / YEAR:.1f} years"
