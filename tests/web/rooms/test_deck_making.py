"""Decks that take a while: begun by a form, watched on a page, fetched by a link."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from flask import Flask

from baclofen_quiz.services import deck_jobs, deck_size
from baclofen_quiz.services.deck_jobs import DeckJobs, Failed, Job, Making, Ready
from baclofen_quiz.web.site import KEY, Site
from webtools import Visitor, set_clock

TOKEN = "a" * 22


@pytest.fixture
def someone(visitor: Callable[[], Visitor], monkeypatch: pytest.MonkeyPatch) -> Visitor:
    """Somebody on a site where every deck takes a while."""
    monkeypatch.setattr(deck_size, "LONG", 1)
    made = visitor()
    made.get("/anki")
    return made


def watched(someone: Visitor, address: str) -> str:
    """Look again and again until the deck is made or will not be."""
    until = time.monotonic() + 30
    while "is being made" in someone.get(address).text:
        assert time.monotonic() < until
    return someone.text


def under_way(app: Flask, owner: int = 0, done: int = 25) -> str:
    """Leave a deck half made, as a worker does; return its address."""
    site: Site = app.extensions[KEY]
    jobs = DeckJobs(site.config.home.decks)
    jobs.folder.mkdir(parents=True)
    jobs._note(TOKEN, Making(Job(owner, "baclofen.apkg", 5_000), done))
    return f"/anki/decks/{TOKEN}"


def test_a_long_deck_is_made_beside_and_fetched(someone: Visitor) -> None:
    answer = someone.send("/deck", drug="baclofen")
    assert answer.status_code == 303
    page = watched(someone, answer.location)

    assert "baclofen.apkg, 0.1 MB. It is kept for 15 minutes." in page
    assert "Refresh" not in someone.page.headers
    file = someone.get(f"{answer.location}/file")
    assert 'filename="baclofen.apkg"' in file.headers["Content-Disposition"]
    assert file.content_length == len(file.data)
    assert "collection.anki2" in ZipFile(BytesIO(file.data)).namelist()


def test_what_cannot_be_made_is_told(someone: Visitor) -> None:
    someone.send("/deck", fact="nowhere")
    page = watched(someone, someone.page.location)
    assert "None of what was asked for is there, so no deck was written." in page


def test_how_far_it_is_is_told_and_looked_at_again(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone, address = visitor(), under_way(app, done=2_500)
    page = someone.get(address)

    assert page.headers["Refresh"] == "2"
    assert "2,500 of 5,000 cards made." in page.text
    assert '<progress max="100" value="27"' in page.text
    assert someone.get(f"{address}/file").location == address


def test_looking_again_can_be_left_to_the_reader(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    page = visitor().get(f"{under_way(app)}?by=hand")

    assert "Refresh" not in page.headers
    assert ">Look again</a>" in page.text


def test_a_deck_of_somebody_else_is_nowhere(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    address = under_way(app, owner=999)
    someone = visitor()
    someone.start(1)

    assert someone.get(address).status_code == 404
    assert someone.get(f"{address}/file").status_code == 404
    assert someone.get("/anki/decks/..%2f..%2fsecret-key").status_code == 404


def test_a_deck_that_expired_says_so(app: Flask, someone: Visitor) -> None:
    address = someone.send("/deck", drug="baclofen").location
    watched(someone, address)
    set_clock(app, datetime.now(UTC) + deck_jobs.KEPT + timedelta(minutes=1))

    for page in (someone.get(address), someone.get(f"{address}/file")):
        assert page.status_code == 404
        assert "This deck is not here any more" in page.text
        assert "A deck is kept for 15 minutes" in page.text
        assert ">Choose a deck</a>" in page.text


def test_a_deck_that_expires_between_the_look_and_the_fetch_says_so(
    someone: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = someone.send("/deck", drug="baclofen").location
    watched(someone, address)
    look = DeckJobs.look

    def then_gone(
        jobs: DeckJobs, token: str, owner: int, now: datetime
    ) -> Making | Ready | Failed | None:
        found = look(jobs, token, owner, now)
        jobs._forget(token)
        return found

    monkeypatch.setattr(DeckJobs, "look", then_gone)
    page = someone.get(f"{address}/file")
    assert page.status_code == 404
    assert "This deck is not here any more" in page.text


def test_with_too_many_under_way_it_says_when_to_come_back(
    someone: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deck_jobs, "MOST", 0)
    answer = someone.send("/deck", drug="baclofen")

    assert answer.status_code == 503
    assert "Try again in a few minutes." in answer.text
