"""Putting a quiz together and starting it, as a guest if need be."""

from urllib.parse import urlencode

from flask import Response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from baclofen_quiz.learning.selection import (
    BankEmpty,
    Choice,
    LengthUnfit,
    NoItemMatches,
    TimerUnfit,
)
from baclofen_quiz.services import accounts, sittings
from baclofen_quiz.services.quiz_builder import builder
from baclofen_quiz.web.csrf import FIELD
from baclofen_quiz.web.practice_form import names_scopes, read_choice
from baclofen_quiz.web.practice_page import PLACES, Fault, PracticePage
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import changing, looking, remember, site

SEE_OTHER = 303

UNKNOWN_SECTIONS = (
    "There is none of the sections that were asked for. Choose from those below."
)


def choose() -> ResponseReturnValue:
    """Show presets and the form with its counts; the query string holds a choice.

    Without scripts the whole form comes, its token too: that belongs in no address.
    """
    if FIELD in request.args:
        fields = [(k, v) for k, v in request.args.items(multi=True) if k != FIELD]
        return redirect(f"{request.path}?{urlencode(fields)}", SEE_OTHER)
    return _shown(read_choice(request.args), Fault(), 200)


def start() -> ResponseReturnValue:
    """Start a quiz; who is not signed in starts as a guest."""
    choice = read_choice(request.form)
    if names_scopes(request.form) and not choice.scopes:
        return _shown(choice, Fault(UNKNOWN_SECTIONS), 422)
    try:
        sitting_id = _start(choice)
    except NoItemMatches as refusal:
        return _shown(choice, Fault(str(refusal), PLACES[refusal.loosen]), 422)
    except (BankEmpty, LengthUnfit, TimerUnfit) as refusal:
        return _shown(choice, Fault(str(refusal), "number"), 422)
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


def _shown(choice: Choice, fault: Fault, status: int) -> Response:
    with looking() as visit:
        view = builder(visit.store, visit.bank, visit.learner, choice, visit.now)
        return render(PracticePage(view, fault), visit.shell("practice"), status)
