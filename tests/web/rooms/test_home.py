from collections.abc import Callable

from flask import Flask
from flask.testing import FlaskClient

from baclofen_quiz.web.site import KEY, Site
from webtools import Visitor


def test_the_first_run_answers_at_once_and_offers_five_questions(
    client: FlaskClient,
) -> None:
    response = client.get("/")

    assert response.status_code == 200
    assert "Five questions" in response.text
    assert "No account needed" in response.text


def test_looking_writes_nothing(app: Flask, client: FlaskClient) -> None:
    site: Site = app.extensions[KEY]
    before = site.config.home.path / "baclofen-quiz.sqlite3"
    content = before.read_bytes()
    for address in ("/", "/practice", "/scores", "/monographs/baclofen"):
        client.get(address)

    assert before.read_bytes() == content


def test_a_quiz_under_way_is_the_next_action(visitor: Callable[[], Visitor]) -> None:
    someone = visitor()
    sitting = someone.start(3)

    assert f'href="{sitting}/1"' in someone.get("/").text
    assert "Continue" in someone.text


def test_after_a_quiz_ten_more_are_offered_and_it_is_listed(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    sitting = someone.start(1)
    someone.send(f"{sitting}/1", option="dont-know")
    home = someone.get("/").text

    assert "Ten questions" in home
    assert f"{sitting}/results" in home
    assert "After five answers in a section" in home


def test_a_section_with_enough_answers_is_ranked(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    for _ in range(3):
        sitting = someone.start(7)
        for position in range(1, 8):
            someone.get(f"{sitting}/{position}")
            someone.send(f"{sitting}/{position}", option="dont-know")

    assert "0 % right" in someone.get("/").text
    assert "/practice?section=mechanism&amp;length=5" in someone.text


def test_who_has_an_account_is_greeted_by_name(visitor: Callable[[], Visitor]) -> None:
    someone = visitor()
    someone.sign_up("mira.koch")

    assert "Good evening, mira.koch" in someone.get("/").text
    assert '<span class="face" aria-hidden="true">MK</span>' in someone.text


def test_markup_in_a_name_is_only_shown(visitor: Callable[[], Visitor]) -> None:
    someone = visitor()
    response = someone.sign_up("<b>mira</b>")

    assert "<b>mira</b>" not in response.text
