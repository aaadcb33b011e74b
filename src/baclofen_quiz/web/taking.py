"""Taking an answer from a form, whoever sent it on."""

from baclofen_quiz.items.answers import Answer
from baclofen_quiz.services import sittings
from baclofen_quiz.services.drafting import Outcome, Put, put
from baclofen_quiz.services.sitting_views import QuestionView
from baclofen_quiz.web.answer_form import Filled, read_answer, read_confidence
from baclofen_quiz.web.draft_form import sketch_of
from baclofen_quiz.web.shown_names import with_ids
from baclofen_quiz.web.signing import read_shown
from baclofen_quiz.web.site import Visit


def take(visit: Visit, sitting_id: str, position: int, form: Filled) -> Outcome:
    """Take the answer to this question that a form holds.

    In a test it is put down until the end; else it is marked and stored.

    Raises:
        SignedOut: nobody is known whose answer it could be.
        Tampered: the form was made for another question.
        UnfitAnswer: it is no answer to this one; in a test, what it holds is kept.
        SittingFinished: it comes too late.
    """
    learner = visit.required()
    try:
        stored = sittings.answer(
            visit.store,
            learner,
            sitting_id,
            position,
            lambda view: _read(view, form),
            read_confidence(form),
            read_shown(form.text("shown"), sitting_id, position),
            visit.now,
        )
    except sittings.MarkedAtTheEnd:
        return put_down(visit, sitting_id, position, form)
    return Outcome(Put.ANSWERED, ignored=stored.ignored)


def put_down(visit: Visit, sitting_id: str, position: int, form: Filled) -> Outcome:
    """Keep what a form holds without marking it.

    Raises:
        SignedOut, Tampered, SittingFinished: as above.
        UnknownOption, WrongKindOfAnswer: no form of this question says that.
    """
    learner = visit.required()
    view = sittings.question(visit.store, learner, sitting_id, position)
    shown = read_shown(form.text("shown"), sitting_id, position)
    return put(
        visit.store,
        learner,
        sitting_id,
        position,
        lambda asked: _read(asked, form),
        sketch_of(view, form, shown),
        visit.now,
    )


def _read(view: QuestionView, form: Filled) -> Answer:
    return read_answer(view.item, with_ids(view, form))
