import io

import pytest
from flask import Flask
from openpyxl import load_workbook

from baclofen_quiz.services.accounts import Role
from baclofen_quiz.web.addresses import ADDRESSES
from baclofen_quiz.web.rooms.question_files import TEMPLATES
from showing_pictures import CURVED, GIF, PNG
from uploading import (
    FLAWED,
    SOUND,
    instructor,
    open_bank,
    publish,
    send_form,
    send_text,
)
from webtools import Visitor, entered

OURS = [
    (rule.partition(" ")[0], rule.partition(" ")[2])
    for name, rule in ADDRESSES.items()
    if name.startswith(("uploads.", "question_files."))
]


@pytest.fixture
def someone(app: Flask) -> Visitor:
    return instructor(app)


@pytest.mark.parametrize(("method", "rule"), OURS)
def test_learners_stay_outside(app: Flask, method: str, rule: str) -> None:
    open_bank(app)
    learner = entered(app, Visitor(app.test_client()), Role.LEARNER)
    learner.get("/account")
    there = rule.replace("<stem>", "x").replace("<int:number>", "1")
    there = there.replace("<form>", "csv")
    found = learner.get(there) if method == "GET" else learner.send(there, text=SOUND)

    assert found.status_code == 403


def test_no_file_yet_says_what_will_be_there(someone: Visitor) -> None:
    assert "No file yet" in someone.get("/bank/files").text


def test_files_are_listed_with_what_is_asked_of_them(someone: Visitor) -> None:
    publish(someone, f"{SOUND}\n{FLAWED}")
    publish(someone, SOUND, "spare", status="draft")
    page = someone.get("/bank/files").text

    assert "1 asked, 1 withheld" in page
    assert "<span>1 draft</span>" in page
    assert ">2 files</caption>" in page


def test_a_file_is_edited_with_the_version_it_was_made_from(someone: Visitor) -> None:
    publish(someone, SOUND)
    page = someone.get("/bank/files/week-6").text
    assert '<input type="hidden" name="base" value="1">' in page
    assert 'href="http://localhost/practice?file=week-6"' in page
    checked = someone.send("/bank/upload", text=SOUND.replace("which", "what"))
    assert checked.status_code == 200
    changed = SOUND.replace("Which receptor", "Which one receptor")
    done = someone.send(
        "/bank/publish", **{"text": changed, "stem": "week-6", "as": "ready"}
    )

    assert done.status_code == 303
    assert "Version 2, saved by anand" in someone.get("/bank/files/week-6").text


def test_an_earlier_version_is_compared_and_brought_back(someone: Visitor) -> None:
    publish(someone, SOUND)
    someone.get("/bank/files/week-6")
    changed = SOUND.replace("Which receptor", "Which one receptor")
    send_text(someone, changed)
    fields = {"text": changed, "stem": "week-6", "as": "ready", "base": "1"}
    assert someone.send("/bank/publish", **fields).status_code == 303
    page = someone.get("/bank/files/week-6/versions/1").text
    assert "From version 2, which stands now, to this one" in page
    assert "added: " in page
    done = someone.send("/bank/files/week-6/versions/1")

    assert done.status_code == 303
    restored = someone.get("/bank/files/week-6").text
    assert "restored version 1" in restored
    assert "Which one receptor" not in restored
    assert "This is the version that stands." in (
        someone.get("/bank/files/week-6/versions/3").text
    )
    assert "has the same text" in someone.get("/bank/files/week-6/versions/1").text


def test_a_version_restored_over_somebody_elses_shows_the_difference(
    someone: Visitor,
) -> None:
    publish(someone, SOUND)
    changed = SOUND.replace("Which receptor", "Which one receptor")
    someone.get("/bank/files/week-6")
    fields = {"text": changed, "stem": "week-6", "as": "ready", "base": "1"}
    someone.send("/bank/publish", **fields)
    someone.get("/bank/files/week-6/versions/1")
    late = someone.send("/bank/files/week-6/versions/1", base="1")

    assert late.status_code == 409
    assert "Somebody saved this file meanwhile" in late.text


@pytest.mark.parametrize(
    "there",
    [
        "/bank/files/nowhere",
        "/bank/files/nowhere/published",
        "/bank/files/week-6/versions/9",
        "/bank/files/week-6/versions/0",
        f"/bank/files/week-6/versions/{2**31}",
        f"/bank/files/week-6/versions/{10**30}",
        "/bank/templates/exe",
        "/bank/templates/..%2fx",
    ],
)
def test_what_is_not_there_is_said(someone: Visitor, there: str) -> None:
    publish(someone, SOUND)

    assert someone.get(there).status_code == 404


@pytest.mark.parametrize("number", [0, 9, 2**31, 10**30])
def test_no_version_of_a_foreign_number_is_restored(
    someone: Visitor, number: int
) -> None:
    publish(someone, SOUND)
    someone.get("/bank/files/week-6")

    assert someone.send(f"/bank/files/week-6/versions/{number}").status_code == 404


@pytest.mark.parametrize("form", TEMPLATES)
def test_a_file_to_begin_with_is_sent(someone: Visitor, form: str) -> None:
    found = someone.get(f"/bank/templates/{form}")

    assert found.headers["Content-Disposition"] == (
        f'attachment; filename="questions.{form}"'
    )
    if form == "xlsx":
        assert load_workbook(io.BytesIO(found.data)).worksheets
    else:
        assert "baclofen" in found.text


def test_pictures_are_listed_with_the_files_that_name_them(someone: Visitor) -> None:
    assert "Pictures</h2>" not in someone.get("/bank/files").text
    send_form(someone, "/bank/upload", {}, ("curve.png", PNG), ("peak.gif", GIF))
    publish(someone, CURVED)
    page = someone.get("/bank/files").text

    assert ">2 pictures</caption>" in page
    assert '<a href="/bank/files/week-6">week-6</a></span></td><td data-l="Sav' in page
    assert page.count("in use</span>") == 1
    assert page.count('action="/bank/pictures"') == 1
    assert "<span>1 kB</span>" in page


def test_a_picture_is_deleted_unless_something_shows_it(someone: Visitor) -> None:
    send_form(someone, "/bank/upload", {}, ("curve.png", PNG), ("peak.gif", GIF))
    publish(someone, CURVED)
    someone.get("/bank/files")
    done = someone.send("/bank/pictures", name="peak.gif")

    assert (done.status_code, done.location) == (303, "/bank/files")
    page = someone.get("/bank/files").text
    assert "peak.gif" not in page
    assert "curve.png" in page
    someone.get("/bank/upload")
    kept = someone.send("/bank/pictures", name="curve.png")
    assert kept.status_code == 409
    assert "Error: Question files" in kept.text
    assert "curve.png stays: the file week-6 names it." in kept.text
