from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import cast

import pytest
from flask import Flask, abort
from flask.testing import FlaskClient

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.store.database import Database, StoreUnavailable
from baclofen_quiz.web.error_pages import NOT_SAVED, PAGES, SAFE
from baclofen_quiz.web.errors import KEPT_FORMS
from baclofen_quiz.web.site import KEY, Site
from factories import make_bank
from webtools import Visitor, fixed_bank

FULL = StoreUnavailable("disk full")
LOCKED = StoreUnavailable("database is locked")
SEEN = (400, 403, 404, 405, 409, 413, 422, 429, 500)


@pytest.fixture
def failing(app: Flask) -> Flask:
    @app.get("/abort/<int:code>")
    def fail(code: int) -> str:
        abort(code)

    @app.get("/fault")
    def fault() -> str:
        message = "secret detail"
        raise RuntimeError(message)

    @app.get("/unforeseen")
    def unforeseen() -> str:
        raise BaclofenQuizError

    @app.get("/locked")
    def locked() -> str:
        raise FULL

    return app


@pytest.mark.parametrize("code", SEEN)
def test_an_error_page_says_what_became_of_the_answers(
    failing: Flask, code: int
) -> None:
    response = failing.test_client().get(f"/abort/{code}")

    assert response.status_code == code
    assert PAGES[code].heading in response.text
    assert "nswers" in response.text
    assert str(code) not in response.text.partition("<main")[2].partition("<svg")[0]


@pytest.mark.parametrize(("code", "like"), [(418, 400), (503, 500)])
def test_a_code_without_a_page_uses_its_neighbour(
    failing: Flask, code: int, like: int
) -> None:
    response = failing.test_client().get(f"/abort/{code}")

    assert response.status_code == code
    assert PAGES[like].heading in response.text


