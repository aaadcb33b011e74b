from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

from baclofen_quiz.content.sections import Section
from baclofen_quiz.learning.selection import Choice
from baclofen_quiz.web.rooms.practice import read_choice
from baclofen_quiz.web.site import KEY, Site
from factories import make_bank, make_single_item
from webtools import Visitor, fixed_bank


def test_sections_are_offered_with_their_counts(client: FlaskClient) -> None:
    page = client.get("/practice").text

    assert "7 questions in the bank" in page
    assert 'value="mechanism" data-count="3"' in page
    assert 'value="withdrawal"' not in page, "there is no question in it"


def test_the_query_string_holds_a_choice(client: FlaskClient) -> None:
    page = client.get("/practice?section=mechanism&length=5").text

    assert 'value="mechanism" checked' in page
    assert "<b>3 questions</b> from 1 section; 3 match" in page


def test_starting_makes_a_guest_and_leads_to_the_first_question(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    someone.start(3)

    assert "<b>Question 1</b> of 3" in someone.text


def test_a_second_quiz_belongs_to_the_same_guest(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    first, second = someone.start(1), someone.start(1)

    assert someone.get(f"{first}/1").status_code == 200
    assert someone.get(f"{second}/1").status_code == 200


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"section": "storage"}, "There is no question on Storage and handling"),
        ({"length": "0"}, "A quiz has 1 to 100 questions, not 0"),
        ({"drug": "aspirin"}, "There is no question on aspirin"),
    ],
)
def test_a_choice_that_fits_nothing_is_refused_and_makes_no_guest(
    visitor: Callable[[], Visitor], fields: dict[str, str], said: str
) -> None:
    someone = visitor()
    someone.get("/practice")
    response = someone.send("/practice", **fields)

    assert response.status_code == 422
    assert said in response.text
    assert "<title>Error: Choose a quiz" in response.text
    assert "Sign in<small>" in someone.get("/").text, "still nobody"


def test_without_the_hidden_token_nothing_starts(client: FlaskClient) -> None:
    response = client.post("/practice", data={"length": "5"})

    assert response.status_code == 400
    assert "This form is no longer valid" in response.text


def test_drugs_are_offered_when_there_are_two(app: Flask, client: FlaskClient) -> None:
    other = make_single_item(id="tizanidine/x/y", drug="tizanidine")
    site: Site = app.extensions[KEY]
    bank = make_bank(items=(*make_bank().items, other))
    app.extensions[KEY] = replace(site, library=fixed_bank(bank))
    page = client.get("/practice?drug=tizanidine").text

    assert "<option selected>tizanidine</option>" in page
    assert "1 question in the bank" in page


def test_what_is_unknown_in_a_choice_is_left_out() -> None:
    fields = MultiDict([("section", "nowhere"), ("section", "dosing"), ("length", "x")])

    assert read_choice(fields) == Choice(frozenset({Section.DOSING}), 10, "")


def test_a_quiz_on_unknown_sections_alone_is_refused(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    someone.get("/practice")
    refused = someone.send("/practice", section="nowhere", length="5")

    assert refused.status_code == 422
    assert "none of the sections" in refused.text
