from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.web.site import KEY, Site
from factories import make_bank, make_entry, make_fact, make_monograph, make_note
from webtools import fixed_bank


def show(app: Flask, *books: Monograph) -> None:
    site: Site = app.extensions[KEY]
    bank = make_bank(monographs=books)
    app.extensions[KEY] = replace(site, library=fixed_bank(bank))


def test_every_statement_has_its_number_and_its_address(client: FlaskClient) -> None:
    page = client.get("/monographs/baclofen").text

    assert '<li id="mechanism-receptor">' in page
    assert ">4.1</a>" in page
    assert "Dosage and administration" in page
    assert "Practise 7 questions" in page


def test_notes_stand_beside_the_statement_they_are_about(
    app: Flask, client: FlaskClient
) -> None:
    notes = tuple(make_note(kind, f"{kind} text") for kind in NoteKind)
    fact = make_fact(slug="noted", notes=notes, unasked=True)
    show(app, make_monograph(entries=(make_entry(fact),), review=None))
    page = client.get("/monographs/baclofen").text

    assert "<b>Safety-critical.</b> CAUTION text" in page
    assert "<b>Note.</b> NOTE text" in page
    assert "Disputed, not asked" in page
    assert "not yet checked by anybody" in page


def test_a_sub_heading_stands_above_its_statements(
    app: Flask, client: FlaskClient
) -> None:
    fact = make_fact(path=("Presynaptic events", "In order"))
    show(app, make_monograph(entries=(make_entry(fact),)))

    assert (
        "<h3>Presynaptic events \N{EN DASH} In order</h3>"
        in client.get("/monographs/baclofen").text
    )


def test_a_drug_without_a_monograph_is_not_found(client: FlaskClient) -> None:
    assert client.get("/monographs/aspirin").status_code == 404


@pytest.mark.parametrize(
    ("drugs", "said"), [((), "No monograph yet"), (("a", "b"), ">A</h2>")]
)
def test_the_shelf_lists_what_there_is(
    app: Flask, client: FlaskClient, drugs: tuple[str, ...], said: str
) -> None:
    show(app, *(make_monograph(drug=drug) for drug in drugs))

    assert said in client.get("/monographs").text


def test_a_monograph_without_a_class_leaves_it_out(
    app: Flask, client: FlaskClient
) -> None:
    show(app, make_monograph(drug_class=""))

    assert '<p class="why">2 statements.' in client.get("/monographs").text
    assert "<p>Every statement has" in client.get("/monographs/baclofen").text
