"""Nothing is changed for whoever shows no token of their own session."""

from collections.abc import Callable

import pytest
from flask import Flask, session
from flask.testing import FlaskClient
from flask_wtf.csrf import CSRFError, generate_csrf, validate_csrf

from baclofen_quiz.web.csrf import FIELD, HEADER, Csrf, csrf_token

FORM = "/practice"


@pytest.fixture
def refused(app: Flask) -> Callable[..., bool]:
    """Ask as a browser would, in a session that holds a token, and see."""

    def ask(kept: str, **request: object) -> bool:
        told: dict[str, object] = {"method": "POST", "path": FORM}
        with app.test_request_context(**(told | request)):
            session[FIELD] = kept
            try:
                Csrf().protect()
            except CSRFError:
                return True
            return False

    return ask


def signed(app: Flask, kept: str) -> str:
    with app.test_request_context():
        session[FIELD] = kept
        return csrf_token()


def test_the_tokens_are_those_of_flask_wtf(app: Flask) -> None:
    with app.test_request_context():
        validate_csrf(csrf_token())
    with app.test_request_context():
        theirs = generate_csrf()
        kept = session[FIELD]
    with app.test_request_context(FORM, method="POST", data={FIELD: theirs}):
        session[FIELD] = kept
        Csrf().protect()


def test_each_session_has_a_token_of_its_own(app: Flask) -> None:
    kept = []
    for _ in range(2):
        with app.test_request_context():
            csrf_token()
            kept.append(session[FIELD])

    assert kept[0] != kept[1]


def test_a_page_signs_the_token_of_its_session_once(app: Flask) -> None:
    with app.test_request_context():
        assert csrf_token() == csrf_token()


def test_a_form_and_a_script_with_the_token_pass(
    app: Flask, refused: Callable[..., bool]
) -> None:
    token = signed(app, "kept")

    assert not refused("kept", data={FIELD: token})
    assert not refused("kept", json={}, headers={HEADER: token})


def test_nothing_is_changed_without_a_token(refused: Callable[..., bool]) -> None:
    assert refused("kept")
    assert refused("kept", data={FIELD: ""})
    assert refused("kept", path="/cards/offline", json={})


def test_a_token_that_was_altered_is_none(
    app: Flask, refused: Callable[..., bool]
) -> None:
    token = signed(app, "kept")

    assert refused("kept", data={FIELD: token[:-2] + "__"})
    assert refused("kept", data={FIELD: "kept"})


def test_the_token_of_another_session_is_none(
    app: Flask, refused: Callable[..., bool]
) -> None:
    assert refused("mine", data={FIELD: signed(app, "theirs")})


def test_a_session_without_a_token_accepts_none(
    app: Flask, refused: Callable[..., bool]
) -> None:
    assert refused("", data={FIELD: signed(app, "kept")})


def test_whoever_only_looks_needs_no_token(client: FlaskClient) -> None:
    assert client.get(FORM).status_code == 200
    assert client.head(FORM).status_code == 200


@pytest.mark.parametrize(
    ("referrer", "passes"),
    [
        ("https://quiz.example/practice", True),
        ("https://evil.example/practice", False),
        ("http://quiz.example/practice", False),
        ("", False),
    ],
)
def test_over_https_a_form_comes_from_a_page_of_this_site(
    app: Flask, refused: Callable[..., bool], referrer: str, *, passes: bool
) -> None:
    sent = refused(
        "kept",
        base_url="https://quiz.example",
        headers={"Referer": referrer},
        data={FIELD: signed(app, "kept")},
    )

    assert sent is not passes
