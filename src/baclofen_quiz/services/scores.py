"""A learner's scores over time and by section."""

from dataclasses import dataclass
from fractions import Fraction

from baclofen_quiz.learning.scoring import SectionScore
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.sitting_views import SittingSummary
from baclofen_quiz.store.database import Store


@dataclass(frozen=True, slots=True)
class ScoresView:
    """Everything answered so far: sittings oldest first, sections in reading order."""

    sittings: tuple[SittingSummary, ...]
    sections: tuple[SectionScore, ...]
    score: Fraction
    answered: int


def my_scores(store: Store, learner: Learner) -> ScoresView:
    """Sum up all sittings of one learner that have an answer."""
    raise NotImplementedError
