"""Taking an answer from a form, whoever sent it on."""

from baclofen_quiz.items.answers import Answer
from baclofen_quiz.services import sittings
from baclofen_quiz.services.sitting_views import QuestionView
from baclofen_quiz.web.answer_form import Filled, read_answer, read_confidence
from baclofen_quiz.web.shown_names import with_ids
from baclofen_quiz.web.signing import read_shown
from baclofen_quiz.web.site import Visit


def take(visit: Visit, sitting_id: str, position: int, form: Filled) -> None:
    """Mark and store the answer that a form holds to this question.

    Raises:
        SignedOut: nobody is known whose answer it could be.
        Tampered: the form was made for another question.
        UnfitAnswer: it is no answer to this one.
        SittingFinished: it comes too late.
    """

    def read(view: QuestionView) -> Answer:
        return read_answer(view.item, with_ids(view, form))

    sittings.answer(
        visit.store,
        visit.required(),
        sitting_id,
        position,
        read,
        read_confidence(form),
        read_shown(form.text("shown"), sitting_id, position),
        visit.now,
    )
