"""The tables, one concept a module; importing this package knows them all."""

from baclofen_quiz.store.models.people import (
    AccountRow,
    LearnerRow,
    LoginRow,
    SetupLinkRow,
    ThrottleRow,
)
from baclofen_quiz.store.models.responses import ResponseRow
from baclofen_quiz.store.models.sittings import (
    SittingItemRow,
    SittingRow,
    SnapshotRow,
)

__all__ = [
    "AccountRow",
    "LearnerRow",
    "LoginRow",
    "ResponseRow",
    "SetupLinkRow",
    "SittingItemRow",
    "SittingRow",
    "SnapshotRow",
    "ThrottleRow",
]
