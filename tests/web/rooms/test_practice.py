from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from baclofen_quiz.store.queries import timers
from baclofen_quiz.web.site import KEY, Site
from factories import make_bank, make_single_item
from webtools import Visitor, fixed_bank


def test_sections_are_offered_with_their_counts(client: FlaskClient) -> None:
    page = client.get("/practice").text

    assert "7 questions in the bank" in page
    assert '<span data-n>3</span><span class="vh"> questions</span>' in page
    assert "baclofen/withdrawal" not in page, "there is no question in it"


def test_the_query_string_holds_a_choice(client: FlaskClient) -> None:
    page = client.get("/practice?section=mechanism&length=5&kind=single").text

    assert 'value="baclofen/mechanism" checked' in page
    assert "<b>1 question</b> <span>from 1 section, single best answer" in page
    assert "1 question matches" in page


def test_what_signs_a_form_does_not_stay_in_an_address(client: FlaskClient) -> None:
    asked = "/practice?section=uses&csrf_token=a&press=b&section=storage&length=5"
    answer = client.get(asked)

    assert answer.status_code == 303
    assert answer.location == "/practice?section=uses&section=storage&length=5"


def test_a_link_to_a_fact_says_what_it_is_limited_to(client: FlaskClient) -> None:
    page = client.get("/practice?fact=baclofen/mechanism/receptor").text

    assert "Receptor: agonist at GABA" in page
    assert '<input type="hidden" name="fact" value="baclofen/mechanism/receptor">' in (
        page
    )
    gone = client.get("/practice?fact=no/such/fact").text
    assert "A statement that no monograph here holds." in gone


