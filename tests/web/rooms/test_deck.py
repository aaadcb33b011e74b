import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from tempfile import NamedTemporaryFile
from zipfile import ZipFile

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.web.site import KEY, Site
from factories import (
    make_bank,
    make_dose,
    make_entry,
    make_monograph,
    make_note,
    make_receptor,
)
from mixing import mixing_bank
from webtools import HIDDEN, Visitor, fixed_bank


def test_the_deck_is_sent_as_a_file(visitor: Callable[[], Visitor]) -> None:
    someone = visitor()
    someone.get("/monographs/baclofen")
    response = someone.send("/deck", drug="baclofen")

    assert response.status_code == 200
    assert response.headers["Content-Disposition"] == (
        'attachment; filename="baclofen.apkg"'
    )
    assert "collection.anki2" in " ".join(ZipFile(BytesIO(response.data)).namelist())


def test_a_name_in_another_script_is_sent_as_rfc_5987_has_it(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    name = "\N{CYRILLIC SMALL LETTER BE}\N{CYRILLIC SMALL LETTER A} 2"
    bank = make_bank()
    books = tuple(replace(book, drug=name) for book in bank.monographs)
    library = fixed_bank(replace(bank, monographs=books))
    app.extensions[KEY] = replace(app.extensions[KEY], library=library)
    someone = visitor()
    someone.get("/")
    response = someone.send("/deck", drug=name)

    assert response.status_code == 200
    assert response.headers["Content-Disposition"] == (
        'attachment; filename="baclofen-quiz.apkg";'
        " filename*=UTF-8''%D0%B1%D0%B0%202.apkg"
    )


def test_handing_it_out_is_written_down(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    site: Site = app.extensions[KEY]
    someone = visitor()
    someone.get("/")
    response = someone.send("/deck", drug="")

    assert 'filename="baclofen-quiz.apkg"' in response.headers["Content-Disposition"]
    assert site.config.home.ledger.exists()


def test_a_drug_that_is_not_there_has_no_deck(visitor: Callable[[], Visitor]) -> None:
    someone = visitor()
    someone.get("/")
    response = someone.send("/deck", drug='as"pirin')

    assert response.status_code == 404
    assert "no deck was written" in response.text
    assert "<title>Error: Anki" in response.text


def test_a_deck_is_not_handed_out_without_the_hidden_token(client: FlaskClient) -> None:
    assert client.post("/deck", data={"drug": ""}).status_code == 400
    assert client.get("/deck").status_code == 405


def keys_in(response: TestResponse) -> set[str]:
    """List the keys of the notes in a deck."""
    assert response.status_code == 200, response.text
    with NamedTemporaryFile(suffix=".anki2") as file:
        archive = ZipFile(BytesIO(response.data))
        file.write(archive.read("collection.anki2"))
        file.flush()
        with closing(sqlite3.connect(file.name)) as database:
            rows = database.execute("select flds from notes").fetchall()
    return {str(row[0]).partition("\x1f")[0] for row in rows}


def test_a_deck_of_a_section_holds_that_section(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    someone.get("/anki")
    response = someone.send("/deck", scope="baclofen/mechanism")

    assert 'filename="baclofen-mechanism.apkg"' in str(response.headers)
    facts = {key for key in keys_in(response) if key.startswith("fact:")}
    assert {key.split("/")[1] for key in facts} == {"mechanism"}


def test_a_deck_of_given_facts_holds_these(visitor: Callable[[], Visitor]) -> None:
    someone = visitor()
    someone.get("/anki")
    response = someone.send("/deck", fact=["baclofen/mechanism/receptor", "gone"])

    assert keys_in(response) == {"fact:baclofen/mechanism/receptor"}


def test_what_is_safety_critical_makes_a_deck(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    critical = make_receptor(notes=(make_note(NoteKind.CAUTION),))
    entries = (make_entry(critical), make_entry(make_dose()))
    bank = make_bank(monographs=(make_monograph(entries=entries),), items=())
    app.extensions[KEY] = replace(app.extensions[KEY], library=fixed_bank(bank))
    someone = visitor()
    someone.get("/anki")
    response = someone.send("/deck", only="safety")

    assert keys_in(response) == {f"fact:{critical.id}"}


def test_mistakes_are_those_of_who_asks(visitor: Callable[[], Visitor]) -> None:
    someone, other = visitor(), visitor()
    sitting = someone.start(7)
    for position in range(1, 8):
        someone.get(f"{sitting}/{position}")
        someone.send(f"{sitting}/{position}", option="dont-know")
    page = someone.get("/anki").text
    deck = someone.send("/deck", only="mistakes")
    other.start(1)
    none = other.send("/deck", only="mistakes")

    assert "fact:baclofen/mechanism/receptor" in page
    assert "fact:baclofen/mechanism/receptor" in keys_in(deck)
    assert none.status_code == 404
    assert "There is no mistake to repeat, so no deck was written." in none.text
    assert "Search for my mistakes" not in other.get("/anki").text


def test_mistakes_of_nobody_are_asked_for_after_signing_in(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    someone.get("/anki")
    response = someone.send("/deck", only="mistakes")

    assert (response.status_code, response.location) == (303, "/sign-in?back=")


def test_the_misses_of_a_quiz_and_all_mistakes_make_decks(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    sitting = someone.start(1)
    someone.send(f"{sitting}/1", option="dont-know")
    someone.get(f"{sitting}/results")
    assert "Cards of these misses" in someone.text
    given = {name: someone.field(name) for name in ("fact", "item")}
    assert someone.send("/deck", **given).status_code == 200
    someone.get("/scores")
    assert "Cards of my mistakes" in someone.text
    assert (
        someone.send("/deck")
        .headers["Content-Disposition"]
        .endswith('"baclofen-quiz-mistakes.apkg"')
    )


def test_a_mix_up_makes_a_deck_of_its_fact_and_its_contrast(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    app.extensions[KEY] = replace(
        app.extensions[KEY], library=fixed_bank(mixing_bank())
    )
    contrast = "contrast:baclofen/comparison/tizanidine.target+mechanism/receptor"
    someone = visitor()
    for _ in range(2):
        address = f"{someone.start(1)}/1"
        place = 1 + (someone.text.index("Gaba b") < someone.text.index("Theirs"))
        someone.send(address, option=str(place), confidence="sure")
    page = someone.get("/scores").text
    apart = [value for name, value in HIDDEN.findall(page) if name == "apart"]
    given = someone.send("/deck", fact="baclofen/mechanism/receptor", apart=apart)
    assert keys_in(given) == {"fact:baclofen/mechanism/receptor", contrast}

    assert "1 contrast<" in someone.get("/anki").text
    assert keys_in(someone.send("/deck", only="contrasts")) == {contrast}


def test_a_section_can_be_chosen_by_a_link(visitor: Callable[[], Visitor]) -> None:
    page = visitor().get("/anki?scope=baclofen/dosing").text
    assert '<option value="baclofen/dosing" selected>' in page


def test_a_site_without_cards_says_so(app: Flask, client: FlaskClient) -> None:
    bank = make_bank(monographs=(), items=())
    app.extensions[KEY] = replace(app.extensions[KEY], library=fixed_bank(bank))
    page = client.get("/anki").text

    assert "There is nothing to learn yet." in page
    assert "Download the deck" not in page
