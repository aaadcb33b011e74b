"""Notes before any time, and the tombstones of those that are lost."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TypeVar

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.exchange.anki import tombstones
from baclofen_quiz.exchange.anki.ledger import Draft, Ledger, Retired
from baclofen_quiz.exchange.anki.names import SubDeck
from baclofen_quiz.problems import Problem
from baclofen_quiz.services.deck_choice import DeckChoice

One = TypeVar("One")
Told = Callable[[], None]
"""What is called at each note, by whoever wants to say how far it is."""


def silent() -> None:
    """Say nothing."""


def heard(notes: Iterable[One], told: Told) -> Iterator[One]:
    """Tell of each note as it is made."""
    for note in notes:
        told()
        yield note


@dataclass(frozen=True, slots=True)
class Drafted:
    """Chosen notes of some decks, and what must not be buried there.

    ``present`` are the keys that are not lost. The loss of a ``shaky`` one may be a
    slip of the pen: it gets no tombstone now. ``reasons`` says of lost ones why.
    """

    decks: frozenset[SubDeck]
    choice: DeckChoice
    drafts: tuple[Draft, ...]
    present: frozenset[str]
    shaky: frozenset[str]
    reasons: Mapping[str, str]
    problems: tuple[Problem, ...] = ()

    def tombstones(
        self, ledger: Ledger, edition: str, now: datetime
    ) -> Iterator[Draft]:
        """Draft tombstones of what was lost for sure, and those that stand.

        A dose line with a slip of the pen is not a withdrawn fact, nor is a note that
        was not asked for.
        """
        for draft in tombstones.tombstones(
            ledger,
            edition=edition,
            decks=self.decks,
            present=self.present,
            reasons=self.reasons,
            today=now.date(),
        ):
            key = draft.content.key
            stands = isinstance(ledger.notes[key].state, Retired)
            if self.choice.takes(key) and (stands or key not in self.shaky):
                yield draft


def first_time(monograph: Monograph | None, now: int) -> int:
    """When the notes of a monograph count as written: the day it was checked.

    Without such a day that is ``now``, in seconds since 1970.
    """
    if monograph is None or monograph.review is None:
        return now
    return int(datetime.combine(monograph.review.date, time(), UTC).timestamp())
