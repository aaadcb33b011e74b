"""Nothing is changed for whoever shows no token of their own session."""

from collections.abc import Callable
from itertools import product

import pytest
from flask import Flask, session
from flask.testing import FlaskClient
from flask_wtf.csrf import CSRFError, CSRFProtect, generate_csrf, validate_csrf
from itsdangerous import URLSafeTimedSerializer

from baclofen_quiz.web.csrf import FIELD, HEADER, SALT, Csrf, csrf_token

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


def test_a_page_that_no_browser_can_name_is_not_of_this_site(
    app: Flask, refused: Callable[..., bool]
) -> None:
    assert refused(
        "kept",
        base_url="https://quiz.example",
        headers={"Referer": "https://quiz.example:99999/"},
        data={FIELD: signed(app, "kept")},
    )


SESSIONS = (None, "", "kept", "other")
PLACES = ("form", "a-form", "json", HEADER, "X-CSRF-Token", "query")
METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")
ORIGINS = (
    ("http://quiz.example", None),
    ("https://quiz.example", None),
    ("https://quiz.example", "https://quiz.example/practice"),
    ("https://quiz.example", "https://quiz.example:444/practice"),
    ("https://quiz.example", "https://quiz.example.evil/practice"),
    ("https://quiz.example", "http://quiz.example/practice"),
)
UNSIGNED = ("", "kept", "é", "a.b.c", "." * 50, "x" * 5000)
SIGNED = ("kept", "other", "", 5, None, ["kept"], {"kept": 1})


def tokens(app: Flask) -> tuple[str, ...]:
    """Give tokens good and bad: made up, altered, and signed for something else."""
    ours = URLSafeTimedSerializer(str(app.secret_key), salt=SALT)
    good = str(ours.dumps("kept"))
    forged = (
        URLSafeTimedSerializer("x" * 64, salt=SALT).dumps("kept"),
        URLSafeTimedSerializer(str(app.secret_key), salt="x").dumps("kept"),
    )
    altered = (good[:-2] + "__", good[1:], good + " ")
    signed_here = map(ours.dumps, SIGNED)
    return tuple(map(str, (*UNSIGNED, *altered, *forged, *signed_here)))


def shown(place: str, token: str) -> dict[str, object]:
    """Show a token at a place of a request."""
    match place:
        case "form":
            return {"data": {FIELD: token}}
        case "a-form":
            return {"data": {f"a-{FIELD}": token}}
        case "json":
            return {"json": {FIELD: token}}
        case "query":
            return {"query_string": {FIELD: token}}
        case _:
            return {"headers": {place: token}}


def post(place: str, token: str) -> dict[str, object]:
    """Send a form with a token somewhere."""
    return {"method": "POST", "path": FORM, **shown(place, token)}


def lets_pass(
    app: Flask, guard: CSRFProtect, kept: str | None, request: dict[str, object]
) -> bool:
    """Whether a guard lets a request pass; what it stumbles over does not pass."""
    with app.test_request_context(**request):
        if kept is not None:
            session[FIELD] = kept
        try:
            guard.protect(apply_exemptions=True)
        except (CSRFError, TypeError):  # flask-wtf compares no number with a text
            return False
        return True


def asked(app: Flask) -> list[tuple[str | None, dict[str, object]]]:
    """Give a session, and a request with a token somewhere: some two thousand."""
    every = list(product(SESSIONS, PLACES, tokens(app)))
    posts = [(kept, post(place, token)) for kept, place, token in every]
    good = signed(app, "kept")
    origins = [
        (
            kept,
            {
                "method": method,
                "path": path,
                "base_url": base,
                **shown("form", good),
                "headers": {"Referer": referrer} if referrer else {},
            },
        )
        for kept, method, (base, referrer), path in product(
            SESSIONS, METHODS, ORIGINS, (FORM, "/nowhere", "/cards/offline")
        )
    ]
    return [*posts, *origins]


def test_all_that_flask_wtf_refuses_is_refused(app: Flask) -> None:
    ours, theirs = Csrf(), CSRFProtect()
    judged = [
        (lets_pass(app, ours, *one), lets_pass(app, theirs, *one), one)
        for one in asked(app)
    ]

    assert [one for passes, fine, one in judged if passes and not fine] == []
    assert sum(passes for passes, _, _ in judged) > 100


def test_what_flask_wtf_lets_pass_is_refused_only_where_no_form_of_ours_has_it(
    app: Flask,
) -> None:
    ours, theirs = Csrf(), CSRFProtect()
    stricter = {
        place
        for kept, place in product(filter(None, SESSIONS), PLACES)
        for token in tokens(app)
        if lets_pass(app, theirs, kept, request := post(place, token))
        and not lets_pass(app, ours, kept, request)
    }

    assert stricter == {"a-form", "X-CSRF-Token"}
