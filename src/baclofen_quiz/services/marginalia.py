"""What learners put beside items: flags and notes."""

from datetime import datetime

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import NoteRow
from baclofen_quiz.store.queries import flags, notes, people

LONGEST_NOTE = 5_000
"""How many characters a note beside an item may have."""


class NoteTooLong(BaclofenQuizError):
    """More was written beside an item than fits there."""

    def __init__(self, length: int) -> None:
        """Name both lengths, and what became of the text."""
        super().__init__(
            f"A note may have at most {LONGEST_NOTE:,} characters; this one has"
            f" {length:,}. It was not saved and still stands below: shorten it and"
            " save again."
        )


def write_note(
    store: Store, learner: Learner, item_id: str, text: str, now: datetime
) -> None:
    """Keep a note in place of the one before; an empty one deletes it.

    One that is not changed may be longer: two notes became one when a guest signed in.

    Raises:
        NoteTooLong: it has more than ``LONGEST_NOTE`` characters.
    """
    tidied = text.replace("\r\n", "\n").replace("\0", "").strip()
    if tidied == note_on(store, learner, item_id):
        return
    if len(tidied) > LONGEST_NOTE:
        raise NoteTooLong(len(tidied))
    people.hold(store, learner.id)
    if tidied:
        row = NoteRow(
            learner_id=learner.id, item_id=item_id, text=tidied, changed_at=now
        )
        notes.save(store, row)
    else:
        notes.remove(store, learner.id, item_id)


def note_on(store: Store, learner: Learner, item_id: str) -> str:
    """Read what a learner wrote beside an item; "" if nothing."""
    row = notes.find(store, learner.id, item_id)
    return "" if row is None else row.text


def set_flag(
    store: Store, learner: Learner, item_id: str, now: datetime, *, flagged: bool
) -> None:
    """Flag an item, or take the flag off; a second time changes nothing."""
    people.hold(store, learner.id)
    if flagged:
        flags.add(store, learner.id, item_id, now)
    else:
        flags.remove(store, learner.id, item_id)


def is_flagged(store: Store, learner: Learner, item_id: str) -> bool:
    """Tell whether a learner flagged an item."""
    return flags.is_set(store, learner.id, item_id)
