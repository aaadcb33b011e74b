"""Decks that take a while: how far one is, and the file once it is there."""

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from baclofen_quiz.services.deck_jobs import (
    DeckJobs,
    Failed,
    Making,
    Ready,
    pieces,
)
from baclofen_quiz.web.deck_sending import sent
from baclofen_quiz.web.making_page import EVERY, MakingPage
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import Visit, looking, site

SEE_OTHER = 303


def show(token: str) -> ResponseReturnValue:
    """Tell how far a deck is; while it is made the page looks again by itself."""
    by_hand = request.args.get("by") == "hand"
    with looking() as visit:
        page = MakingPage(_found(visit, token), token, by_hand)
        response = render(page, visit.shell("anki"))
    if page.refreshes:
        response.headers["Refresh"] = str(EVERY)
    return response


def fetch(token: str) -> ResponseReturnValue:
    """Send a deck that is ready; of another, tell how far it is."""
    with looking() as visit:
        found = _found(visit, token)
    if not isinstance(found, Ready):
        return redirect(url_for("deck_making.show", token=token), SEE_OTHER)
    response = sent(pieces(found.file), found.job.name)
    response.content_length = found.size
    return response


def _found(visit: Visit, token: str) -> Making | Ready | Failed:
    owner = visit.learner.id if visit.learner else 0
    found = DeckJobs(site().config.home.decks).look(token, owner, visit.now)
    if found is None:
        abort(404)
    return found
