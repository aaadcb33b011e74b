"""Taking an answer from a form, whoever sent it on."""

from baclofen_quiz.services import sittings
from baclofen_quiz.services.sitting_views import QuestionView
from baclofen_quiz.web.answer_form import Filled, read_answer, read_confidence
from baclofen_quiz.web.shown_names import with_ids
from baclofen_quiz.web.signing import read_shown
from baclofen_quiz.web.site import Visit


def take(visit: Visit, view: QuestionView, form: Filled) -> None:
    """Mark and store the answer that a form holds to this question.

    Raises:
        Tampered: the form was made for another question.
        UnfitAnswer: it is no answer to this one.
        SittingFinished: it comes too late.
    """
    shown_at = read_shown(form.text("shown"), view.sitting_id, view.position)
    sittings.answer(
        visit.store,
        visit.required(),
        view.sitting_id,
        view.position,
        read_answer(view.item, with_ids(view, form)),
        read_confidence(form),
        shown_at,
        visit.now,
    )
