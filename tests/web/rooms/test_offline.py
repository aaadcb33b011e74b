import json
import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from baclofen_quiz.store.queries import card_reviews
from baclofen_quiz.web.site import KEY, Site
from webtools import Visitor, set_clock

TICKET = re.compile(r'data-ticket="([^"]+)"')
NOON = "2026-11-22T18:31:00Z"


def begun(visitor: Callable[[], Visitor]) -> Visitor:
    someone = visitor()
    someone.get("/cards")
    someone.send("/cards/begin")
    return someone


def tickets(someone: Visitor) -> list[str]:
    return TICKET.findall(someone.get("/cards/offline").text)


def rating(ticket: str, grade: str = "3", at: str = NOON) -> dict[str, str]:
    return {"ticket": ticket, "grade": grade, "shown": at, "at": at}


def send(someone: Visitor, *ratings: object) -> TestResponse:
    csrf = someone.get("/cards/offline/key").get_json()["csrf"]
    return someone.client.post(
        "/cards/offline", json={"ratings": ratings}, headers={"X-CSRFToken": csrf}
    )


def fates(someone: Visitor, *ratings: object) -> list[str]:
    return [one["fate"] for one in send(someone, *ratings).get_json()["fates"]]


def stored(app: Flask, learner_id: int = 1) -> int:
    site: Site = app.extensions[KEY]
    with site.database.reading() as store:
        return len(card_reviews.of_learner(store, learner_id))


def test_the_worker_is_asked_for_anew_each_time_and_names_files_that_exist(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    response = someone.get("/sw.js")
    found = re.search(r"const SHELL = (.*);", response.text)

    assert response.headers["Cache-Control"] == "no-cache"
    assert response.mimetype == "text/javascript"
    assert found
    for address in json.loads(found[1])["files"]:
        with someone.client.get(address) as file:
            assert file.status_code == 200, address


def test_the_page_of_a_lost_connection_names_nobody(
    visitor: Callable[[], Visitor],
) -> None:
    someone = begun(visitor)
    page = someone.get("/offline")

    assert "No connection" in page.text
    assert "Guest" not in page.text
    assert "X-Learner" not in page.headers


def test_a_deck_holds_what_is_left_of_today(visitor: Callable[[], Visitor]) -> None:
    someone = begun(visitor)
    deck = tickets(someone)
    assert fates(someone, rating(deck[0])) == ["stored"]

    assert len(tickets(someone)) == len(deck) - 1


def test_who_is_not_known_has_no_deck_and_sends_nothing(
    visitor: Callable[[], Visitor],
) -> None:
    nobody = visitor()

    assert nobody.get("/cards/offline").status_code == 303
    assert nobody.get("/cards/offline/key").get_json()["learner"] == ""
    assert send(nobody, rating("any")).status_code == 401


def test_a_batch_sent_again_is_a_duplicate(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone = begun(visitor)
    batch = [rating(one) for one in tickets(someone)[:3]]
    set_clock(app, app.extensions[KEY].config.clock() + timedelta(hours=2))

    assert fates(someone, *batch) == ["stored"] * len(batch)
    assert fates(someone, *batch) == ["duplicate"] * len(batch)
    assert stored(app) == len(batch)


def test_ratings_of_another_learner_are_passed_over(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    first, second = begun(visitor), begun(visitor)
    theirs, own = tickets(first)[0], tickets(second)[0]

    assert fates(second, rating(theirs), rating(own)) == ["stored"]
    assert (stored(app, 1), stored(app, 2)) == (0, 1)


@pytest.mark.parametrize(
    "change",
    [
        {"ticket": "forged"},
        {"grade": "9"},
        {"grade": "x"},
        {"at": "yesterday"},
        {"at": "2026-11-22T18:31:00"},
        {"shown": "0001-01-01T00:00:00+23:59"},
    ],
)
def test_what_no_page_could_have_made_is_rejected_with_a_reason(
    app: Flask, visitor: Callable[[], Visitor], change: dict[str, str]
) -> None:
    someone = begun(visitor)
    (one,) = send(someone, rating(tickets(someone)[0]) | change).get_json()["fates"]

    assert one["fate"] == "rejected"
    assert one["reason"]
    assert stored(app) == 0


def test_what_is_no_list_of_ratings_is_refused(
    visitor: Callable[[], Visitor],
) -> None:
    someone = begun(visitor)
    csrf = someone.get("/cards/offline/key").get_json()["csrf"]
    lists: tuple[object, ...] = ([], {}, {"ratings": "x"}, 7)
    for sent in lists:
        response = someone.client.post(
            "/cards/offline", json=sent, headers={"X-CSRFToken": csrf}
        )
        assert response.status_code == 400
    assert fates(someone, "x", None) == ["rejected"] * 2


def test_a_batch_without_its_token_is_refused(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone = begun(visitor)
    batch = {"ratings": [rating(tickets(someone)[0])]}

    assert someone.client.post("/cards/offline", json=batch).status_code == 400
    assert stored(app) == 0
