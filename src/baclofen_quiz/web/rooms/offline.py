"""Flashcards without a connection: the worker, its deck, and ratings that waited."""

import json
from typing import assert_never

from flask import Response, current_app, jsonify, request
from flask.typing import ResponseReturnValue

from baclofen_quiz import resources
from baclofen_quiz.learning.study_days import study_day, usable_zone
from baclofen_quiz.services.card_batches import Waited, take_waited
from baclofen_quiz.services.flashcards import deck as deck_of
from baclofen_quiz.services.settings import settings_of
from baclofen_quiz.web.card_pages import interval
from baclofen_quiz.web.card_tickets import sign_ticket
from baclofen_quiz.web.csrf import csrf_token
from baclofen_quiz.web.learner_mark import mark_of
from baclofen_quiz.web.offline_pages import DeckPage, KeptCard, OfflinePage
from baclofen_quiz.web.render import Shell, render
from baclofen_quiz.web.site import Visit, changing, looking
from baclofen_quiz.web.sources import context_of
from baclofen_quiz.web.waited_ratings import Foreign, Refused, read_ratings

PARTS = ("css/app.css", "img/mark.svg")
SCRIPTS = ("outbox", "offline", "cards", "deck")
UNAUTHORISED = 401


def worker() -> Response:
    """Send the service worker; it names the files of this version of the site."""
    asset = current_app.jinja_env.globals["asset"]
    names = (*PARTS, *(f"js/{name}.js" for name in SCRIPTS))
    files = [asset(name) for name in names]  # type: ignore[operator] # Jinja's globals are untyped
    shell = {"name": files[0], "files": [*files, "/offline"]}
    scripts = resources.static_folder() / "js"
    code = [(scripts / name).read_text("utf-8") for name in ("outbox.js", "sw.js")]
    text = "\n".join((f"const SHELL = {json.dumps(shell)};", *code))
    return Response(
        text, mimetype="text/javascript", headers={"Cache-Control": "no-cache"}
    )


def lost() -> ResponseReturnValue:
    """Show what the worker keeps for a lost connection; it names nobody."""
    return render(OfflinePage(), Shell(known=False))


def deck() -> ResponseReturnValue:
    """Give a device the cards that are left of today."""
    with looking() as visit:
        learner = visit.required()
        page = DeckPage(
            cards=_cards(visit),
            mark=mark_of(learner),
            day=study_day(visit.now, usable_zone(visit.zone)),
            keys=settings_of(visit.store, learner).single_keys,
        )
        return render(page, visit.shell("cards"))


def key() -> ResponseReturnValue:
    """Tell a device in whose name it would send, and give it a token to send with."""
    with looking() as visit:
        return jsonify(learner=mark_of(visit.learner), csrf=csrf_token())


def take() -> ResponseReturnValue:
    """Keep ratings that waited; tell of each what became of it."""
    with changing() as visit:
        if visit.learner is None:
            return jsonify(said="Sign in to send these ratings."), UNAUTHORISED
        read = list(read_ratings(request.get_json(silent=True), visit.learner))
        waited = [one for _, one in read if isinstance(one, Waited)]
        fates = iter(take_waited(visit.store, visit.learner, waited, visit.now))
    told: list[dict[str, str]] = []
    for ticket, rating in read:
        match rating:
            case Waited():
                told.append({"ticket": ticket, "fate": next(fates).value})
            case Refused(reason):
                told.append({"ticket": ticket, "fate": "rejected", "reason": reason})
            case Foreign():  # stays on the device until its learner is back
                pass
            case _:
                assert_never(rating)
    return jsonify(fates=told)


def _cards(visit: Visit) -> tuple[KeptCard, ...]:
    learner = visit.required()
    return tuple(
        KeptCard(
            card=card,
            ticket=sign_ticket(ticket, learner),
            waits=tuple(map(interval, ticket.waits)),
            context=context_of(visit.bank, card),
        )
        for card, ticket in deck_of(visit.store, visit.bank, learner, visit.now)
    )
