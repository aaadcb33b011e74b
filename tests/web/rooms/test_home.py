import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from flask import Flask
from flask.testing import FlaskClient

from baclofen_quiz.services.memory_records import to_row
from baclofen_quiz.store.queries import memory, people
from baclofen_quiz.web.site import KEY, Site
from knowing import LONELY, RECEPTOR, known_bank, make_tried
from study_rows import TODAY
from webtools import Visitor, fixed_bank, set_clock


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
    monograph = "/monographs/baclofen"
    for address in (
        "/",
        "/practice",
        "/scores",
        monograph,
        f"{monograph}/table",
        f"{monograph}/table.csv",
        f"{monograph}/mechanism/receptor",
    ):
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
    assert "1 of 5 study days" in home
    assert home.count("btn pri") == 1


def busy(someone: Visitor) -> None:
    """Answer every question of the usual bank wrongly."""
    sitting = someone.start(7)
    for position in range(1, 8):
        someone.get(f"{sitting}/{position}")
        someone.send(f"{sitting}/{position}", option="dont-know")


def later(app: Flask, days: int) -> None:
    """Move the clock of the site on."""
    site: Site = app.extensions[KEY]
    now = site.config.clock() + timedelta(days=days)
    app.extensions[KEY] = replace(site, config=replace(site.config, clock=lambda: now))


def test_what_is_due_is_reviewed_by_one_press(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone = visitor()
    busy(someone)
    assert "due</h2>" not in someone.get("/").text
    later(app, 20)
    home = someone.get("/").text

    assert re.search(r'<h2 class="big" id="now">\d+ <span>reviews? due</span>', home)
    started = someone.send("/practice", preset="due", length="5")
    assert started.status_code == 303
    assert "Continue" in someone.get("/").text


def test_a_weak_section_is_named_with_its_reason(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone = visitor()
    busy(someone)
    later(app, 60)
    home = someone.get("/").text

    assert re.search(
        r"Mechanism of action <span class=.why.>\d+ % recall expected", home
    )
    assert "Not asked for 60 days." in home
    assert "/practice?scope=baclofen/mechanism&amp;length=5" in home
    assert "1 of 1 fact tried" in home


def test_who_has_an_account_is_greeted_by_name(visitor: Callable[[], Visitor]) -> None:
    someone = visitor()
    someone.sign_up("mira.koch")

    assert "Good evening, mira.koch" in someone.get("/").text
    assert '<span class="face" aria-hidden="true">MK</span>' in someone.text


def test_markup_in_a_name_is_only_shown(visitor: Callable[[], Visitor]) -> None:
    someone = visitor()
    response = someone.sign_up("<b>mira</b>")

    assert "<b>mira</b>" not in response.text


def set_exam(someone: Visitor, day: str) -> None:
    someone.get("/account/settings")
    fields = {"new_cards": "20", "weekly_goal": "5", "single_keys": "on"}
    someone.send("/account/settings", zone="UTC", exam_day=day, **fields)


def test_who_has_no_exam_day_gets_a_quiet_way_to_set_one(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    assert "your exam" not in someone.get("/").text
    someone.start(1)
    home = someone.get("/").text

    assert '<a href="/account/settings#exam_day">Set the day of your exam</a>' in home
    assert 'id="exam"' not in home


def test_the_exam_has_its_card_with_one_step(visitor: Callable[[], Visitor]) -> None:
    someone = visitor()
    busy(someone)
    set_exam(someone, "2027-01-20")
    home = someone.get("/").text

    assert '<h2 id="exam">Exam, 20 January 2027</h2>' in home
    assert re.search(r"\d+\u00a0% recall expected that day", home)
    assert 'href="/monographs/baclofen?on=2027-01-20"' in home
    assert "Set the day of your exam" not in home
    assert home.count("Next step:") == home.count("btn pri") == 1


def test_an_exam_that_is_over_asks_for_another_day(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    busy(someone)
    set_exam(someone, "2020-01-20")
    home = someone.get("/").text

    assert "recall expected that day" not in home
    assert '<a href="/account/settings#exam_day">Set another day</a>' in home


def test_a_test_whose_time_is_up_is_ended_from_the_first_page(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone = visitor()
    sitting = someone.start(2, mode="test", seconds="60")
    someone.send(f"{sitting}/1", option="dont-know")
    assert "is waiting" in someone.get("/").text
    site: Site = app.extensions[KEY]
    set_clock(app, site.config.clock() + timedelta(minutes=3))
    home = someone.get("/").text

    assert "is waiting" not in home
    assert "Time is up" in home
    assert f'action="{sitting}/finish"' in home
    assert someone.send(f"{sitting}/finish").location == f"{sitting}/results"
    assert "Time is up" not in someone.get("/").text


def test_where_only_flashcards_are_due_they_are_the_next_action(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    site: Site = app.extensions[KEY]
    app.extensions[KEY] = replace(site, library=fixed_bank(known_bank()))
    someone = visitor()
    someone.get("/cards")
    someone.send("/cards/begin")
    with site.database.writing() as store:
        number = max(people.all_ids(store))
        firm = make_tried(due_day=TODAY + timedelta(days=5))
        rows = [to_row(LONELY, make_tried()), to_row(RECEPTOR, firm)]
        memory.save(store, number, rows)
    home = someone.get("/").text

    assert '<h2 class="big" id="now">1 <span>flashcard due</span></h2>' in home
    assert '<a class="btn pri white" href="/cards">Flashcards' in home
    assert "Nothing is due" not in home
    assert '<h2 id="week">This week</h2>' in home
