"""Instructors may send a file where files go, and nobody may send more than that."""

from collections.abc import Iterator

import pytest
from flask import Flask

from baclofen_quiz.services.accounts import Role
from baclofen_quiz.web import LARGEST_REQUEST
from baclofen_quiz.web.addresses import ADDRESSES
from baclofen_quiz.web.upload_limits import (
    FILE_FORMS,
    PACKAGE_FORMS,
    largest_form,
)
from uploading import SOUND, instructor, open_bank, send_text
from webtools import Visitor, entered

LONG = SOUND + "<!-- " + "x" * LARGEST_REQUEST + " -->\n"
HUGE = 500_000_000


class Endless:
    """A body without a stated length, of which is counted how much is read."""

    def __init__(self) -> None:
        self.sent = 0

    def read(self, size: int = -1) -> bytes:
        piece = b"x" * (65_536 if size < 0 else size)
        self.sent += len(piece)
        return piece if self.sent < HUGE else b""

    def readline(self, size: int = -1) -> bytes:
        return self.read(size)

    def __iter__(self) -> Iterator[bytes]:
        return iter(lambda: self.read(65_536), b"")


def test_the_forms_are_addresses_of_the_site() -> None:
    assert set(FILE_FORMS | PACKAGE_FORMS) <= ADDRESSES.keys()


def test_an_instructor_sends_more_than_a_page_takes_elsewhere(app: Flask) -> None:
    someone = instructor(app)

    assert send_text(someone, LONG).status_code == 200
    elsewhere = someone.send("/practice", text=LONG)
    assert elsewhere.status_code == 413


def test_nobody_else_does(app: Flask) -> None:
    open_bank(app)
    stranger = Visitor(app.test_client())
    stranger.get("/sign-in")
    assert stranger.send("/bank/upload", text=LONG).status_code == 413
    learner = entered(app, Visitor(app.test_client()), Role.LEARNER)
    learner.get("/account")
    assert learner.send("/bank/upload", text=LONG).status_code == 413


@pytest.mark.parametrize("endpoint", sorted(FILE_FORMS))
def test_what_says_that_it_is_huge_is_refused_unread(app: Flask, endpoint: str) -> None:
    someone, body = instructor(app), Endless()
    refused = someone.client.post(
        ADDRESSES[endpoint].partition(" ")[2],
        content_type="multipart/form-data; boundary=x",
        environ_overrides={"wsgi.input": body, "CONTENT_LENGTH": str(HUGE)},
    )

    assert refused.status_code == 413
    assert body.sent == 0


@pytest.mark.parametrize("endpoint", sorted(PACKAGE_FORMS))
def test_a_huge_package_is_refused_unread_with_what_to_do(
    app: Flask, endpoint: str
) -> None:
    body = Endless()
    refused = app.test_client().post(
        ADDRESSES[endpoint].partition(" ")[2],
        content_type="multipart/form-data; boundary=x",
        environ_overrides={"wsgi.input": body, "CONTENT_LENGTH": str(HUGE)},
    )

    assert refused.status_code == 413
    assert "Export only the deck Baclofen quiz from Anki" in refused.text
    assert body.sent == 0


def test_what_says_nothing_of_its_length_is_counted(app: Flask) -> None:
    someone, body = instructor(app), Endless()
    refused = someone.client.post(
        "/bank/upload",
        content_type="multipart/form-data; boundary=x",
        environ_overrides={"wsgi.input": body, "wsgi.input_terminated": True},
    )

    assert refused.status_code == 413
    assert body.sent <= largest_form() + 1_000_000
