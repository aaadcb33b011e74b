import pytest
from flask import Flask

from baclofen_quiz.services.card_rating import Ticket
from baclofen_quiz.web.card_tickets import NotTheirs, read_ticket, sign_ticket
from baclofen_quiz.web.signing import Tampered, sign_shown
from databases import NOW
from webtools import somebody

TICKET = Ticket("baclofen/uses/a", "u1", NOW, "", (1, 1, 2, 8))


def test_a_showing_comes_back_as_it_was_signed(app: Flask) -> None:
    with app.app_context():
        assert read_ticket(sign_ticket(TICKET, somebody()), somebody()) == TICKET


def test_a_card_that_another_learner_saw_is_refused(app: Flask) -> None:
    with app.app_context(), pytest.raises(NotTheirs):
        read_ticket(sign_ticket(TICKET, somebody(1)), somebody(2))


def test_what_was_altered_or_signed_for_something_else_is_refused(app: Flask) -> None:
    with app.app_context():
        signed = sign_ticket(TICKET, somebody())
        for forged in ("", "x" + signed, signed[:-2], sign_shown("s", 1, NOW)):
            with pytest.raises(Tampered):
                read_ticket(forged, somebody())
