"""The one table that turns what happened into a rating; the first row that fits wins.

docs/decisions/0007-what-an-answer-says-of-a-fact.md gives the reasons.
"""

from typing import assert_never

from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.memory.events import Answered, Event, Outcome, Rated
from baclofen_quiz.learning.memory.guessing import knew
from baclofen_quiz.learning.memory.scheduler import Grade

SURELY_KNEW = 0.8
"""From this probability on, a right answer that was recognised counts as known."""


def rating(event: Event, recall: float) -> Grade | None:
    """Rate an event; None where it says nothing of the fact.

    Args:
        event: what happened.
        recall: the probability, just before, that the fact was remembered; 0 for a
            fact that was never rated.
    """
    match event:
        case Rated():
            return event.grade
        case Answered():
            return _rating(event, recall)
        case _:
            assert_never(event)


def misreading(event: Event) -> bool:
    """Whether a question was missed for its words, so that the fact was not tested.

    Not if the answer was declared a guess, before anything of it was shown.
    """
    return (
        isinstance(event, Answered)
        and event.misread
        and event.outcome in {Outcome.WRONG, Outcome.BLANK}
        and event.confidence is not Confidence.GUESS
    )


def _rating(event: Answered, recall: float) -> Grade | None:
    match event.outcome:
        case Outcome.NOT_REACHED | Outcome.UNTOLD:
            return None
        case _ if event.confidence is Confidence.GUESS:
            return Grade.AGAIN
        case Outcome.WRONG | Outcome.BLANK:
            return None if misreading(event) else Grade.AGAIN
        case Outcome.RIGHT:
            return Grade.GOOD if _remembered(event, recall) else Grade.HARD
        case _:
            assert_never(event.outcome)


def _remembered(event: Answered, recall: float) -> bool:
    """Whether a right answer needed neither help nor, most likely, luck."""
    if event.hint:
        return False
    sure = event.confidence is Confidence.SURE
    return sure or not event.chance or knew(recall, event.chance) >= SURELY_KNEW