def test_a_fault_of_ours_tells_no_secret_and_is_logged(
    failing: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    response = failing.test_client().get("/fault")

    assert response.status_code == 500
    assert "secret detail" not in response.text
    assert "GET /fault" in caplog.text


def test_an_error_of_ours_that_no_page_foresees_is_a_fault(failing: Flask) -> None:
    assert failing.test_client().get("/unforeseen").status_code == 500


def test_the_page_of_a_fault_needs_no_database(failing: Flask) -> None:
    site: Site = failing.extensions[KEY]

    class Broken:
        def reading(self) -> None:
            raise FULL

    failing.extensions[KEY] = replace(site, database=cast("Database", Broken()))
    response = failing.test_client().get("/")

    assert response.status_code == 503
    assert "Something broke on our side" in response.text


def test_a_database_that_cannot_be_used_is_said_in_words(failing: Flask) -> None:
    response = failing.test_client().get("/locked")

    assert response.status_code == 503
    assert "nothing stored before is lost" in response.text


def test_a_method_that_is_not_taken_names_those_that_are(client: FlaskClient) -> None:
    response = client.post("/help")

    assert response.status_code in {400, 405}
    assert client.get("/sign-out").headers["Allow"] in {
        "POST, OPTIONS",
        "OPTIONS, POST",
    }


def test_a_missing_slash_is_redirected_not_refused(failing: Flask) -> None:
    @failing.get("/folder/")
    def folder() -> str:
        return "here"

    assert failing.test_client().get("/folder").status_code == 308


def test_an_empty_bank_breaks_nothing_and_starts_nothing(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    site: Site = app.extensions[KEY]
    empty = fixed_bank(make_bank(items=(), monographs=()))
    app.extensions[KEY] = replace(site, library=empty)
    someone = visitor()

    assert someone.get("/").status_code == 200
    assert someone.get("/practice").status_code == 200
    assert someone.send("/practice").status_code == 422
    assert "There is no question yet" in someone.text


class Locked:
    def reading(self) -> None:
        raise LOCKED

    writing = reading


def break_down(app: Flask) -> None:
    site: Site = app.extensions[KEY]
    app.extensions[KEY] = replace(site, database=cast("Database", Locked()))


def test_an_answer_that_met_a_locked_database_is_kept_to_be_sent_again(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone = visitor()
    sitting = someone.start(7)
    database = app.extensions[KEY]
    shown = someone.field("shown")
    break_down(app)
    refused = someone.send(f"{sitting}/1", option="dont-know")

    assert refused.status_code == 503
    assert int(refused.headers["Retry-After"]) > 0
    assert NOT_SAVED in refused.text
    assert SAFE not in refused.text
    assert someone.field("shown") == shown
    assert someone.field("option") == "dont-know"

    app.extensions[KEY] = database
    assert someone.send(f"{sitting}/1").location == f"{sitting}/1/feedback"


def test_an_answer_that_met_a_fault_of_ours_is_kept_to_be_sent_again(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone = visitor()
    sitting = someone.start(7)
    whole: Site = app.extensions[KEY]

    def broken() -> datetime:
        raise RuntimeError

    config = replace(whole.config, clock=broken)
    app.extensions[KEY] = replace(whole, config=config)
    refused = someone.send(f"{sitting}/1", option="dont-know", note="half a page")

    assert refused.status_code == 500
    assert NOT_SAVED in refused.text
    assert SAFE not in refused.text
    assert someone.field("note") == "half a page"
    app.extensions[KEY] = whole
    assert someone.send(f"{sitting}/1").location == f"{sitting}/1/feedback"


def test_an_answer_sent_under_another_name_waits_for_its_learner(
    visitor: Callable[[], Visitor],
) -> None:
    """Two people share a browser, and the first one's question is still open."""
    someone = visitor()
    someone.sign_up("Mira")
    sitting = someone.start(7)
    shown = someone.field("shown")
    someone.get("/account")
    someone.send("/sign-out")
    someone.sign_up("Jonas")
    someone.get("/practice")
    refused = someone.send(f"{sitting}/1", shown=shown, option="?", note="mine")

    assert refused.status_code == 404
    assert "This quiz is not among yours" in refused.text
    assert SAFE not in refused.text
    assert someone.field("note") == "mine"


def test_a_note_and_a_report_that_met_a_locked_database_are_kept_too(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone = visitor()
    sitting = someone.start(7)
    someone.get(someone.send(f"{sitting}/1", option="dont-know").location)
    break_down(app)
    someone.send(f"{sitting}/1/note", note="half a page")
    assert someone.field("note") == "half a page"
    someone.send(f"{sitting}/1/report", complaint="other", text="it is not")
    assert someone.field("text") == "it is not"


@pytest.mark.parametrize("tail", ["", "/draft"])
def test_a_form_from_before_signing_up_in_another_tab_can_be_sent_again(
    visitor: Callable[[], Visitor], tail: str
) -> None:
    someone = visitor()
    sitting = someone.start(7)
    first_tab = someone.page
    someone.sign_up("mira")
    someone.page = first_tab
    refused = someone.send(
        f"{sitting}/1{tail}", option="dont-know", note="<b>mine</b>", go="review"
    )

    assert refused.status_code == 400
    assert "This form is no longer valid" in refused.text
    assert "<b>mine" not in refused.text
    assert refused.text.count('name="csrf_token"') == 1
    assert someone.send(f"{sitting}/1{tail}").status_code == 303
    assert "mine" in someone.get(f"{sitting}/1").text or "mine" in (
        someone.get(f"{sitting}/1/feedback").text
    )


def test_a_password_with_a_stale_token_is_not_repeated(client: FlaskClient) -> None:
    typed = {"name": "Ada", "password": "blue herons"}
    refused = client.post("/sign-in", data=typed)

    assert refused.status_code == 400
    assert "blue herons" not in refused.text


def test_a_password_that_met_a_locked_database_is_not_repeated(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone = visitor()
    someone.get("/sign-in")
    break_down(app)
    refused = someone.send("/sign-in", name="Ada", password="blue herons")  # noqa: S106 - a test's own

    assert refused.status_code == 503
    assert "blue herons" not in refused.text
    assert NOT_SAVED in refused.text


def test_a_page_that_met_a_locked_database_loses_no_answer(app: Flask) -> None:
    break_down(app)
    response = app.test_client().get("/")

    assert int(response.headers["Retry-After"]) > 0
    assert SAFE in response.text


def test_an_error_page_knows_who_is_looking(visitor: Callable[[], Visitor]) -> None:
    someone = visitor()

    assert "or sign up" in someone.get("/nowhere").text
    someone.sign_up("Mira Koch")
    page = someone.get("/nowhere").text
    assert "Mira Koch" in page
    assert "or sign up" not in page


def test_an_error_page_leaves_out_who_is_looking_if_that_cannot_be_had(
    failing: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone = visitor()
    someone.sign_up("Mira Koch")
    assert 'class="who"' not in someone.get("/fault").text
    site: Site = failing.extensions[KEY]

    class Broken:
        def reading(self) -> None:
            raise FULL

    failing.extensions[KEY] = replace(site, database=cast("Database", Broken()))
    response = someone.get("/nowhere")

    assert response.status_code == 404
    assert 'class="who"' not in response.text


@pytest.mark.parametrize(
    ("path", "way_on"),
    [("/1/note", "/1"), ("/1/report", "/1"), ("/1", "/1"), ("/finish", "")],
)
def test_too_much_leads_back_to_the_question_it_was_sent_from(
    visitor: Callable[[], Visitor], path: str, way_on: str
) -> None:
    someone = visitor()
    sitting = someone.start(1)
    refused = someone.send(f"{sitting}{path}", note="x" * 300_000)

    assert refused.status_code == 413
    back = f"{sitting}{way_on}" if way_on else "/"
    assert f'class="btn pri" href="{back}"' in refused.text


def test_every_form_that_is_kept_has_an_address(app: Flask) -> None:
    posted = {
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if "POST" in (rule.methods or ())
    }

    assert posted >= KEPT_FORMS
