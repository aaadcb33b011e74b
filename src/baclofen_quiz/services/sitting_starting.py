"""The start of a sitting: choose its items and keep them as they are now."""

import hashlib
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import uuid4

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.selection import Choice, Mode, draw, pack, rank
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.sitting_writing import (
    sitting_item_rows,
    sitting_row,
    snapshot_rows,
)
from baclofen_quiz.services.study_inputs import inputs_for
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import SittingRow, TimerRow
from baclofen_quiz.store.queries import settings, sittings, snapshots, timers

ID_LENGTH = 32
"""Characters of an id, as of those that are drawn by lot."""

NO_LIMIT = "none"
"""The extra time of whoever is never timed."""


def start(  # noqa: PLR0913, PLR0917 - who, what and when are six things
    store: Store,
    bank: Bank,
    learner: Learner,
    choice: Choice,
    seed: int,
    now: datetime,
    *,
    press: str = "",
) -> str:
    """Choose items, keep them as they are now, and return the new sitting's id.

    A test with a timer has its deadline from here on, by the learner's extra time.
    ``press`` names the press of a button that asks for the sitting: as long as what it
    led to goes on, the same press leads there again. Without a name each is a new one.

    Raises:
        NoItemMatches, BankEmpty, LengthUnfit, TimerUnfit: see learning.selection.
    """
    sitting_id, goes_on = _pressed(store, learner.id, press)
    if goes_on:
        return sitting_id
    ranks = rank(bank.items, choice, inputs_for(store, bank, learner, now))
    chosen = draw(bank.items, ranks, choice.length, seed, bank.apart)
    kept = snapshot_rows(chosen)
    snapshots.add(store, kept)
    packed = pack(bank.items, ranks)
    sitting = sitting_row(bank, learner.id, choice, packed, seed, now)
    sitting.id, sitting.length = sitting_id, len(chosen)
    sittings.add(store, sitting, sitting_item_rows(sitting, chosen, kept))
    _set_timer(store, sitting, choice)
    return sitting.id


def _pressed(store: Store, learner_id: int, press: str) -> tuple[str, bool]:
    """Give the id of what a press leads to, and whether that is there and goes on.

    The id follows from learner and press, so that no two of one press can be kept,
    whichever process it comes to.
    """
    if not press:
        return uuid4().hex, False
    ended = 0
    while True:
        named = f"{learner_id} {press} {ended}"
        sitting_id = hashlib.sha256(named.encode()).hexdigest()[:ID_LENGTH]
        found = sittings.find(store, learner_id, sitting_id, lock=True)
        if found is None or found.ended_at is None:
            return sitting_id, found is not None
        ended += 1


def _set_timer(store: Store, sitting: SittingRow, choice: Choice) -> None:
    row = settings.find(store, sitting.learner_id)
    extra = "1" if row is None else row.extra_time
    if choice.mode is not Mode.TEST or not choice.seconds or extra == NO_LIMIT:
        return
    seconds = round(choice.seconds * sitting.length * Decimal(extra))
    ends = sitting.started_at + timedelta(seconds=seconds)
    timers.add(store, TimerRow(sitting_id=sitting.id, seconds=seconds, ends_at=ends))
