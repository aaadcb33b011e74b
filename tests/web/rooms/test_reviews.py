"""Reviews in Anki are brought as a file, and counted once."""

import io
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from anki_packages import MADE, Form, Note, Review, collection, package
from baclofen_quiz.services import anki_portions
from baclofen_quiz.services.accounts import Role
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import card_reviews
from baclofen_quiz.web import upload_limits
from baclofen_quiz.web.rooms.reviews import NOTHING_SENT
from baclofen_quiz.web.site import KEY, Site
from webtools import HIDDEN, Visitor, entered, set_clock

DAY = 86_400_000


@pytest.fixture
def guest(visitor: Callable[[], Visitor]) -> Visitor:
    someone = visitor()
    someone.start(1)
    return someone


def send(someone: Visitor, data: bytes, name: str = "deck.apkg") -> TestResponse:
    """Send a package by the form of the page."""
    someone.get("/anki/reviews")
    hidden = {name: unescape(value) for name, value in HIDDEN.findall(someone.text)}
    file = FileStorage(io.BytesIO(data), filename=name)
    boundary, body = encode_multipart({**hidden, "file": file})
    kind = f'multipart/form-data; boundary="{boundary}"'
    someone.page = someone.client.post("/anki/reviews", data=body, content_type=kind)
    return someone.page


def _keys(app: Flask) -> list[str]:
    site: Site = app.extensions[KEY]
    return [f"fact:{fact}" for fact in site.library.bank().facts]


def _package(app: Flask, *rows: Review, form: Form = Form.NEW) -> bytes:
    notes = [Note(key) for key in _keys(app)]
    return package(collection([*notes, Note()], rows, form=form), form)


def _later(app: Flask) -> None:
    """Let the cards of a package have been made before the site's now."""
    set_clock(app, datetime.fromtimestamp(MADE / 1000, UTC) + timedelta(days=30))


def test_reviews_are_counted_once_and_told(app: Flask, guest: Visitor) -> None:
    _later(app)
    key = _keys(app)[0]
    rows = [Review(key, MADE + n * DAY, ease) for n, ease in ((1, 3), (3, 3), (4, 0))]
    sent = send(guest, _package(app, *rows))
    assert sent.status_code == 303
    told = guest.get(sent.location).text
    assert "2 reviews of 1 fact counted" in told
    assert "1 review not counted: moved to another day by hand" in told
    assert "1 other note in the package; other decks are not read." in told

    again = send(guest, _package(app, *rows, form=Form.OLDER))
    told = guest.get(again.location).text
    assert "Nothing new to count" in told
    assert "2 reviews counted before, and not again." in told


def test_a_database_that_fails_midway_is_told_with_what_counted(
    app: Flask, guest: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    _later(app)
    monkeypatch.setattr(anki_portions, "MOST_ROWS", 1)
    rows = [Review(_keys(app)[0], MADE + n * DAY) for n in (1, 2, 3)]
    add_all = card_reviews.add_all
    fails = iter([False, True])

    def failing(store: Store, reviews: Sequence[Mapping[str, object]]) -> None:
        if next(fails):
            raise OperationalError("insert", {}, Exception("disk I/O error"))  # noqa: EM101 -- as SQLAlchemy raises it
        add_all(store, reviews)

    monkeypatch.setattr(card_reviews, "add_all", failing)
    failed = send(guest, _package(app, *rows))
    assert failed.status_code == 503
    assert "1 of 3 new reviews are counted, and stay so." in failed.text
    assert "(disk I/O error)" in failed.text

    monkeypatch.setattr(card_reviews, "add_all", add_all)
    again = guest.get(send(guest, _package(app, *rows)).location).text
    assert "2 reviews of 1 fact counted" in again
    assert "1 review counted before, and not again." in again


def test_the_heat_map_shows_them(app: Flask, guest: Visitor) -> None:
    _later(app)
    before = guest.get("/monographs/baclofen/table.csv").text
    key = _keys(app)[0]
    rows = [Review(key, MADE + n * DAY, 4) for n in (1, 4, 12, 29)]
    send(guest, _package(app, *rows))
    after = guest.get("/monographs/baclofen/table.csv").text
    (changed,) = set(after.splitlines()) - set(before.splitlines())
    assert "no,100,asked,2027-" in changed


def test_whoever_has_an_account_brings_them_just_so(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    _later(app)
    someone = entered(app, visitor(), Role.LEARNER)
    sent = send(someone, _package(app, Review(_keys(app)[0], MADE + DAY)))
    assert "1 review of 1 fact counted" in someone.get(sent.location).text


def test_they_move_along_when_a_guest_signs_up_and_are_in_the_download(
    app: Flask, guest: Visitor
) -> None:
    _later(app)
    key = _keys(app)[0]
    send(guest, _package(app, Review(key, MADE + DAY)))
    guest.sign_up("Mira")
    everything = guest.get("/account/data/everything.json").json
    assert everything is not None
    (review,) = everything["tables"]["card_review"]
    assert (review["card"], review["source"]) == (key, "anki")
    again = send(guest, _package(app, Review(key, MADE + DAY)))
    assert "Nothing new to count" in guest.get(again.location).text


def test_nobody_in_particular_signs_in_first(visitor: Callable[[], Visitor]) -> None:
    stranger = visitor()
    assert stranger.get("/anki/reviews").status_code == 303
    assert "/sign-in" in stranger.page.location


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"a letter", "This file is no Anki package."),
        (package(collection([Note()])), "holds no card of ours"),
        (package(collection())[:2_000], "is damaged"),
    ],
)
def test_what_cannot_be_read_is_said_at_the_form_and_nothing_stays(
    guest: Visitor,
    data: bytes,
    sentence: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spool = tmp_path / "spool"
    spool.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(spool))
    refused = send(guest, data)
    assert refused.status_code == 422
    assert sentence in unescape(refused.text)
    assert "<title>Error: Reviews in Anki" in refused.text
    assert 'aria-invalid="true"' in refused.text
    assert not list(spool.iterdir())


def test_a_package_without_scheduling_names_the_box(app: Flask, guest: Visitor) -> None:
    refused = send(guest, _package(app))
    assert refused.status_code == 422
    assert '"Include scheduling information" ticked' in unescape(refused.text)


def test_a_form_without_a_file_is_asked_for_one(guest: Visitor) -> None:
    refused = send(guest, b"", name="")
    assert refused.status_code == 422
    assert NOTHING_SENT in refused.text


def test_a_tally_that_was_not_signed_here_tells_nothing(guest: Visitor) -> None:
    for told in ("", "x", "WzEsMl0.abc"):
        page = guest.get(f"/anki/reviews?told={told}").text
        assert 'id="told"' not in page


def test_a_large_package_is_taken_and_a_larger_one_refused(
    app: Flask, guest: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    _later(app)
    padded = _package(app, Review(_keys(app)[0], MADE + DAY))
    large = bytes(1_000_000) + padded  # what stands before an archive is passed over
    assert send(guest, large).status_code == 303
    monkeypatch.setattr(upload_limits, "LARGEST_PACKAGE", 700_000)
    refused = send(guest, large)
    assert refused.status_code == 413
    assert "A package may have up to 100 MB." in refused.text
