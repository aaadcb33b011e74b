from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from baclofen_quiz.services import accounts, setup
from baclofen_quiz.web.rooms.account import local_address
from baclofen_quiz.web.site import KEY, TOKEN, Site
from webtools import PASSWORD, Visitor

WRONG = "not this one"
SHORT = "short"

MakeVisitor = Callable[[], Visitor]


def test_signing_up_asks_for_a_name_and_a_password_only(
    visitor: MakeVisitor,
) -> None:
    someone = visitor()
    response = someone.sign_up("mira")

    assert response.status_code == 303
    assert "Good evening, mira" in someone.get("/").text


def test_a_guest_who_signs_up_keeps_the_scores(visitor: MakeVisitor) -> None:
    someone = visitor()
    sitting = someone.start(1)
    someone.send(f"{sitting}/1", option="dont-know")
    assert "The scores you have as a guest stay yours" in someone.get("/sign-up").text
    someone.sign_up("mira")

    assert someone.get(f"{sitting}/results").status_code == 200


def test_a_guest_who_signs_in_takes_the_scores_along(visitor: MakeVisitor) -> None:
    visitor().sign_up("mira")
    someone = visitor()
    sitting = someone.start(1)
    someone.get("/sign-in")
    someone.send("/sign-in", name="mira", password=PASSWORD)

    assert someone.get(f"{sitting}/1").status_code == 200


@pytest.mark.parametrize(
    ("name", "password", "said"),
    [
        ("", PASSWORD, "A user name has 2 to 64 characters"),
        ("mira", "short", "A password has at least 8 characters"),
        ("taken", PASSWORD, "The name taken is taken"),
    ],
)
def test_what_cannot_be_an_account_is_said_at_its_field(
    visitor: MakeVisitor, name: str, password: str, said: str
) -> None:
    visitor().sign_up("taken")
    someone = visitor()
    response = someone.sign_up(name, password)

    assert response.status_code == 422
    assert "<title>Error: Sign up" in response.text
    assert said in response.text
    assert f'value="{name}"' in response.text
    assert password not in response.text or password == name


def test_a_wrong_name_and_a_wrong_password_get_the_same_answer(
    visitor: MakeVisitor,
) -> None:
    visitor().sign_up("mira")
    someone = visitor()
    said = set()
    for name, password in (("mira", "wrong password"), ("nobody", PASSWORD)):
        someone.get("/sign-in")
        response = someone.send("/sign-in", name=name, password=password)
        said.add((response.status_code, response.text.count("is not right")))

    assert said == {(422, 2)}


def test_too_many_wrong_passwords_are_told_when_to_come_back(
    visitor: MakeVisitor,
) -> None:
    visitor().sign_up("mira")
    someone = visitor()
    statuses = []
    for _ in range(30):
        someone.get("/sign-in")
        response = someone.send("/sign-in", name="mira", password=WRONG)
        statuses.append(response.status_code)
        if response.status_code == 429:
            break

    assert statuses[-1] == 429
    assert int(response.headers["Retry-After"]) >= 1
    assert "Try again after" in response.text


def test_signing_out_ends_the_session_on_the_server_too(visitor: MakeVisitor) -> None:
    someone = visitor()
    someone.sign_up("mira")
    cookie = someone.client.get_cookie("baclofen_quiz")
    assert cookie is not None
    someone.get("/account")
    someone.send("/sign-out")
    someone.client.set_cookie("baclofen_quiz", cookie.value)

    assert "Sign in<small>" in someone.get("/").text


def test_the_account_is_for_who_is_signed_in(visitor: MakeVisitor) -> None:
    someone = visitor()
    response = someone.get("/account")

    assert response.status_code == 303
    assert response.location == "/sign-in?back=/account"


def test_signing_in_leads_back_to_the_page_left(visitor: MakeVisitor) -> None:
    visitor().sign_up("mira")
    someone = visitor()
    someone.get("/sign-in?back=/scores")
    response = someone.send("/sign-in", name="mira", password=PASSWORD)

    assert response.location == "/scores"


@pytest.mark.parametrize(
    "address",
    [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "x",
        "",
        "/a\nb",
        "/" * 4_001,
    ],
)
def test_no_sign_in_leads_to_another_site(address: str) -> None:
    assert local_address(address) == ""


def test_an_address_of_this_site_is_let_through() -> None:
    assert local_address("/practice?section=dosing") == "/practice?section=dosing"


def test_a_new_session_gets_a_cookie_of_its_own(visitor: MakeVisitor) -> None:
    someone = visitor()
    someone.get("/sign-up")
    before = someone.client.get_cookie("baclofen_quiz")
    someone.send("/sign-up", name="mira", password=PASSWORD)
    after = someone.client.get_cookie("baclofen_quiz")

    assert before is not None
    assert after is not None
    assert before.value != after.value


@pytest.mark.parametrize("address", ["/sign-in", "/sign-up", "/sign-out", "/set-up/x"])
def test_no_form_is_taken_without_its_hidden_token(
    client: FlaskClient, address: str
) -> None:
    assert client.post(address, data={"name": "mira"}).status_code == 400


