"""What decks there are, and why one of them did not come."""

from flask import Response

from baclofen_quiz.services.deck_offer import DeckOffer, deck_offer
from baclofen_quiz.web.deck_page import DeckPage
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import Visit, looking


def offer_to(visit: Visit) -> DeckOffer:
    """Count the decks for who is looking."""
    return deck_offer(visit.store, visit.bank, visit.learner)


def refused(fault: str, status: int) -> Response:
    """Show the decks there are, and why the one asked for did not come."""
    with looking() as visit:
        page = DeckPage(offer_to(visit), fault=fault)
        return render(page, visit.shell("anki"), status)
