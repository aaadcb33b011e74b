"""One showing of a flashcard travels with its form or deck, signed for its learner."""

from datetime import datetime

from itsdangerous import BadSignature

from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.card_rating import Ticket
from baclofen_quiz.web.serializers import serializer
from baclofen_quiz.web.signing import Tampered

SALT = "card"
"""Tells what is signed here from all else that this site signs."""


class NotTheirs(Tampered):
    """The card was shown to another learner."""


def sign_ticket(ticket: Ticket, learner: Learner) -> str:
    """Write down a showing to a learner."""
    shown = ticket.shown_at.isoformat()
    parts = [ticket.fact_id, ticket.uuid, shown, ticket.previous, ticket.waits]
    return str(serializer(SALT).dumps([learner.id, *parts]))


def read_ticket(signed: str, learner: Learner) -> Ticket:
    """Read what ``sign_ticket`` wrote for this learner.

    Raises:
        NotTheirs: it was written for somebody else.
        Tampered: it was not written here.
    """
    try:
        shown_to, fact_id, uuid, shown, previous, waits = serializer(SALT).loads(signed)
    except (BadSignature, ValueError, TypeError) as error:
        raise Tampered from error
    if shown_to != learner.id:
        raise NotTheirs
    moment = datetime.fromisoformat(shown)
    return Ticket(fact_id, uuid, moment, previous, tuple(waits))
