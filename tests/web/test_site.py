import pytest
from flask import Flask, session
from werkzeug.exceptions import Forbidden

from baclofen_quiz.services import accounts
from baclofen_quiz.services.accounts import Learner, Role, SignedIn
from baclofen_quiz.store.database import WriteInSafeRequest
from baclofen_quiz.web.site import (
    SignedOut,
    Visit,
    changing,
    looking,
    remember,
    token,
)

MIRA = Learner(1, "mira", Role.LEARNER, "Asia/Tokyo", guest=False)


def visit(learner: Learner | None) -> Visit:
    with looking() as found:
        return Visit(found.store, found.bank, found.now, learner)


def test_a_request_that_only_looks_cannot_write(app: Flask) -> None:
    with app.test_request_context(), pytest.raises(WriteInSafeRequest), changing():
        pass


def test_a_session_is_remembered_in_a_fresh_cookie(app: Flask) -> None:
    with app.test_request_context(method="POST"):
        session["planted"] = "by somebody else"
        with changing() as found:
            signed_in = accounts.start_guest(found.store, found.now)
        remember(signed_in)
        with looking() as found:
            assert found.learner == signed_in.learner
        assert dict(session) == {"token": token(), "_permanent": True}


def test_a_token_that_is_not_known_is_nobody(app: Flask) -> None:
    with app.test_request_context():
        remember(SignedIn(MIRA, "forged"))
        with looking() as found:
            assert found.learner is None


def test_times_are_shown_where_the_learner_is_else_where_the_server_is(
    app: Flask,
) -> None:
    with app.test_request_context():
        assert visit(MIRA).zone == "Asia/Tokyo"
        assert visit(None).zone == "UTC"


def test_a_page_that_needs_somebody_says_so(app: Flask) -> None:
    with app.test_request_context():
        assert visit(MIRA).required() == MIRA
        with pytest.raises(SignedOut):
            visit(None).required()
        for stranger in (None, MIRA):
            with pytest.raises(Forbidden):
                visit(stranger).teacher()


def test_the_shell_names_the_room_and_the_monographs(app: Flask) -> None:
    with app.test_request_context():
        shell = visit(MIRA).shell("home")

    assert (shell.room, shell.books, shell.learner) == ("home", ("baclofen",), MIRA)
