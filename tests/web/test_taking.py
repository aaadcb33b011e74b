from datetime import UTC, datetime

import pytest
from flask import Flask

from baclofen_quiz.items.answers import DontKnow
from baclofen_quiz.learning.selection import Choice
from baclofen_quiz.services import accounts, sittings
from baclofen_quiz.web.answer_form import Filled
from baclofen_quiz.web.signing import Tampered, sign_shown
from baclofen_quiz.web.site import SignedOut, Visit, changing
from baclofen_quiz.web.taking import take

SHOWN = datetime(2026, 11, 22, 18, 29, 30, tzinfo=UTC)


def test_an_answer_is_stored_with_the_time_it_took(app: Flask) -> None:
    with app.test_request_context(method="POST"), changing() as nobody:
        guest = accounts.start_guest(nobody.store, nobody.now).learner
        visit = Visit(nobody.store, nobody.bank, nobody.now, guest)
        choice = Choice(frozenset(), 1)
        started = sittings.start(visit.store, visit.bank, guest, choice, 1, visit.now)
        shown = sign_shown(started, 1, SHOWN)
        take(visit, started, 1, Filled({"option": ("dont-know",), "shown": (shown,)}))
        stored = sittings.feedback(visit.store, guest, started, 1)

        assert stored.answer == DontKnow()
        assert stored.seconds == 30
        with pytest.raises(Tampered):
            take(visit, started, 1, Filled({"option": ("dont-know",)}))
        with pytest.raises(SignedOut):
            take(nobody, started, 1, Filled({"option": ("x",), "shown": (shown,)}))
