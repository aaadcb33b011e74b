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
from baclofen_quiz.web import csrf, pressing
from baclofen_quiz.web.practice_form import names_scopes, read_choice
from baclofen_quiz.web.practice_page import PLACES, Fault, PracticePage
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import changing, looking, remember, site

SEE_OTHER = 303

OF_FORMS = frozenset({csrf.FIELD, pressing.FIELD})
"""Fields that say nothing of a quiz."""

UNKNOWN_SECTIONS = (
    "There is none of the sections that were asked for. Choose from those below."
)


def choose() -> ResponseReturnValue:
    """Show presets and the form with its counts; the query string holds a choice.

    Without scripts the whole form comes, its tokens too: they belong in no address.
    """
    if not OF_FORMS.isdisjoint(request.args):
        every = request.args.items(multi=True)
        fields = [(name, value) for name, value in every if name not in OF_FORMS]
        return redirect(f"{request.path}?{urlencode(fields)}", SEE_OTHER)
    return _shown(read_choice(request.args), Fault(), 200)


def start() -> ResponseReturnValue:
    """Start a quiz; who is not signed in starts as a guest.

    A form that comes again leads to the quiz that it started.
    """
    choice = read_choice(request.form)
    if names_scopes(request.form) and not choice.scopes:
        return _shown(choice, Fault(UNKNOWN_SECTIONS), 422)
    try:
        there = _start(choice)
    except NoItemMatches as refusal:
        return _shown(choice, Fault(str(refusal), PLACES[refusal.loosen]), 422)
    except (BankEmpty, LengthUnfit, TimerUnfit) as refusal:
        return _shown(choice, Fault(str(refusal), "number"), 422)
    return redirect(there, SEE_OTHER)


def _start(choice: Choice) -> str:
    """Start a sitting, and say where; no guest is made if there is nothing to ask."""
    press = pressing.name_of(request.form)
    with changing() as visit:
        learner, signed_in = visit.learner, None
        if learner is None:
            signed_in = accounts.start_guest(visit.store, visit.now)
            learner = signed_in.learner
        seed = site().config.chance()
        sitting_id = sittings.start(
            visit.store, visit.bank, learner, choice, seed, visit.now, press=press
        )
        position = sittings.next_open(visit.store, learner, sitting_id)
    there = url_for("sitting.question", sitting_id=sitting_id, position=position)
    if signed_in is not None:
        remember(signed_in)
        pressing.keep(press, there)
    return there


def _shown(choice: Choice, fault: Fault, status: int) -> Response:
    with looking() as visit:
        view = builder(visit.store, visit.bank, visit.learner, choice, visit.now)
        return render(PracticePage(view, fault), visit.shell("practice"), status)
