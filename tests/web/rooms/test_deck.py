from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

from flask import Flask
from flask.testing import FlaskClient

from baclofen_quiz.web.site import KEY, Site
from factories import make_bank
from webtools import Visitor, fixed_bank


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


def test_a_deck_is_not_handed_out_without_the_hidden_token(client: FlaskClient) -> None:
    assert client.post("/deck", data={"drug": ""}).status_code == 400
    assert client.get("/deck").status_code == 405
