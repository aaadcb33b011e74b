"""The tables, one concept a module; importing this package knows those of learners.

The tables of ``authoring`` are imported by those who need them: learners do not, and a
table takes two to three milliseconds of the first page of a start.
"""

from baclofen_quiz.store.models.cards import CardReviewRow, CardUndoRow
from baclofen_quiz.store.models.exams import DraftRow, TimerRow
from baclofen_quiz.store.models.marginalia import (
    FlagRow,
    ItemReportRow,
    MissReasonRow,
    NoteRow,
)
from baclofen_quiz.store.models.memory import MemoryRow
from baclofen_quiz.store.models.people import (
    AccountRow,
    LearnerRow,
    LoginRow,
    SetupLinkRow,
    ThrottleRow,
)
from baclofen_quiz.store.models.responses import ResponseFactRow, ResponseRow
from baclofen_quiz.store.models.settings import SettingRow
from baclofen_quiz.store.models.sittings import (
    SittingItemRow,
    SittingRow,
    SnapshotRow,
)

__all__ = [
    "AccountRow",
    "CardReviewRow",
    "CardUndoRow",
    "DraftRow",
    "FlagRow",
    "ItemReportRow",
    "LearnerRow",
    "LoginRow",
    "MemoryRow",
    "MissReasonRow",
    "NoteRow",
    "ResponseFactRow",
    "ResponseRow",
    "SettingRow",
    "SetupLinkRow",
    "SittingItemRow",
    "SittingRow",
    "SnapshotRow",
    "ThrottleRow",
    "TimerRow",
]
