from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from flask import Flask
from flask.testing import FlaskClient

from baclofen_quiz.services.settings import USUAL
from baclofen_quiz.store.models import SettingRow
from baclofen_quiz.store.queries import people, settings
from baclofen_quiz.web.site import KEY, Site
from databases import NOW
from many_responses import bundled_bank, fill
from webtools import Visitor, fixed_bank


def someone_with_an_exam(app: Flask, someone: Visitor, *, answers: int = 0) -> None:
    """Let somebody in who has an exam in 40 days and may have answered a great deal."""
    site: Site = app.extensions[KEY]
    someone.start(1)
    with site.database.writing() as store:
        number = max(people.all_ids(store))
        row = SettingRow(
            learner_id=number,
            single_keys=USUAL.single_keys,
            new_cards=USUAL.new_cards,
            weekly_goal=USUAL.weekly_goal,
            extra_time=USUAL.extra_time.value,
            exam_day=NOW.date() + timedelta(days=40),
        )
        settings.save(store, row)
        if answers:
            fill(store, number, answers)


def test_nobody_in_particular_has_no_exam(client: FlaskClient) -> None:
    assert client.get("/exam").status_code != 200


def test_without_an_exam_its_day_can_be_set(visitor: Callable[[], Visitor]) -> None:
    someone = visitor()
    someone.start(1)

    assert "No exam to come" in someone.get("/exam").text
    assert 'href="/account/settings#exam_day"' in someone.text


def test_with_few_facts_tried_sections_stand_as_a_table(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone = visitor()
    someone_with_an_exam(app, someone)
    page = someone.get("/exam").text

    assert "Exam, 1 January 2027" in page
    assert "foretold once 20 facts have been tried" in page
    assert '<th scope="row">Mechanism of action</th><td>0 %</td>' in page
    assert "Readiness is withheld" not in page  # nothing there is safety-critical


def test_who_has_studied_sees_each_section_and_other_rates(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    site: Site = app.extensions[KEY]
    app.extensions[KEY] = replace(site, library=fixed_bank(bundled_bank()))
    someone = visitor()
    someone_with_an_exam(app, someone, answers=400)
    page = someone.get("/exam").text

    assert "20 a day, as of late</th>" in page
    assert '<a href="/exam?a_day=40">40 a day</a>' in page
    assert page.count("with no more study</small>") >= 10
    more = someone.get("/exam?a_day=40").text
    assert "Recall expected on the day at 40 reviews a day." in more
    assert '<a href="/exam?a_day=20">20 a day, as of late</a>' in more
    for odd in ("-3", "x", "99999", "1e3", ""):
        assert someone.get(f"/exam?a_day={odd}").text == page
    assert 'href="/exam">By section, and with more or fewer' in someone.get("/").text
