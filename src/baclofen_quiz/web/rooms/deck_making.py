"""Decks that take a while: how far one is, and the file once it is there."""

from collections.abc import Iterator
from typing import BinaryIO

from flask import Response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from baclofen_quiz.services.deck_jobs import (
    KEPT,
    DeckJobs,
    Failed,
    Making,
    Ready,
)
from baclofen_quiz.web.deck_sending import sent
from baclofen_quiz.web.error_pages import ErrorPage, WayOn
from baclofen_quiz.web.making_page import EVERY, MakingPage
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import Visit, looking, site

SEE_OTHER = 303
MISSING = 404
PIECE = 64 * 1024

GONE = ErrorPage(
    "This deck is not here any more",
    f"A deck is kept for {KEPT.total_seconds() / 60:.0f} minutes, and only for whoever "
    "asked for it. Choose it again: it is made anew.",
    way_on=WayOn("Choose a deck", "/anki"),
)


def show(token: str) -> ResponseReturnValue:
    """Tell how far a deck is; while it is made the page looks again by itself."""
    by_hand = request.args.get("by") == "hand"
    with looking() as visit:
        found = _found(visit, token)
        if found is None:
            return _gone(visit)
        page = MakingPage(found, token, by_hand)
        response = render(page, visit.shell("anki"))
    if page.refreshes:
        response.headers["Refresh"] = str(EVERY)
    return response


def fetch(token: str) -> ResponseReturnValue:
    """Send a deck that is ready; of another, tell how far it is."""
    with looking() as visit:
        found = _found(visit, token)
        if found is None:
            return _gone(visit)
    if not isinstance(found, Ready):
        return redirect(url_for("deck_making.show", token=token), SEE_OTHER)
    return _sent(found)


def _sent(deck: Ready) -> Response:
    """Send a deck; one that was deleted since it was found is told to be gone.

    It is opened before anything is sent, and once open it can be read to its end.
    """
    try:
        file = deck.file.open("rb")
    except FileNotFoundError:
        with looking() as visit:
            return _gone(visit)
    response = sent(_pieces(file), deck.job.name)
    response.content_length = deck.size
    response.call_on_close(file.close)  # also if nobody reads it
    return response


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    with file:
        while piece := file.read(PIECE):
            yield piece


def _gone(visit: Visit) -> Response:
    return render(GONE, visit.shell("anki"), MISSING)


def _found(visit: Visit, token: str) -> Making | Ready | Failed | None:
    owner = visit.learner.id if visit.learner else 0
    return DeckJobs(site().config.home.decks).look(token, owner, visit.now)
