"""Choosing sections and length, and starting a quiz, as a guest if need be."""

from flask import Blueprint, Response, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from baclofen_quiz.content.sections import Section
from baclofen_quiz.learning.selection import (
    BankEmpty,
    Choice,
    LengthUnfit,
    NoItemMatches,
)
from baclofen_quiz.services import accounts, sittings
from baclofen_quiz.web.practice_page import practice_page
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import changing, looking, remember, site

room = Blueprint("practice", __name__, url_prefix="/practice")

USUAL_LENGTH = 10
SEE_OTHER = 303

UNKNOWN_SECTIONS = (
    "There is none of the sections that were asked for. Choose from those below."
)


@room.get("")
def choose() -> ResponseReturnValue:
    """Show sections with their counts; the query string holds a choice."""
    with looking() as visit:
        page = practice_page(
            visit.bank.items, read_choice(request.args), guest=visit.learner is None
        )
        return render(page, visit.shell("practice"))


@room.post("")
def start() -> ResponseReturnValue:
    """Start a quiz; who is not signed in starts as a guest."""
    choice = read_choice(request.form)
    if request.form.getlist("section") and not choice.sections:
        return _refused(choice, UNKNOWN_SECTIONS)
    try:
        sitting_id = _start(choice)
    except (NoItemMatches, BankEmpty, LengthUnfit) as refusal:
        return _refused(choice, str(refusal))
    there = url_for("sitting.question", sitting_id=sitting_id, position=1)
    return redirect(there, SEE_OTHER)


def _start(choice: Choice) -> str:
    """Start a sitting; a guest is made only if there is something to ask."""
    with changing() as visit:
        learner, signed_in = visit.learner, None
        if learner is None:
            signed_in = accounts.start_guest(visit.store, visit.now)
            learner = signed_in.learner
        seed = site().config.chance()
        sitting_id = sittings.start(
            visit.store, visit.bank, learner, choice, seed, visit.now
        )
    if signed_in is not None:
        remember(signed_in)
    return sitting_id


def _refused(choice: Choice, fault: str) -> Response:
    with looking() as visit:
        page = practice_page(
            visit.bank.items, choice, guest=visit.learner is None, fault=fault
        )
        return render(page, visit.shell("practice"), 422)


def read_choice(fields: MultiDict[str, str]) -> Choice:
    """Read sections, length and drug; what is unknown is left out."""
    known = set(Section)
    chosen = frozenset(
        Section(name) for name in fields.getlist("section") if name in known
    )
    length = fields.get("length", USUAL_LENGTH, type=int)
    return Choice(chosen, length, fields.get("drug", "")[:80])
