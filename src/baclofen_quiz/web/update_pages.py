"""The pages on keeping decks in Anki up to date."""

from dataclasses import dataclass
from typing import ClassVar

from baclofen_quiz.exchange.anki.schema import NOTE_TYPES
from baclofen_quiz.services.deck_merging import Counts
from baclofen_quiz.web.update_guide import WAYS, Door, Way
from baclofen_quiz.web.words import count


@dataclass(frozen=True, slots=True)
class UpdatePage:
    """The ways to take an update; ``fault`` says why a text was not written."""

    template: ClassVar[str] = "anki/update.html"
    fault: str = ""

    @property
    def title(self) -> str:
        """Begin with the error, if there is one."""
        return "Error: updates in Anki" if self.fault else "Updates in Anki"

    @property
    def ways(self) -> tuple[Way, ...]:
        """The ways, the commonest first."""
        return WAYS

    @property
    def doors(self) -> type[Door]:
        """What a step may lead to."""
        return Door

    @property
    def kinds(self) -> tuple[tuple[str, str], ...]:
        """The kinds of notes, each with the name that it has in Anki."""
        return tuple((kind.slug, kind.name) for kind in NOTE_TYPES.values())


@dataclass(frozen=True, slots=True)
class MergePage:
    """Where a learner's own export is sent."""

    template: ClassVar[str] = "anki/merge.html"
    fault: str = ""

    @property
    def title(self) -> str:
        """Begin with the error, if there is one."""
        return "Error: your own deck" if self.fault else "Your own deck"


@dataclass(frozen=True, slots=True)
class ForecastPage:
    """What a learner's own deck would change, and what it cannot."""

    template: ClassVar[str] = "anki/merge-forecast.html"
    counts: Counts

    @property
    def title(self) -> str:
        """What the tab says."""
        return "What your own deck changes"

    @property
    def lines(self) -> tuple[str, ...]:
        """What becomes of the cards."""
        counts = self.counts
        told = (
            (counts.updated, "note", "will be corrected"),
            (counts.new, "note", "will be new"),
            (counts.unchanged, "note", "will stay as they are"),
            (counts.kept, "wording", "of yours will stay"),
            (counts.moved, "wording", "of yours will go into My notes"),
            (counts.others, "note", "of other decks, not looked at"),
        )
        return tuple(f"{count(n, noun)} {what}" for n, noun, what in told if n)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What Anki will not do, and the way out."""
        return warnings_of(self.counts)


_AHEAD = (
    "from a clock that runs ahead. Set the clock of the device right, and import with "
    "Update notes: Always."
)
_ALTERED = (
    "of a type to which you added fields, took some away, or gave another order. Anki "
    "would make a second type of it; take the update as text."
)
_STRANGE = (
    "of another note type than ours. Anki leaves these alone; change their type back "
    "in Anki, if you want corrections."
)


def warnings_of(counts: Counts) -> tuple[str, ...]:
    """Say which notes Anki will not update, and what to do."""
    told = (
        (counts.ahead, _AHEAD),
        (counts.altered, _ALTERED),
        (counts.strange, _STRANGE),
    )
    return tuple(f"{count(number, 'note')} {what}" for number, what in told if number)
