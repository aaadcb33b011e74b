"""What is put beside an answer: why it was missed, a flag, a note, a report."""

from collections.abc import Callable
from functools import wraps

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from baclofen_quiz.items.item import Item
from baclofen_quiz.learning.miss_reasons import MissReason
from baclofen_quiz.services import misses, sittings
from baclofen_quiz.services.item_reports import Complaint, ReportTooLong, report
from baclofen_quiz.services.marginalia import NoteTooLong, set_flag, write_note
from baclofen_quiz.web.feedback_making import feedback_page
from baclofen_quiz.web.feedback_page import REPORT, Aside
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import Visit, changing

SEE_OTHER = 303

View = Callable[[str, int], ResponseReturnValue]


def _to_its_question(view: View) -> View:
    """Show what there is instead, if there is no wrong answer yet to speak about."""

    @wraps(view)
    def sent(sitting_id: str, position: int) -> ResponseReturnValue:
        try:
            return view(sitting_id, position)
        except sittings.NotAnswered:
            page = "sitting.question"
        except misses.NotMissed:
            page = "sitting.feedback"  # which says that the answer was right
        there = url_for(page, sitting_id=sitting_id, position=position)
        return redirect(there, SEE_OTHER)

    return sent


@_to_its_question
def tell_reason(sitting_id: str, position: int) -> ResponseReturnValue:
    """Keep why an answer was missed, and go back to where that was said."""
    said = request.form.get("reason", "")
    if said not in set(MissReason):
        abort(400)
    with changing() as visit:
        misses.tell(
            visit.store,
            visit.required(),
            sitting_id,
            position,
            MissReason(said),
            visit.now,
        )
    if request.form.get("from") == "results":
        there = url_for(
            "sitting.results", sitting_id=sitting_id, _anchor=f"missed-{position}"
        )
    else:
        there = _feedback(sitting_id, position, "missed")
    return redirect(there, SEE_OTHER)


@_to_its_question
def report_item(sitting_id: str, position: int) -> ResponseReturnValue:
    """Send instructors what is wrong with an item; what is too long comes back."""
    said, text = request.form.get("complaint", ""), request.form.get("text", "")
    if said not in set(Complaint):
        abort(400)
    complaint = Complaint(said)
    with changing() as visit:
        learner = visit.required()
        try:
            report(
                visit.store, learner, sitting_id, position, complaint, text, visit.now
            )
        except ReportTooLong as refusal:
            form = Aside(complaint=complaint, text=text, text_fault=str(refusal))
            page = feedback_page(visit, sitting_id, position, form)
            return render(page, visit.shell("practice"), 422)
    return redirect(_feedback(sitting_id, position, REPORT), SEE_OTHER)


@_to_its_question
def flag(sitting_id: str, position: int) -> ResponseReturnValue:
    """Flag the question, or take the flag off."""
    with changing() as visit:
        item = _item(visit, sitting_id, position)
        wanted = request.form.get("flag") == "on"
        set_flag(visit.store, visit.required(), item.id, visit.now, flagged=wanted)
    return redirect(_feedback(sitting_id, position, "beside"), SEE_OTHER)


@_to_its_question
def note(sitting_id: str, position: int) -> ResponseReturnValue:
    """Keep a note beside the question; what is too long comes back."""
    text = request.form.get("note", "")
    with changing() as visit:
        item = _item(visit, sitting_id, position)
        try:
            write_note(visit.store, visit.required(), item.id, text, visit.now)
        except NoteTooLong as refusal:
            form = Aside(note=text, note_fault=str(refusal))
            page = feedback_page(visit, sitting_id, position, form)
            return render(page, visit.shell("practice"), 422)
    return redirect(_feedback(sitting_id, position, "beside"), SEE_OTHER)


def _item(visit: Visit, sitting_id: str, position: int) -> Item:
    learner = visit.required()
    return sittings.feedback(visit.store, learner, sitting_id, position).question.item


def _feedback(sitting_id: str, position: int, part: str) -> str:
    """Give the address of a part of the feedback page, to come back to."""
    return url_for(
        "sitting.feedback",
        sitting_id=sitting_id,
        position=position,
        at=part,
        _anchor=part,
    )
