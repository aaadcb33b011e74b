import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from anki_packages import Note, collection, package
from baclofen_quiz.exchange.anki import names
from baclofen_quiz.exchange.anki import package as packing
from baclofen_quiz.exchange.anki.genanki_bridge import Row
from baclofen_quiz.exchange.anki.schema import FACT
from baclofen_quiz.services.deck_merging import read_held
from deck_building import NOW, RECEPTOR, bank_of_facts, deck_of
from webtools import Visitor

OWN = [name for name, _ in FACT.fields].index("My notes")


def _mine(row: Row, mod: int) -> Row:
    if row.guid != names.guid(RECEPTOR):
        return row
    fields = (*row.fields[:OWN], "asked in May", *row.fields[OWN + 1 :])
    return replace(row, fields=fields, tags=(*row.tags, "pharm::old"), mod=mod)


def _export(mod: int = 1_700_000_000) -> bytes:
    """Give what a learner exports who wrote on a card."""
    deck = deck_of(bank_of_facts())
    return packing.package([_mine(row, mod) for row in deck.rows], deck.model_mods)


def _send(
    someone: Visitor, data: bytes, name: str = "my.apkg", do: str = ""
) -> TestResponse:
    someone.get("/anki/merge")
    fields = {
        "csrf_token": someone.field("csrf_token"),
        "file": FileStorage(io.BytesIO(data), filename=name),
        "do": do,
    }
    boundary, body = encode_multipart(fields)
    kind = f'multipart/form-data; boundary="{boundary}"'
    someone.page = someone.client.post("/anki/merge", data=body, content_type=kind)
    return someone.page


def test_an_export_comes_back_as_the_release_with_what_was_written(
    visitor: Callable[[], Visitor],
) -> None:
    reply = _send(visitor(), _export())
    assert reply.status_code == 200
    attached = 'attachment; filename="my-quiz.apkg"'
    assert reply.headers["Content-Disposition"] == attached
    note = read_held(io.BytesIO(reply.data)).notes[names.guid(RECEPTOR)]
    assert note.fields["My notes"] == "asked in May"
    assert "pharm::old" not in note.tags


def test_what_would_change_is_said_without_a_file(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    assert "Content-Disposition" not in _send(someone, _export(), do="look").headers
    assert "1 note will be corrected." in someone.text


def test_what_anki_will_not_update_is_said_first(
    visitor: Callable[[], Visitor],
) -> None:
    someone, ahead = visitor(), _export(int(NOW.timestamp()) + 9_000_000)
    assert "1 note from a clock that runs ahead." in _text(_send(someone, ahead))
    reply = _send(someone, ahead, do="anyway")
    assert read_held(io.BytesIO(reply.data)).notes


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "", "Choose the file that Anki exported."),
        (b"no zip", "my.apkg", "This file is no Anki package."),
        (package(collection([Note()])), "my.apkg", "no card of Baclofen quiz"),
    ],
)
def test_what_is_no_export_of_ours_is_refused_with_a_sentence(
    visitor: Callable[[], Visitor], data: bytes, name: str, says: str
) -> None:
    reply = _send(visitor(), data, name)
    assert reply.status_code == 422
    assert says in _text(reply)


def test_nothing_of_an_upload_stays(
    visitor: Callable[[], Visitor], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    _send(visitor(), _export())
    _send(visitor(), b"PK\x03\x04 damaged" * 50_000)
    assert list(place.iterdir()) == []


def _text(reply: TestResponse) -> str:
    return reply.get_data(as_text=True)
