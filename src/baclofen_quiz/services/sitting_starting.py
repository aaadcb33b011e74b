"""The start of a sitting: choose its items and keep them as they are now."""

from datetime import datetime, timedelta
from decimal import Decimal

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

NO_LIMIT = "none"
"""The extra time of whoever is never timed."""


def start(  # noqa: PLR0913, PLR0917 - who, what and when are six things
    store: Store, bank: Bank, learner: Learner, choice: Choice, seed: int, now: datetime
) -> str:
    """Choose items, keep them as they are now, and return the new sitting's id.

    A test with a timer has its deadline from here on, by the learner's extra time.

    Raises:
        NoItemMatches, BankEmpty, LengthUnfit, TimerUnfit: see learning.selection.
    """
    ranks = rank(bank.items, choice, inputs_for(store, bank, learner, now))
    chosen = draw(bank.items, ranks, choice.length, seed, bank.apart)
    kept = snapshot_rows(chosen)
    snapshots.add(store, kept)
    packed = pack(bank.items, ranks)
    sitting = sitting_row(bank, learner.id, choice, packed, seed, now)
    sitting.length = len(chosen)
    sittings.add(store, sitting, sitting_item_rows(sitting, chosen, kept))
    _set_timer(store, sitting, choice)
    return sitting.id


def _set_timer(store: Store, sitting: SittingRow, choice: Choice) -> None:
    row = settings.find(store, sitting.learner_id)
    extra = "1" if row is None else row.extra_time
    if choice.mode is not Mode.TEST or not choice.seconds or extra == NO_LIMIT:
        return
    seconds = round(choice.seconds * sitting.length * Decimal(extra))
    ends = sitting.started_at + timedelta(seconds=seconds)
    timers.add(store, TimerRow(sitting_id=sitting.id, seconds=seconds, ends_at=ends))