def first_link(app: Flask) -> str:
    site: Site = app.extensions[KEY]
    secret = site.config.home.secret_key()
    link = setup.first_run_link(site.database, secret, site.config.clock())
    assert link is not None
    return f"/set-up/{link}"


def test_the_first_link_makes_an_instructor_once(
    app: Flask, visitor: MakeVisitor
) -> None:
    someone = visitor()
    link = first_link(app)
    assert "Set up the instructor account" in someone.get(link).text
    response = someone.send(link, name="anand", password=PASSWORD)

    assert response.location == "/bank"
    assert someone.get("/bank").status_code == 200
    assert someone.get(link).status_code == 410


def test_a_link_survives_a_password_that_is_too_short(
    app: Flask, visitor: MakeVisitor
) -> None:
    someone = visitor()
    link = first_link(app)
    someone.get(link)
    response = someone.send(link, name="anand", password=SHORT)

    assert response.status_code == 422
    assert "at least 8 characters" in response.text
    assert someone.send(link, name="anand", password=PASSWORD).status_code == 303


def test_a_link_that_never_was_makes_nothing(visitor: MakeVisitor) -> None:
    someone = visitor()
    assert someone.get("/set-up/nonsense").status_code == 410
    someone.get("/sign-up")
    response = someone.send("/set-up/nonsense", name="anand", password=PASSWORD)

    assert response.status_code == 410
    assert "no longer valid" in response.text


def signed_out_with_an_answer(someone: Visitor) -> tuple[str, dict[str, Any]]:
    """Sign up, open a question, and lose the session before answering."""
    someone.sign_up("mira")
    sitting = someone.start(1)
    shown = someone.page
    someone.get("/account")
    someone.send("/sign-out")
    someone.page = shown
    response = someone.send(f"{sitting}/1", option="dont-know")
    return f"{sitting}/1", {"status": response.status_code, "page": response.text}


def test_an_answer_sent_after_the_session_ended_is_kept_and_taken_on_signing_in(
    visitor: MakeVisitor,
) -> None:
    someone = visitor()
    address, said = signed_out_with_an_answer(someone)
    assert said["status"] == 403
    assert "Your answer is kept" in said["page"]
    response = someone.send("/sign-in", name="mira", password=PASSWORD)

    assert response.location == address
    assert someone.get(address).location == f"{address}/feedback"


@pytest.mark.parametrize("tail", ["", "/draft"])
def test_the_note_of_an_answer_that_is_none_yet_is_taken_on_signing_in(
    visitor: MakeVisitor, tail: str
) -> None:
    someone = visitor()
    someone.sign_up("Mira")
    sitting = someone.start(7)
    question = someone.page
    someone.get("/account")
    someone.send("/sign-out")
    someone.page = question
    assert someone.send(f"{sitting}/1{tail}", note="half a page").status_code == 403
    entered = someone.send("/sign-in", name="Mira", password=PASSWORD)

    assert entered.location == f"{sitting}/1"
    assert "half a page" in someone.get(entered.location).text


def test_a_kept_answer_survives_a_wrong_password(visitor: MakeVisitor) -> None:
    someone = visitor()
    address, _ = signed_out_with_an_answer(someone)
    someone.send("/sign-in", name="mira", password=WRONG)
    assert "Your answer is kept" in someone.text
    someone.send("/sign-in", name="mira", password=PASSWORD)

    assert someone.get(address).location == f"{address}/feedback"


def test_a_kept_answer_is_not_taken_for_somebody_else(visitor: MakeVisitor) -> None:
    visitor().sign_up("another")
    someone = visitor()
    address, _ = signed_out_with_an_answer(someone)
    response = someone.send("/sign-in", name="another", password=PASSWORD)

    assert response.status_code == 303
    assert someone.get(address).status_code == 404


def test_an_answer_is_kept_too_when_only_the_server_has_ended_the_session(
    app: Flask, visitor: MakeVisitor
) -> None:
    someone = visitor()
    someone.sign_up("mira")
    sitting = someone.start(1)
    site: Site = app.extensions[KEY]
    with someone.client.session_transaction() as cookie:
        token = cookie["token"]
    with site.database.writing() as store:
        accounts.sign_out(store, token)
    someone.send(f"{sitting}/1", option="dont-know")
    assert "Your answer is kept" in someone.text
    someone.send("/sign-in", name="mira", password=PASSWORD)

    assert someone.get(f"{sitting}/1").location == f"{sitting}/1/feedback"


def test_signing_in_as_somebody_else_ends_the_session_before(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    other, someone = visitor(), visitor()
    other.sign_up("Grace")
    someone.sign_up("Ada")
    with someone.client.session_transaction() as cookie:
        before = cookie[TOKEN]
    someone.get("/sign-in")
    someone.send("/sign-in", name="Grace", password=PASSWORD)

    site: Site = app.extensions[KEY]
    with site.database.reading() as store:
        assert accounts.learner_of(store, before, site.config.clock()) is None
