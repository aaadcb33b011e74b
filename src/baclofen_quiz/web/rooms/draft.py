"""What is put down before it counts: drafts, flags, notes, the review of a test."""

from flask import jsonify, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from baclofen_quiz.learning.selection import Mode
from baclofen_quiz.services import question_desk, sittings
from baclofen_quiz.services.drafting import Put
from baclofen_quiz.services.marginalia import NoteTooLong, set_flag
from baclofen_quiz.web.answer_form import Filled, filled
from baclofen_quiz.web.asking import (
    AFTER_THE_END,
    asked_again,
    out_of_time,
    too_late,
    write_note,
)
from baclofen_quiz.web.kept import ask_to_sign_in
from baclofen_quiz.web.question_page import LETTERS
from baclofen_quiz.web.render import render
from baclofen_quiz.web.review_page import ReviewPage, Show, TimeUpPage
from baclofen_quiz.web.site import Visit, changing, looking
from baclofen_quiz.web.taking import put_down

SEE_OTHER = 303

PLACES = frozenset(str(place) for place, _ in enumerate(LETTERS, 1))
"""Where an option may stand."""

SAID: dict[Put, str] = {
    Put.SAVED: "Saved",
    Put.ANSWERED: "This question has its answer already; nothing was changed.",
    **AFTER_THE_END,
}


def save(sitting_id: str, position: int) -> ResponseReturnValue:
    """Keep what a form holds, without marking it, and stay or go where it says.

    A script is told in JSON what became of it.
    """
    form = filled(request.form)
    with changing() as visit:
        if visit.learner is None:
            return ask_to_sign_in(sitting_id, position)
        _set_flag(visit, sitting_id, position, form)
        put = _put(visit, sitting_id, position, form)
        if not isinstance(put, Put):
            if _scripted():
                return jsonify(said=str(put)), 422
            return asked_again(visit, sitting_id, position, form, put)
        learner, now = visit.required(), visit.now
        found = question_desk.desk(visit.store, learner, sitting_id, position, now)
    if _scripted():
        return jsonify(said=SAID[put], version=found.draft.version)
    if put in AFTER_THE_END:
        return too_late(sitting_id, AFTER_THE_END[put])
    return _onwards(sitting_id, position, form)


def review(sitting_id: str) -> ResponseReturnValue:
    """List the questions of a test that goes on, or say that its time is up."""
    with looking() as visit:
        learner = visit.required()
        view = question_desk.review(visit.store, learner, sitting_id, visit.now)
        if view.ended or view.mode is Mode.TUTOR:
            return redirect(
                url_for("sitting.results", sitting_id=sitting_id), SEE_OTHER
            )
        if out_of_time(view.clock):
            return render(TimeUpPage(sitting_id), visit.shell("practice"))
        asked = request.args.get("show", "")
        show = Show(asked) if asked in set(Show) else Show.ALL
        return render(ReviewPage(view, show), visit.shell("practice"))


def _scripted() -> bool:
    return request.accept_mimetypes.best == "application/json"


def _put(
    visit: Visit, sitting_id: str, position: int, form: Filled
) -> Put | NoteTooLong | sittings.SittingFinished:
    """Keep note and draft, each if it can be; give why one could not, if so."""
    too_long = None
    try:
        write_note(visit, sitting_id, position, form)
    except NoteTooLong as refusal:
        too_long = refusal
    try:
        put = put_down(visit, sitting_id, position, form).put
    except sittings.SittingFinished as refusal:
        return refusal
    return put if too_long is None else too_long


def _set_flag(visit: Visit, sitting_id: str, position: int, form: Filled) -> None:
    wanted = form.text("flag")
    if wanted not in {"on", "off"}:
        return
    learner = visit.required()
    item = sittings.question(visit.store, learner, sitting_id, position).item
    set_flag(visit.store, learner, item.id, visit.now, flagged=wanted == "on")


def _onwards(sitting_id: str, position: int, form: Filled) -> Response:
    """Go where the button says; else back to the question, at what was changed."""
    go = form.text("go")
    if go == "review":
        return redirect(url_for("draft.review", sitting_id=sitting_id), SEE_OTHER)
    place = form.text("strike") or form.text("unstrike")
    there = url_for(
        "sitting.question",
        sitting_id=sitting_id,
        position=max(position - 1, 1) if go == "back" else position,
        _anchor=f"answer-{place}" if place in PLACES else None,
        back="review" if form.has("back", "review") and not go else None,
    )
    return redirect(there, SEE_OTHER)
