from collections.abc import Callable

import pytest
from flask import Flask

from baclofen_quiz.services import accounts
from baclofen_quiz.services.accounts import Role
from baclofen_quiz.store.queries import people
from baclofen_quiz.web.site import KEY, Site
from databases import CHEAP, NOW
from webtools import PASSWORD, Visitor

FORM = {"zone": "", "new_cards": "20", "weekly_goal": "5", "exam_day": ""}


def enter(app: Flask, visitor: Callable[[], Visitor], role: Role) -> Visitor:
    site: Site = app.extensions[KEY]
    accounts.add_user(site.database, "Dr Anand", PASSWORD, role, NOW, CHEAP)
    someone = visitor()
    someone.get("/sign-in")
    someone.send("/sign-in", name="Dr Anand", password=PASSWORD)
    return someone


def test_settings_are_saved_also_of_a_guest(visitor: Callable[[], Visitor]) -> None:
    someone = visitor()
    someone.start()
    someone.get("/account/settings")
    given = FORM | {"zone": "europe/zurich", "new_cards": "3", "exam_day": "2027-02-01"}
    response = someone.send("/account/settings", **given)

    assert response.status_code == 303
    page = someone.get(response.location).text
    assert "Saved." in page
    assert 'value="Europe/Zurich"' in page
    assert 'value="2027-02-01"' in page
    assert 'name="single_keys" value="on">' in page, "switched off"


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("zone", "Mars/Olympus", "There is no time zone called Mars/Olympus"),
        ("new_cards", "many", "give a number from 0 to 500"),
        ("weekly_goal", "8", "give a number from 0 to 7"),
        ("exam_day", "soon", "give a date such as"),
    ],
)
def test_what_does_not_fit_is_named_and_stays_in_the_form(
    visitor: Callable[[], Visitor], field: str, value: str, sentence: str
) -> None:
    someone = visitor()
    someone.start()
    someone.get("/account/settings")
    response = someone.send("/account/settings", **(FORM | {field: value}))

    assert response.status_code == 422
    assert sentence in someone.text
    assert f'value="{value}"' in someone.text
    assert "Error: Settings" in someone.text


@pytest.mark.parametrize("field", ["zone", "new_cards", "weekly_goal", "exam_day"])
@pytest.mark.parametrize("fit", ["", "5", "UTC"])
def test_what_is_far_too_long_is_refused_and_not_repeated_whole(
    visitor: Callable[[], Visitor], field: str, fit: str
) -> None:
    someone = visitor()
    someone.start()
    long = fit + " " * 100 + "x" * 60_000
    usual = len(someone.get("/account/settings").text)
    response = someone.send("/account/settings", **(FORM | {field: long}))

    assert response.status_code == 422
    assert len(response.text) < usual + 1_000


def test_an_instructor_gives_extra_time(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    teacher = enter(app, visitor, Role.INSTRUCTOR)
    visitor().sign_up("Mira")
    teacher.get("/bank/extra-time")
    response = teacher.send("/bank/extra-time", name="Mira", extra="1.5")

    assert response.status_code == 303
    assert "Saved for Mira." in teacher.get(response.location).text
    assert '<option value="1.5" selected>' in teacher.text
    assert teacher.send("/bank/extra-time", name="Mira", extra="9").status_code == 400


def test_whoever_has_extra_time_reads_so_in_their_settings(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    teacher = enter(app, visitor, Role.INSTRUCTOR)
    mira = visitor()
    mira.sign_up("Mira")
    assert "give you: usual time." in mira.get("/account/settings").text
    teacher.get("/bank/extra-time")
    teacher.send("/bank/extra-time", name="Mira", extra="1.5")

    assert "give you: 1.5 times." in mira.get("/account/settings").text
    refused = mira.send("/account/settings", zone="Mars/Olympus")
    assert "give you: 1.5 times." in refused.text
    mira.send("/account/settings", zone="", new_cards="3", weekly_goal="5")
    assert "give you: 1.5 times." in mira.get("/account/settings").text


def test_nobody_else_sees_or_gives_extra_time(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    learner = enter(app, visitor, Role.LEARNER)
    assert learner.get("/bank/extra-time").status_code == 403
    learner.get("/account/settings")

    sent = learner.send("/bank/extra-time", name="Dr Anand", extra="2")
    assert sent.status_code == 403


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../../etc/passwd", "\N{EM DASH}"])
def test_a_zone_that_was_set_and_exists_no_longer_breaks_no_page(
    app: Flask, visitor: Callable[[], Visitor], zone: str
) -> None:
    someone = visitor()
    someone.sign_up("mira")
    sitting = someone.start(1)
    site: Site = app.extensions[KEY]
    with site.database.writing() as store:
        for learner_id in people.all_ids(store):
            people.learner(store, learner_id).zone = zone
    assert someone.send(f"{sitting}/1", option="dont-know").status_code == 303

    results = (f"{sitting}/results", f"{sitting}/receipt", f"{sitting}/print")
    pages = ("/", "/scores", "/cards", "/account/data/everything.json", *results)
    assert {page: someone.get(page).status_code for page in pages} == dict.fromkeys(
        pages, 200
    )
