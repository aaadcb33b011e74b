"""The tables, one concept a module; importing this package knows them all."""

from baclofen_quiz.store.models.authoring import (
    BankVersionRow,
    ItemMarkRow,
    QuestionFileRow,
    QuestionFileVersionRow,
)
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
    "BankVersionRow",
    "CardReviewRow",
    "CardUndoRow",
    "DraftRow",
    "FlagRow",
    "ItemMarkRow",
    "ItemReportRow",
    "LearnerRow",
    "LoginRow",
    "MemoryRow",
    "MissReasonRow",
    "NoteRow",
    "QuestionFileRow",
    "QuestionFileVersionRow",
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
