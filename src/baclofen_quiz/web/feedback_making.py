"""Putting the feedback page together, for whoever shows it."""

from baclofen_quiz.items.answers import Answer
from baclofen_quiz.services import sittings
from baclofen_quiz.services.aftermath import aftermath
from baclofen_quiz.web.feedback_page import Aside, FeedbackPage
from baclofen_quiz.web.given_words import in_words
from baclofen_quiz.web.reasons import reasons_of, right_answer
from baclofen_quiz.web.site import Visit, site
from baclofen_quiz.web.sources import locate


def feedback_page(
    visit: Visit,
    sitting_id: str,
    position: int,
    aside: Aside,
    ignored: Answer | None = None,
) -> FeedbackPage:
    """Show what became of an answer; ``ignored`` came after it and does not count.

    Raises:
        SignedOut: nobody is known whose answer it could be.
        SittingNotFound, NoSuchPosition, NotAnswered: see their sentences.
    """
    learner = visit.required()
    view = sittings.feedback(visit.store, learner, sitting_id, position)
    return FeedbackPage(
        view=view,
        answer=right_answer(view.question),
        lesson=site().lessons.printed(visit.bank, view.question.item),
        reasons=reasons_of(view, lambda source: locate(visit.bank, source)),
        after=aftermath(visit.store, learner, view, visit.now),
        aside=aside,
        ignored="" if ignored is None else in_words(view.question.item, ignored),
    )
