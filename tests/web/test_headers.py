from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from baclofen_quiz.web.headers import PRIVATE, SECURITY
from webtools import Visitor, asset

ADDRESSES = ["/", "/practice", "/scores", "/monographs/baclofen", "/sign-in", "/help"]
ADDRESSES += ["/healthz", "/bank", "/nowhere", "/account", "/static/none/app.css"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_carries_the_security_headers(
    client: FlaskClient, address: str
) -> None:
    response = client.get(address)

    for name, value in SECURITY.items():
        assert response.headers[name] == value
    assert response.headers["Cache-Control"] == PRIVATE


def test_static_files_carry_them_too(app: Flask, client: FlaskClient) -> None:
    address = asset(app, "css/app.css")
    with client.get(address) as response:
        assert response.headers["Content-Security-Policy"].startswith(
            "default-src 'none'; script-src 'self'; style-src 'self'"
        )


def test_nothing_inline_is_allowed_by_the_policy(client: FlaskClient) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]

    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy


def test_a_site_on_https_asks_to_stay_on_it(client: FlaskClient) -> None:
    secure = client.get("/", base_url="https://quiz.example")

    assert secure.headers["Strict-Transport-Security"] == "max-age=31536000"
    assert "Strict-Transport-Security" not in client.get("/").headers


def test_a_page_tells_a_device_whose_it_is(
    visitor: Callable[[], Visitor],
) -> None:
    one, other = visitor(), visitor()

    assert one.get("/").headers["X-Learner"] == ""
    for someone in (one, other):
        someone.start(1)
    marks = [who.get("/cards").headers["X-Learner"] for who in (one, other)]
    assert len({"", *marks}) == 3
    assert one.get("/help").headers["X-Learner"] == marks[0]
