"""Reviews in Anki: a package goes in, its reviews count here, nothing else stays."""

from flask import Response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from baclofen_quiz.exchange.anki.package_errors import UnreadablePackageError
from baclofen_quiz.services.anki_cards import Cards, cards_in_anki
from baclofen_quiz.services.anki_counting import CountedInPart, count_back
from baclofen_quiz.services.anki_reading import NotCountedError, read_package
from baclofen_quiz.services.deck_ledger import LEDGER_NAME
from baclofen_quiz.web.anki_reviews_page import (
    AnkiReviewsPage,
    Tally,
    sign_tally,
    signed_tally,
)
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import looking, site

SEE_OTHER = 303
UNFIT = 422
UNAVAILABLE = 503
NOTHING_SENT = "Choose the file that Anki exported."


def show() -> ResponseReturnValue:
    """Show where a package is sent, and what became of the last one."""
    told = signed_tally(request.args.get("told", ""))
    with looking() as visit:
        visit.required()
        return render(AnkiReviewsPage(told), visit.shell("anki"))


def take() -> ResponseReturnValue:
    """Count the reviews of a package, or say why nothing was."""
    with looking() as visit:
        learner = visit.required()
    sent = request.files.get("file")
    if sent is None or not sent.filename:
        return _refused(NOTHING_SENT)
    cards = _cards()
    try:
        readable = read_package(sent.stream, cards, site().config.clock())
        counted = count_back(site().database, learner, readable.reviews, cards)
    except CountedInPart as failure:
        return _refused(str(failure), UNAVAILABLE)
    except (UnreadablePackageError, NotCountedError) as refusal:
        return _refused(str(refusal))
    told = sign_tally(Tally.of(counted, readable))
    return redirect(url_for("reviews.show", told=told), SEE_OTHER)


def _cards() -> Cards:
    here = site()
    published = here.config.question_folders[0] / LEDGER_NAME
    ledgers = (here.config.home.ledger, published)
    return cards_in_anki(here.library.bank(), ledgers)


def _refused(fault: str, status: int = UNFIT) -> Response:
    with looking() as visit:
        visit.required()
        return render(AnkiReviewsPage(fault=fault), visit.shell("anki"), status)
