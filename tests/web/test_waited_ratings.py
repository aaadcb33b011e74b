import pytest
from flask import Flask

from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.services.card_batches import Waited
from baclofen_quiz.services.card_rating import Ticket
from baclofen_quiz.web.card_tickets import sign_ticket
from baclofen_quiz.web.signing import Tampered
from baclofen_quiz.web.waited_ratings import Foreign, Refused, read_ratings
from databases import NOW
from webtools import somebody

TICKET = Ticket("baclofen/uses/a", "u1", NOW, "", (1, 1, 2, 8))
AT = "2026-11-22T19:00:00.5+01:00"


def test_each_rating_is_read_beside_its_ticket(app: Flask) -> None:
    with app.app_context():
        own, other = somebody(1), somebody(2)
        ticket, theirs = sign_ticket(TICKET, own), sign_ticket(TICKET, other)
        base = {"grade": 3, "shown": AT, "at": AT}
        sent = [{"ticket": ticket, **base}, {"ticket": theirs, **base}, {"ticket": "x"}]
        (mine, read), (_, foreign), (_, refused) = read_ratings({"ratings": sent}, own)

    assert mine == ticket
    assert isinstance(read, Waited)
    assert (read.ticket, read.grade) == (TICKET, Grade.GOOD)
    assert read.pressed_at.isoformat() == "2026-11-22T18:00:00.500000+00:00"
    assert isinstance(foreign, Foreign)
    assert isinstance(refused, Refused)


@pytest.mark.parametrize("sent", [None, [], {"ratings": {}}, "x"])
def test_what_is_no_list_of_ratings_is_refused(app: Flask, sent: object) -> None:
    with app.app_context(), pytest.raises(Tampered):
        list(read_ratings(sent, somebody(1)))
