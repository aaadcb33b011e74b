"""What a device keeps: today's flashcards, and the page of a lost connection."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from baclofen_quiz.content.statements import Note
from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.web.captions import caption_of_card
from baclofen_quiz.web.card_pages import Button, notes_of
from baclofen_quiz.web.sources import Context

if TYPE_CHECKING:
    from baclofen_quiz.items.recall import RecallCard


@dataclass(frozen=True, slots=True)
class KeptCard:
    """A card of the deck; ``waits`` are its next intervals in words."""

    card: "RecallCard"
    ticket: str
    waits: tuple[str, ...]
    context: Context

    @property
    def section(self) -> str:
        """The caption of the card."""
        return caption_of_card(self.card)

    @property
    def notes(self) -> tuple[Note, ...]:
        """What is to be known besides."""
        return notes_of(self.card)


@dataclass(frozen=True, slots=True)
class DeckPage:
    """The cards that are left of a day; ``mark`` tells whose they are."""

    template: ClassVar[str] = "cards/offline.html"
    cards: tuple[KeptCard, ...]
    mark: str
    day: date
    keys: bool

    @property
    def title(self) -> str:
        """The room, and that these are on the device."""
        return "Flashcards on this device"

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The four ratings; each card says when it would come back."""
        return tuple(Button(grade, "") for grade in Grade)


@dataclass(frozen=True, slots=True)
class OfflinePage:
    """What the worker shows in place of a page that cannot be fetched."""

    template: ClassVar[str] = "errors/offline.html"

    @property
    def title(self) -> str:
        """What happened."""
        return "No connection"
