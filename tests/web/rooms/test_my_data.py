"""My data: downloads and deletion."""

import io
import json
from collections.abc import Callable
from zipfile import ZipFile

import pytest
from flask import Flask

from baclofen_quiz.services import accounts
from baclofen_quiz.services.accounts import Role
from baclofen_quiz.web.site import KEY, Site
from databases import CHEAP
from webtools import PASSWORD, Visitor

MakeVisitor = Callable[[], Visitor]


def busy(visitor: MakeVisitor, name: str = "") -> Visitor:
    """Answer one question, under a name or as a guest."""
    someone = visitor()
    if name:
        someone.sign_up(name)
    address = f"{someone.start(3)}/1"
    someone.send(address, option="dont-know")
    return someone


def test_everything_is_sent_as_json_to_its_learner_alone(visitor: MakeVisitor) -> None:
    someone = busy(visitor, "Ada")
    busy(visitor, "Grace")

    sent = someone.get("/account/data/everything.json")

    assert sent.mimetype == "application/json"
    assert sent.headers["Content-Disposition"] == (
        'attachment; filename="baclofen-quiz-data-2026-11-22.json"'
    )
    found = json.loads(someone.text)["tables"]
    assert [row["name"] for row in found["account"]] == ["Ada"]
    assert len(found["response"]) == 1
    assert "password_hash" not in someone.text


def test_no_solution_of_an_open_question_is_sent(visitor: MakeVisitor) -> None:
    someone = busy(visitor)
    someone.get("/account/data/everything.json")
    found = json.loads(someone.text)["tables"]

    assert len(found["sitting_item"]) == 3
    assert len(found["snapshot"]) == 1


def test_everything_is_sent_as_an_archive_of_tables(visitor: MakeVisitor) -> None:
    someone = busy(visitor)
    sent = someone.get("/account/data/everything.zip")

    assert sent.mimetype == "application/zip"
    with ZipFile(io.BytesIO(sent.data)) as archive:
        assert archive.testzip() is None
        assert "response.csv" in archive.namelist()


@pytest.mark.parametrize("path", ["", "/everything.json", "/everything.zip", "/delete"])
def test_who_is_not_known_is_asked_to_sign_in(visitor: MakeVisitor, path: str) -> None:
    sent = visitor().get(f"/account/data{path}")

    assert sent.status_code in {302, 303}
    assert "/sign-in" in sent.location


def test_an_account_goes_by_its_name_and_its_sessions_with_it(
    visitor: MakeVisitor,
) -> None:
    someone, elsewhere = busy(visitor, "Ada"), visitor()
    elsewhere.get("/sign-in")
    elsewhere.send("/sign-in", name="Ada", password=PASSWORD)
    someone.get("/account/data/delete")
    assert "Type Ada to confirm" in someone.text

    sent = someone.send("/account/data/delete", typed="ada")

    assert (sent.status_code, sent.location) == (303, "/account/data/deleted")
    assert "Your data is deleted" in someone.get(sent.location).text
    assert "No answer yet" in someone.get("/scores").text
    assert "/sign-in" in elsewhere.get("/account").location
    elsewhere.get("/sign-in")
    assert elsewhere.send("/sign-in", name="Ada", password=PASSWORD).status_code == 422


def test_a_guest_goes_too(visitor: MakeVisitor) -> None:
    someone = busy(visitor)
    someone.get("/account/data/delete")
    assert "Type delete to confirm" in someone.text

    assert someone.send("/account/data/delete", typed="delete").status_code == 303
    assert "/sign-in" in someone.get("/account").location


def test_nothing_goes_unless_the_word_is_typed(visitor: MakeVisitor) -> None:
    someone = busy(visitor, "Ada")
    someone.get("/account/data/delete")

    assert someone.send("/account/data/delete", typed="Grace").status_code == 422
    assert "<title>Error: Delete my data" in someone.text
    assert 'value="Grace"' in someone.text
    assert someone.get("/account/data").status_code == 200


def test_the_last_administrator_is_told_why_they_stay(
    app: Flask, visitor: MakeVisitor
) -> None:
    site: Site = app.extensions[KEY]
    now = site.config.clock()
    accounts.add_user(site.database, "Root", PASSWORD, Role.ADMIN, now, CHEAP)
    someone = visitor()
    someone.get("/sign-in")
    someone.send("/sign-in", name="Root", password=PASSWORD)
    someone.get("/account/data/delete")

    assert someone.send("/account/data/delete", typed="Root").status_code == 422
    assert "You are the only administrator here" in someone.text


def test_a_learner_who_is_gone_in_mid_sitting_is_asked_to_sign_in(
    visitor: MakeVisitor,
) -> None:
    someone = busy(visitor)
    sitting = someone.start(3)
    question = someone.text
    someone.get("/account/data/delete")
    someone.send("/account/data/delete", typed="delete")

    assert 'data-kind="' in question
    assert "/sign-in" in someone.get(f"{sitting}/1").location
