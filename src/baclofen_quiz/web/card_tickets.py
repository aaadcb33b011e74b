"""One showing of a flashcard travels with its form, signed."""

from datetime import datetime

from flask import current_app
from itsdangerous import BadSignature, URLSafeSerializer

from baclofen_quiz.services.card_rating import Ticket
from baclofen_quiz.web.signing import Tampered


def sign_ticket(ticket: Ticket) -> str:
    """Write down a showing."""
    shown = ticket.shown_at.isoformat()
    parts = [ticket.fact_id, ticket.uuid, shown, ticket.previous, ticket.waits]
    return str(_serializer().dumps(parts))


def read_ticket(signed: str) -> Ticket:
    """Read what ``sign_ticket`` wrote.

    Raises:
        Tampered: it was not written here.
    """
    try:
        fact_id, uuid, shown, previous, waits = _serializer().loads(signed)
    except (BadSignature, ValueError, TypeError) as error:
        raise Tampered from error
    moment = datetime.fromisoformat(shown)
    return Ticket(fact_id, uuid, moment, previous, tuple(waits))


def _serializer() -> URLSafeSerializer:
    return URLSafeSerializer(str(current_app.secret_key), salt="card")
