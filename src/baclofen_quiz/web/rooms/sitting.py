"""A sitting: question, answer, feedback, finish, results."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from baclofen_quiz.items.marks import UnfitAnswer, UnknownOption, WrongKindOfAnswer
from baclofen_quiz.learning.selection import Mode
from baclofen_quiz.services import sittings
from baclofen_quiz.services.confusions import confusions_in
from baclofen_quiz.services.drafting import Outcome, Put
from baclofen_quiz.services.marginalia import NoteTooLong
from baclofen_quiz.services.question_desk import desk, mode_of
from baclofen_quiz.services.sitting_views import QuestionView
from baclofen_quiz.web.answer_form import filled
from baclofen_quiz.web.asking import (
    AFTER_THE_END,
    asked_again,
    first_look,
    out_of_time,
    too_late,
    write_note,
)
from baclofen_quiz.web.feedback_making import feedback_page
from baclofen_quiz.web.feedback_page import NOTHING_REFUSED, Aside
from baclofen_quiz.web.kept import ask_to_sign_in
from baclofen_quiz.web.render import render
from baclofen_quiz.web.results_page import ResultsPage
from baclofen_quiz.web.site import changing, looking
from baclofen_quiz.web.taking import take

SEE_OTHER = 303
ANSWERED_BEFORE = 409


def question(sitting_id: str, position: int) -> ResponseReturnValue:
    """Show a question; one that is answered shows its feedback."""
    with looking() as visit:
        found = desk(visit.store, visit.required(), sitting_id, position, visit.now)
        if found.question.answered:
            return _to("sitting.feedback", sitting_id, position)
        if found.question.finished:
            return _to_results(sitting_id)
        if out_of_time(found.clock):
            return _to_review(sitting_id)
        page = first_look(visit, found, back=request.args.get("back") == "review")
        return render(page, visit.shell("practice"))


def answer(sitting_id: str, position: int) -> ResponseReturnValue:
    """Take an answer once, then show its feedback; in a test, go on."""
    form = filled(request.form)
    with changing() as visit:
        if visit.learner is None:
            return ask_to_sign_in(sitting_id, position)
        try:
            write_note(visit, sitting_id, position, form)
            outcome = take(visit, sitting_id, position, form)
        except (UnknownOption, WrongKindOfAnswer):
            raise  # no form of ours can send these: an error page says so
        except (UnfitAnswer, NoteTooLong, sittings.SittingFinished) as refusal:
            return asked_again(visit, sitting_id, position, form, refusal)
        if outcome.fault is not None:
            return asked_again(visit, sitting_id, position, form, outcome.fault)
        if outcome.put is Put.SAVED:
            here = sittings.question(visit.store, visit.learner, sitting_id, position)
            return _onwards(here, back=form.has("back", "review"))
    return _told(sitting_id, position, outcome)


def feedback(sitting_id: str, position: int) -> ResponseReturnValue:
    """Say what was right and why; before the answer, show the question."""
    form = Aside(at=request.args.get("at", ""))
    with looking() as visit:
        try:
            page = feedback_page(visit, sitting_id, position, form)
        except sittings.NotAnswered:
            return _to("sitting.question", sitting_id, position)
        return render(page, visit.shell("practice"))


def finish(sitting_id: str) -> ResponseReturnValue:
    """End a sitting; what was answered counts."""
    with changing() as visit:
        sittings.finish(visit.store, visit.required(), sitting_id, visit.now)
    return _to_results(sitting_id)


def results(sitting_id: str) -> ResponseReturnValue:
    """Sum the sitting up; a test that goes on shows its review instead."""
    with looking() as visit:
        learner = visit.required()
        view = sittings.results(visit.store, learner, sitting_id)
        test = mode_of(visit.store, learner, sitting_id) is Mode.TEST
        if test and view.summary.ended is None:
            return _to_review(sitting_id)
        mixed = confusions_in(visit.bank, view.rows)
        page = ResultsPage(view, visit.zone, mixed)
        return render(page, visit.shell("practice"))


def _told(sitting_id: str, position: int, outcome: Outcome) -> Response:
    """Show what became of an answer; name one that came second, beside the first."""
    if outcome.put in AFTER_THE_END:
        return too_late(sitting_id, AFTER_THE_END[outcome.put])
    if outcome.ignored is None:
        return _to("sitting.feedback", sitting_id, position)
    with looking() as visit:
        second = outcome.ignored
        page = feedback_page(visit, sitting_id, position, NOTHING_REFUSED, second)
        return render(page, visit.shell("practice"), ANSWERED_BEFORE)


def _onwards(here: QuestionView, *, back: bool) -> Response:
    """Go on with a test: to the next question, or to the review."""
    if back or here.position == here.total:
        return _to_review(here.sitting_id)
    return _to("sitting.question", here.sitting_id, here.position + 1)


def _to(endpoint: str, sitting_id: str, position: int) -> Response:
    there = url_for(endpoint, sitting_id=sitting_id, position=position)
    return redirect(there, SEE_OTHER)


def _to_results(sitting_id: str) -> Response:
    return redirect(url_for("sitting.results", sitting_id=sitting_id), SEE_OTHER)


def _to_review(sitting_id: str) -> Response:
    return redirect(url_for("draft.review", sitting_id=sitting_id), SEE_OTHER)
