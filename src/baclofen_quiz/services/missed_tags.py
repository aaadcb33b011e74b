"""Tags in a learner's own collection for what they got wrong, week by week."""

from dataclasses import dataclass
from datetime import date

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.exchange.anki.names import guid
from baclofen_quiz.exchange.anki.tagging import print_tags
from baclofen_quiz.services.deck_choice import Picked
from baclofen_quiz.services.deck_merging import Held


@dataclass(frozen=True, slots=True)
class Tagged:
    """A text for Anki: how many notes it tags, and how many they do not have yet."""

    data: bytes
    tag: str
    notes: int
    lacking: int


class NothingHeldError(BaclofenQuizError):
    """There is nothing to tag in a learner's collection."""

    def __init__(self, picked: Picked) -> None:
        """Say why, and what to do instead."""
        super().__init__(
            "Your export holds no card of what you got wrong, so there is nothing to "
            "tag. Take the deck of your mistakes."
            if picked.keys
            else f"{picked.lacking}, so there is nothing to tag."
        )


def missed_tag(day: date) -> str:
    """Name the tag of a week: ``pharm::missed::2026w47``."""
    year, week, _ = day.isocalendar()
    return f"pharm::missed::{year}w{week:02d}"


def tagged(picked: Picked, held: Held, day: date) -> Tagged:
    """Tag the picked notes that a learner has, and leave their own tags on them.

    Raises:
        NothingHeldError: they have none of them.
    """
    guids = {guid(key) for key in picked.keys}
    notes = [note for name, note in sorted(held.notes.items()) if name in guids]
    if not notes:
        raise NothingHeldError(picked)
    tag = missed_tag(day)
    text = print_tags(notes, tag)
    return Tagged(text.encode(), tag, len(notes), len(guids) - len(notes))