def test_a_link_to_a_file_starts_a_quiz_of_its_questions_with_one_button(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    page = someone.get("/practice?file=spasticity").text

    assert "The questions of spasticity" in page
    assert "2 questions, each explained at once." in page
    started = someone.send("/practice", preset="mixed")
    assert "<b>Question 1</b> of 2" in someone.get(started.location).text
    sitting, _, _ = started.location.rpartition("/")
    assert "file spasticity" in someone.get(f"{sitting}/receipt").text


def test_a_link_to_a_part_of_a_file_leads_to_the_whole(client: FlaskClient) -> None:
    page = client.get("/practice?file=spasticity&kind=short").text

    assert 'href="/practice?file=spasticity">All of them again</a>' in page
    assert "1 question matches" in page


def test_a_link_to_a_file_that_is_gone_says_so(client: FlaskClient) -> None:
    page = client.get("/practice?file=nowhere").text

    assert "There is no question here now that fits." in page
    refused = client.get("/practice?file=%3Cscript%3E").text
    assert "The questions of &lt;script&gt;" in refused


def test_starting_makes_a_guest_and_leads_to_the_first_question(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    someone.start(3)

    assert "<b>Question 1</b> of 3" in someone.text


def pressed(someone: Visitor, page: TestResponse, **fields: str) -> str:
    """Send the form of a page that lies in some tab, and say where it led."""
    someone.page = page
    response = someone.send("/practice", **fields)
    assert response.status_code == 303, response.text
    return response.location


def test_a_press_that_comes_twice_starts_one_quiz(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    someone.sign_up("Ada")
    page = someone.get("/practice")
    first = pressed(someone, page, length="3")

    assert pressed(someone, page, length="3") == first
    assert pressed(someone, page, length="5") != first, "it was changed meanwhile"
    assert pressed(someone, someone.get("/practice"), length="3") != first


def test_the_back_button_and_start_again_lead_on_where_the_quiz_is(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    someone.sign_up("Ada")
    page = someone.get("/practice")
    first = pressed(someone, page, length="2")
    someone.get(first)
    someone.send(first, option="dont-know")

    second = first.removesuffix("1") + "2"
    assert pressed(someone, page, length="2") == second
    someone.get(second)
    someone.send(second, option="dont-know")
    assert pressed(someone, page, length="2") not in {first, second}, "it is finished"


def test_the_press_that_made_a_guest_leads_to_its_quiz_again(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    page = someone.get("/practice")
    first = pressed(someone, page, length="3")

    assert pressed(someone, page, length="3") == first
    someone.page = page
    assert someone.send("/practice", length="5").status_code == 400


def test_one_tap_on_a_preset_starts_a_quiz(visitor: Callable[[], Visitor]) -> None:
    someone = visitor()
    assert 'name="preset" value="unseen"' in someone.get("/practice").text
    response = someone.send("/practice", preset="unseen")

    assert response.status_code == 303
    assert "<b>Question 1</b> of 7" in someone.get(response.location).text


def test_a_preset_of_one_section_asks_no_other(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    someone.get("/practice")
    response = someone.send("/practice", preset="section", scope="baclofen/mechanism")

    assert "<b>Question 1</b> of 3" in someone.get(response.location).text


def test_what_was_got_wrong_can_be_asked_again_at_once(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    sitting = someone.start(1)
    someone.send(f"{sitting}/1", option="dont-know")

    assert "1 question on what you got wrong" in someone.get("/practice").text
    assert someone.send("/practice", preset="mistakes").status_code == 303


def test_mode_and_timer_are_kept_with_the_sitting(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone = visitor()
    someone.get("/practice")
    response = someone.send("/practice", mode="test", seconds="90", length="5")
    sitting_id = response.location.split("/")[2]
    site: Site = app.extensions[KEY]
    with site.database.reading() as store:
        timer = timers.find(store, sitting_id)

        assert timer is not None
        assert timer.seconds == 450


def test_a_second_quiz_belongs_to_the_same_guest(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    first, second = someone.start(1), someone.start(1)

    assert someone.get(f"{first}/1").status_code == 200
    assert someone.get(f"{second}/1").status_code == 200


@pytest.mark.parametrize(
    ("fields", "said", "place"),
    [
        ({"section": "storage"}, "“Sections”: without it, 7 questions", "sections"),
        ({"drug": "aspirin"}, "“Sections”: without it, 7 questions", "sections"),
        ({"preset": "due"}, "“Preset”: without it, 7 questions", "presets"),
        ({"seen": "flagged"}, "“Seen before”: without it, 7 questions", "seen"),
        ({"fact": "none"}, "“Statement”: without it, 7 questions", "facts"),
        (
            {"scope": "baclofen/dosing", "kind": "single"},
            "“Sections”: without it, 1 question would match",
            "sections",
        ),
        ({"length": "0"}, "A quiz has 1 to 100 questions, not 0", "number"),
        (
            {"mode": "test", "seconds": "601"},
            "up to 600 seconds, or 0 for no timer, not 601",
            "number",
        ),
    ],
)
def test_a_choice_that_fits_nothing_is_refused_and_makes_no_guest(
    visitor: Callable[[], Visitor], fields: dict[str, str], said: str, place: str
) -> None:
    someone = visitor()
    someone.get("/practice")
    response = someone.send("/practice", **fields)

    assert response.status_code == 422
    assert said in response.text
    assert f'<a href="#{place}">' in response.text
    assert f'id="{place}"' in response.text
    assert "<title>Error: Build a quiz" in response.text
    assert "Sign in<small>" in someone.get("/").text, "still nobody"


def test_an_empty_bank_is_said_to_be_empty(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    site: Site = app.extensions[KEY]
    app.extensions[KEY] = replace(site, library=fixed_bank(make_bank(items=())))
    someone = visitor()
    someone.get("/practice")

    assert "There is no question yet" in someone.send("/practice").text


def test_without_the_hidden_token_nothing_starts(client: FlaskClient) -> None:
    response = client.post("/practice", data={"length": "5"})

    assert response.status_code == 400
    assert "This form is no longer valid" in response.text


def test_each_drug_has_its_own_sections(app: Flask, client: FlaskClient) -> None:
    other = make_single_item(id="tizanidine/x/y", drug="tizanidine")
    site: Site = app.extensions[KEY]
    bank = make_bank(items=(*make_bank().items, other))
    app.extensions[KEY] = replace(site, library=fixed_bank(bank))
    page = client.get("/practice?drug=tizanidine").text

    assert 'value="tizanidine/mechanism" checked' in page
    assert "1 question matches" in page


def test_a_quiz_on_unknown_sections_alone_is_refused(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    someone.get("/practice")
    refused = someone.send("/practice", section="nowhere", length="5")

    assert refused.status_code == 422
    assert "none of the sections" in refused.text
