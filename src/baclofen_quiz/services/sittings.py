"""One learner taking one quiz: start, question, answer, feedback, results."""

from datetime import datetime

from baclofen_quiz.items.answers import Answer
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.selection import Choice
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.sitting_views import (
    FeedbackView,
    QuestionView,
    ResultsView,
    SittingSummary,
    Stored,
)
from baclofen_quiz.store.database import Store


def start(  # noqa: PLR0913, PLR0917 - who, what and when are six things
    store: Store, bank: Bank, learner: Learner, choice: Choice, seed: int, now: datetime
) -> str:
    """Choose items, keep them as they are now, and return the new sitting's id.

    Raises:
        NoItemMatches: it names the filter to loosen (learning.selection).
    """
    raise NotImplementedError


def question(
    store: Store, learner: Learner, sitting_id: str, position: int
) -> QuestionView:
    """Show one question, as it was when the sitting began.

    Raises:
        SittingNotFound, NoSuchPosition: see their sentences.
    """
    raise NotImplementedError


def answer(  # noqa: PLR0913, PLR0917 - an answer is these things
    store: Store,
    learner: Learner,
    sitting_id: str,
    position: int,
    answer: Answer,
    confidence: Confidence | None,
    shown_at: datetime,
    now: datetime,
    *,
    hint: bool = False,
) -> Stored:
    """Mark and keep an answer; whatever the retries, the first one stands.

    The sitting ends by itself with its last answer.

    Raises:
        SittingNotFound, NoSuchPosition, SittingFinished: see their sentences.
        UnfitAnswer: one of its kinds (items.marking, learning.answering) says why the
            answer cannot be taken; EmptyAnswer is one.
    """
    raise NotImplementedError


def feedback(
    store: Store, learner: Learner, sitting_id: str, position: int
) -> FeedbackView:
    """Show the stored answer of one question and why it is right or wrong.

    Raises:
        SittingNotFound, NoSuchPosition, NotAnswered: see their sentences.
    """
    raise NotImplementedError


def finish(store: Store, learner: Learner, sitting_id: str, now: datetime) -> None:
    """End a sitting; a second time changes nothing.

    Raises:
        SittingNotFound: no such sitting among this learner's.
    """
    raise NotImplementedError


def results(store: Store, learner: Learner, sitting_id: str) -> ResultsView:
    """Sum a sitting up.

    Raises:
        SittingNotFound: no such sitting among this learner's.
    """
    raise NotImplementedError


def current(store: Store, learner: Learner) -> SittingSummary | None:
    """Find the newest sitting that is not finished; None if there is none."""
    raise NotImplementedError


def recent(store: Store, learner: Learner, limit: int) -> tuple[SittingSummary, ...]:
    """List the newest sittings, newest first."""
    raise NotImplementedError
