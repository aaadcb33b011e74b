"""A finished sitting for paper: its questions as they were shown, and their marks."""

from dataclasses import dataclass
from datetime import datetime

from baclofen_quiz.items.marks import Verdict
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.receipts import SITTING_ID
from baclofen_quiz.services.sitting_errors import SittingNotFound
from baclofen_quiz.services.sitting_reading import mark_of, question_view
from baclofen_quiz.services.sitting_views import QuestionView
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import sittings


@dataclass(frozen=True, slots=True)
class Printed:
    """One question; ``verdict`` is blank where nothing was answered."""

    question: QuestionView
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole sitting; no questions while it goes on, as their key is beside them."""

    started: datetime
    rows: tuple[Printed, ...]


def paper(store: Store, learner: Learner, sitting_id: str) -> Paper:
    """Read a learner's own sitting for paper.

    Raises:
        SittingNotFound: no such sitting among this learner's.
    """
    formed = SITTING_ID.fullmatch(sitting_id)
    sitting = formed and sittings.find(store, learner.id, sitting_id)
    if not sitting:
        raise SittingNotFound
    over = sitting.ended_at is not None
    places = sittings.places(store, sitting_id) if over else ()
    rows = tuple(
        Printed(
            question_view(sitting, place),
            mark_of(place.response).verdict if place.response else Verdict.BLANK,
        )
        for place in places
    )
    return Paper(sitting.started_at, rows)
