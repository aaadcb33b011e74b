"""Why an answer was missed, in its learner's own judgement."""

from datetime import datetime

from baclofen_quiz.items.marks import Verdict
from baclofen_quiz.learning.miss_reasons import MissReason
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.memory_keeping import replay_facts
from baclofen_quiz.services.sitting_errors import NotAnswered, SittingError
from baclofen_quiz.services.sitting_finding import located
from baclofen_quiz.services.sitting_reading import item_at
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import MissReasonRow
from baclofen_quiz.store.queries import miss_reasons


class NotMissed(SittingError):
    """A reason came for an answer that was right."""

    def __init__(self, position: int) -> None:
        """Name the question."""
        super().__init__(f"Question {position} was answered right: nothing was missed.")


def tell(  # noqa: PLR0913, PLR0917 - whose answer, why and when
    store: Store,
    learner: Learner,
    sitting_id: str,
    position: int,
    reason: MissReason,
    now: datetime,
) -> None:
    """Keep a reason in place of the one before; what is remembered follows it.

    Raises:
        SittingNotFound, NoSuchPosition, NotAnswered, NotMissed: see their sentences.
    """
    _, place = located(store, learner, sitting_id, position, lock=True)
    if place.response is None:
        raise NotAnswered(position)
    if place.response.verdict == Verdict.CORRECT:
        raise NotMissed(position)
    row = MissReasonRow(response_id=place.response.id, reason=reason.value, made_at=now)
    miss_reasons.save(store, learner.id, row)
    replay_facts(store, learner.id, item_at(place).facts)
