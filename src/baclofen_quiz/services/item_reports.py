"""What learners find wrong with items; instructors read it, without their names."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.sitting_errors import NotAnswered
from baclofen_quiz.services.sitting_finding import located
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import ItemReportRow
from baclofen_quiz.store.queries import reports

LONGEST_REPORT = 2_000
"""How many characters a report may have."""

LISTED = 100
"""How many reports instructors are shown, the newest."""


class Complaint(StrEnum):
    """What is wrong with an item."""

    WRONG_KEY = "wrong-key"
    UNCLEAR = "unclear"
    TWO_RIGHT = "two-right"
    OUTDATED = "outdated"
    TYPING = "typing"
    OTHER = "other"


class ReportTooLong(BaclofenQuizError):
    """More was written than a report holds."""

    def __init__(self, length: int) -> None:
        """Name both lengths, and what became of the text."""
        super().__init__(
            f"A report may have at most {LONGEST_REPORT:,} characters; this one has"
            f" {length:,}. It was not sent and still stands below: shorten it and send"
            " it again."
        )


@dataclass(frozen=True, slots=True)
class ItemReport:
    """One report; nobody is told whose it is."""

    item_id: str
    revision: str
    complaint: Complaint
    text: str
    made_at: datetime


def report(  # noqa: PLR0913, PLR0917 - whose, about what, and when
    store: Store,
    learner: Learner,
    sitting_id: str,
    position: int,
    complaint: Complaint,
    text: str,
    now: datetime,
) -> None:
    """Keep what a learner finds wrong with an item that they answered.

    Raises:
        SittingNotFound, NoSuchPosition, NotAnswered: see their sentences.
        ReportTooLong: it has more than ``LONGEST_REPORT`` characters.
    """
    tidied = text.replace("\r\n", "\n").replace("\0", "").strip()
    if len(tidied) > LONGEST_REPORT:
        raise ReportTooLong(len(tidied))
    _, place = located(store, learner, sitting_id, position, lock=True)
    if place.response is None:
        raise NotAnswered(position)
    row = ItemReportRow(
        learner_id=learner.id,
        item_id=place.snapshot.item_id,
        revision=place.snapshot.revision,
        reason=complaint.value,
        text=tidied,
        made_at=now,
    )
    reports.add(store, row)


def newest(store: Store) -> tuple[ItemReport, ...]:
    """List the newest reports for instructors."""
    return tuple(
        ItemReport(
            row.item_id, row.revision, Complaint(row.reason), row.text, row.made_at
        )
        for row in reports.newest(store, LISTED)
    )
