"""Showing a question: the first time, and again when its form was refused."""

from dataclasses import replace

from flask import Response, url_for

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.items.identity import revision
from baclofen_quiz.items.item import Item
from baclofen_quiz.services import sittings
from baclofen_quiz.services.clocks import Clock, Timed
from baclofen_quiz.services.drafting import Put
from baclofen_quiz.services.marginalia import NoteTooLong
from baclofen_quiz.services.marginalia import write_note as keep_note
from baclofen_quiz.services.question_desk import Desk, desk
from baclofen_quiz.services.settings import settings_of
from baclofen_quiz.web.answer_form import Filled, UnitMissing
from baclofen_quiz.web.draft_form import places_of, struck_in
from baclofen_quiz.web.error_pages import PAGES, WayOn
from baclofen_quiz.web.errors import error_page
from baclofen_quiz.web.looks import shown_first
from baclofen_quiz.web.question_page import Aids, Fault, QuestionPage, first_field
from baclofen_quiz.web.render import Shell, render
from baclofen_quiz.web.signing import sign_shown
from baclofen_quiz.web.site import Visit

TIME_UP = (
    "The time of this test is up, and this answer arrived after the end. It is not"
    " counted; you find it beside the results."
)
OVER = "The time of this test is up. What came after the end was no whole answer."
AFTER_THE_END = {Put.LATE: TIME_UP, Put.OVER: OVER}
"""What is said of a form that came after the end."""
STANDS = "What was saved before the end stands and is counted."
LATE = 409


def first_look(visit: Visit, found: Desk, *, back: bool) -> QuestionPage:
    """Show a question with what was put down before."""
    view = found.question
    shown = shown_first(view.sitting_id, view.position, found.draft.saved_at, visit.now)
    return QuestionPage(
        desk=found,
        shown=sign_shown(view.sitting_id, view.position, shown),
        filled=Filled(found.draft.typed),
        struck=places_of(view, found.draft.struck),
        note=found.note,
        aids=_aids(visit, view.item, back=back),
    )


def asked_again(
    visit: Visit,
    sitting_id: str,
    position: int,
    form: Filled,
    refusal: BaclofenQuizError,
) -> Response:
    """Show a question with what its form held, and why that was refused.

    One of a quiz that is finished is not asked again; its note was kept.
    """
    if isinstance(refusal, sittings.SittingFinished):
        return error_page(LATE, str(refusal))
    found = desk(visit.store, visit.required(), sitting_id, position, visit.now)
    item = found.question.item
    page = QuestionPage(
        desk=found,
        shown=form.text("shown"),
        filled=form,
        struck=struck_in(form),
        note=form.text("note"),
        aids=_aids(visit, item, back=form.has("back", "review")),
        faults=(Fault(_field(item, refusal), str(refusal)),),
    )
    return render(page, visit.shell("practice"), 422)


def write_note(visit: Visit, sitting_id: str, position: int, form: Filled) -> None:
    """Keep the note that a form holds; a form without the field changes nothing.

    Raises:
        SittingNotFound, NoSuchPosition, NoteTooLong: see their sentences.
    """
    if "note" not in form.fields:
        return
    learner = visit.required()
    item = sittings.question(visit.store, learner, sitting_id, position).item
    keep_note(visit.store, learner, item.id, form.text("note"), visit.now)


def too_late(sitting_id: str, happened: str = TIME_UP) -> Response:
    """Say that a form came after the end, and what became of it."""
    results = WayOn(
        "See the results", url_for("sitting.results", sitting_id=sitting_id)
    )
    page = replace(PAGES[LATE], heading="Time is up", happened=happened, way_on=results)
    return render(replace(page, answers=STANDS), Shell(known=False), LATE)


def out_of_time(clock: Clock) -> bool:
    """Whether a clock has run out."""
    return isinstance(clock, Timed) and clock.over


def _aids(visit: Visit, item: Item, *, back: bool) -> Aids:
    now = visit.bank.by_id.get(item.id)
    return Aids(
        keys=settings_of(visit.store, visit.required()).single_keys,
        back=back,
        changed=now is None or (now != item and revision(now) != revision(item)),
    )


def _field(item: Item, refusal: BaclofenQuizError) -> str:
    """Lead to the field that a refusal is about."""
    if isinstance(refusal, NoteTooLong):
        return "note"
    return "unit-1" if isinstance(refusal, UnitMissing) else first_field(item.kind)
