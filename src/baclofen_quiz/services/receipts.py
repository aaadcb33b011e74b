"""The receipt of a sitting: what it takes to show it, and to draw it, again."""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.selection import Choice, draw, from_record, unpack
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.sitting_errors import SittingNotFound
from baclofen_quiz.services.sitting_writing import RANKS
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import SittingRow
from baclofen_quiz.store.queries import sittings
from baclofen_quiz.store.queries.sittings import Place

SITTING_ID = re.compile("[0-9a-f]{32}")


class Drawn(StrEnum):
    """What comes of drawing the items again by what the sitting has kept."""

    SAME = "same"
    OTHER_BANK = "other-bank"  # the questions have changed since
    OTHER_PROGRAM = "other-program"  # this version draws by other rules
    NOT_KEPT = "not-kept"  # begun before sittings kept what they were drawn by


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """One item as it was asked; ``shown`` are the ids of its options in shown order."""

    position: int
    item_id: str
    revision: str
    section: Section
    snapshot: str
    shown: tuple[str, ...]
    answered: bool


@dataclass(frozen=True, slots=True)
class Receipt:
    """A sitting on paper.

    ``inputs`` is a digest of what was known of the learner when it was drawn, ""
    where that was not kept. The ``waiting`` positions still have to be answered: their
    ids would give the answer away.
    """

    sitting_id: str
    started: datetime
    ended: datetime | None
    seed: int
    bank: str
    program: str
    choice: Choice
    inputs: str
    drawn: Drawn
    rows: tuple[ReceiptRow, ...]
    waiting: tuple[int, ...]


def receipt(store: Store, bank: Bank, learner: Learner, sitting_id: str) -> Receipt:
    """Write the receipt of a learner's own sitting.

    Raises:
        SittingNotFound: no such sitting among this learner's.
    """
    formed = SITTING_ID.fullmatch(sitting_id)
    sitting = formed and sittings.drawn(store, learner.id, sitting_id)
    if not sitting:
        raise SittingNotFound
    places = sittings.places(store, sitting_id)
    over = sitting.ended_at is not None
    open_places = [place for place in places if over or place.response is not None]
    ranks = str(sitting.filter.get(RANKS, ""))
    return Receipt(
        sitting_id=sitting_id,
        started=sitting.started_at,
        ended=sitting.ended_at,
        seed=sitting.seed,
        bank=sitting.bank_digest,
        program=sitting.program_version,
        choice=from_record(sitting.filter),
        inputs=hashlib.sha256(ranks.encode()).hexdigest()[:16] if ranks else "",
        drawn=_drawn(bank, sitting, ranks, [p.snapshot.item_id for p in places]),
        rows=tuple(_row(place) for place in open_places),
        waiting=tuple(p.item.position for p in places if p not in open_places),
    )


def _row(place: Place) -> ReceiptRow:
    return ReceiptRow(
        position=place.item.position,
        item_id=place.snapshot.item_id,
        revision=place.snapshot.revision,
        section=Section(place.snapshot.section),
        snapshot=place.snapshot.digest,
        shown=tuple(place.item.shown_order),
        answered=place.response is not None,
    )


def _drawn(bank: Bank, sitting: SittingRow, packed: str, asked: list[str]) -> Drawn:
    """Draw the items again, from the ranks that were kept."""
    if bank.digest != sitting.bank_digest:
        return Drawn.OTHER_BANK
    try:
        ranks = unpack(bank.items, packed)
    except ValueError:
        return Drawn.NOT_KEPT
    length = from_record(sitting.filter).length
    items = draw(bank.items, ranks, length, sitting.seed, bank.apart)
    same = [item.id for item in items] == asked
    return Drawn.SAME if same else Drawn.OTHER_PROGRAM
