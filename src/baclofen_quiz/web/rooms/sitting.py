"""A sitting: question, answer, feedback, finish, results."""

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from baclofen_quiz.items.item import Item
from baclofen_quiz.items.marks import UnfitAnswer, UnknownOption, WrongKindOfAnswer
from baclofen_quiz.services import sittings
from baclofen_quiz.web.answer_form import BLANK_FORM, UnitMissing, filled
from baclofen_quiz.web.feedback_page import FeedbackPage
from baclofen_quiz.web.kept import ask_to_sign_in
from baclofen_quiz.web.question_page import Fault, QuestionPage, first_field
from baclofen_quiz.web.reasons import key_texts, reasons_of, right_answer
from baclofen_quiz.web.render import render
from baclofen_quiz.web.results_page import ResultsPage
from baclofen_quiz.web.signing import sign_shown
from baclofen_quiz.web.site import changing, looking
from baclofen_quiz.web.sources import contexts_of, locate, section_of
from baclofen_quiz.web.taking import take

room = Blueprint("sitting", __name__, url_prefix="/sittings/<sitting_id>")

SEE_OTHER = 303


@room.get("/<int:position>")
def question(sitting_id: str, position: int) -> ResponseReturnValue:
    """Show a question; one that is answered shows its feedback."""
    with looking() as visit:
        view = sittings.question(visit.store, visit.required(), sitting_id, position)
        if view.answered:
            return _to("sitting.feedback", sitting_id, position)
        if view.finished:
            return _to_results(sitting_id)
        shown = sign_shown(sitting_id, position, visit.now)
        page = QuestionPage(view, shown, BLANK_FORM, ())
        return render(page, visit.shell("practice"))


@room.post("/<int:position>")
def answer(sitting_id: str, position: int) -> ResponseReturnValue:
    """Take an answer once, then show its feedback."""
    form = filled(request.form)
    with changing() as visit:
        if visit.learner is None:
            return ask_to_sign_in(sitting_id, position)
        try:
            take(visit, sitting_id, position, form)
        except (UnknownOption, WrongKindOfAnswer):
            raise  # no form of ours can send these: an error page says so
        except UnfitAnswer as refusal:
            asker = visit.learner
            view = sittings.question(visit.store, asker, sitting_id, position)
            faults = (_fault(view.item, refusal),)
            page = QuestionPage(view, form.text("shown"), form, faults)
            return render(page, visit.shell("practice"), 422)
    return _to("sitting.feedback", sitting_id, position)


@room.get("/<int:position>/feedback")
def feedback(sitting_id: str, position: int) -> ResponseReturnValue:
    """Say what was right and why; before the answer, show the question."""
    with looking() as visit:
        learner = visit.required()
        try:
            view = sittings.feedback(visit.store, learner, sitting_id, position)
        except sittings.NotAnswered:
            return _to("sitting.question", sitting_id, position)
        page = FeedbackPage(
            view=view,
            answer=right_answer(view.question),
            contexts=contexts_of(visit.bank, view.question.item),
            whole=section_of(visit.bank, view.question.item),
            reasons=reasons_of(view, lambda source: locate(visit.bank, source)),
            marked=key_texts(view.question.item),
        )
        return render(page, visit.shell("practice"))


@room.post("/finish")
def finish(sitting_id: str) -> ResponseReturnValue:
    """End a sitting early; what was answered counts."""
    with changing() as visit:
        sittings.finish(visit.store, visit.required(), sitting_id, visit.now)
    return _to_results(sitting_id)


@room.get("/results")
def results(sitting_id: str) -> ResponseReturnValue:
    """Sum the sitting up."""
    with looking() as visit:
        view = sittings.results(visit.store, visit.required(), sitting_id)
        return render(ResultsPage(view, visit.zone), visit.shell("practice"))


def _fault(item: Item, refusal: UnfitAnswer) -> Fault:
    """Lead to the field that an empty or unreadable answer is about."""
    missing = isinstance(refusal, UnitMissing)
    return Fault("unit-1" if missing else first_field(item.kind), str(refusal))


def _to(endpoint: str, sitting_id: str, position: int) -> Response:
    there = url_for(endpoint, sitting_id=sitting_id, position=position)
    return redirect(there, SEE_OTHER)


def _to_results(sitting_id: str) -> Response:
    return redirect(url_for("sitting.results", sitting_id=sitting_id), SEE_OTHER)
