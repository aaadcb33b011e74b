import io
import json
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from anki_factories import FIRST, NOW, make_content, make_dated
from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.anki.errors import (
    AnkiRefusedError,
    ControlCharacterError,
    DuplicateGuidError,
    FutureTimeError,
    NoCardError,
    UnescapedTextError,
    UnfitBaseUrlError,
    UnfitDeckNameError,
    UnfitTagError,
)
from baclofen_quiz.exchange.anki.ledger import Dated
from baclofen_quiz.exchange.anki.markup import EMPTY, Html
from baclofen_quiz.exchange.anki.names import SubDeck
from baclofen_quiz.exchange.anki.package import model_hashes, package
from baclofen_quiz.exchange.anki.schema import FACT

SITE = make_dated(make_content(key="fact:baclofen/mechanism/site"), FIRST + 5)


def _build(*notes: Dated, base_url: str = "") -> bytes:
    checked = {"baclofen": "Checked 2026-11-22: compared with labels."}
    return package(
        notes,
        model_mods={"fact": FIRST},
        now=NOW,
        base_url=base_url,
        checked=checked,
    )


def _query(data: bytes, sql: str) -> list[tuple[Any, ...]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        database = archive.read("collection.anki2")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database)
        return connection.execute(sql).fetchall()


def _fields(data: bytes) -> list[str]:
    ((text,),) = _query(data, "select flds from notes")
    return str(text).split("\x1f")


def test_a_package_holds_a_collection_and_an_empty_media_list() -> None:
    data = _build(make_dated(), SITE)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == ["collection.anki2", "media"]
        assert json.loads(archive.read("media")) == {}
    assert _query(data, "select count() from notes") == [(2,)]
    assert _query(data, "select count() from cards") == [(2,)]


def test_each_note_carries_its_own_time_and_its_place() -> None:
    data = _build(make_dated(), SITE)
    assert _query(data, "select guid, mod from notes order by id") == [
        ("pq7fadf48138bff91709b1", FIRST),
        ("pq437f5f5c6c5b7c495316", FIRST + 5),
    ]
    assert _query(data, "select due from cards order by id") == [(1,), (2,)]


def test_the_note_type_carries_its_own_time() -> None:
    ((models,),) = _query(_build(make_dated()), "select models from col")
    (model,) = (m for m in json.loads(models).values() if m["mod"] == FIRST)
    assert model["id"] == "1795305600101"
    assert [field["name"] for field in model["flds"]][:3] == ["Key", "Front", "Back"]
    assert [template["name"] for template in model["tmpls"]] == [
        "Recall",
        "Second question",
    ]


def test_the_fields_stand_in_the_order_of_the_schema() -> None:
    assert _fields(_build(make_dated())) == [
        "fact:baclofen/mechanism/receptor",
        "Which receptor does baclofen act on as an agonist?",
        "The GABA<sub>B</sub> receptor",
        "Receptor: agonist at GABA<sub>B</sub> receptors",
        "",
        "",
        (
            "Baclofen monograph, Mechanism of action. "
            "Checked 2026-11-22: compared with labels."
        ),
        "",
        "",
        "",
        "",
        "",
    ]


def test_a_base_url_fills_the_link() -> None:
    fields = _fields(_build(make_dated(), base_url="https://quiz.example.org/a/"))
    assert (
        fields[7] == "https://quiz.example.org/a/monographs/baclofen#mechanism-receptor"
    )


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "quiz.example.org", 'https://a"b', "https://a b"]
)
def test_a_base_url_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(UnfitBaseUrlError, match="cannot stand on a card"):
        _build(make_dated(), base_url=url)


def test_a_tag_names_the_month_in_which_the_note_last_changed() -> None:
    ((tags,),) = _query(_build(make_dated()), "select tags from notes")
    assert tags.split() == [
        "pharm::drug::baclofen",
        "pharm::rel::2026-11",
        "pharm::section::mechanism",
    ]


@pytest.mark.parametrize(
    ("notes", "error", "says"),
    [
        ([make_dated(), make_dated()], DuplicateGuidError, "have the same GUID"),
        ([make_dated(make_content({"Front": EMPTY}))], NoCardError, "empty front"),
        (
            [make_dated(make_content({"Back": Html("a\x1fb")}))],
            ControlCharacterError,
            "The field Back .* U\\+001F",
        ),
        (
            [make_dated(make_content({"Back": Html("a\0b")}))],
            ControlCharacterError,
            "U\\+0000",
        ),
        (
            [make_dated(make_content({"Why": Html("dose <5 mg")}))],
            UnescapedTextError,
            "The field Why .* near 'dose <5 mg'",
        ),
        (
            [make_dated(make_content(tags=("two words",)))],
            UnfitTagError,
            "the tag 'two words'",
        ),
        (
            [make_dated(make_content(deck=SubDeck("a::b", Section.USES)))],
            UnfitDeckNameError,
            "The deck name 'Baclofen quiz::A::b::Therapeutic uses'",
        ),
        ([make_dated(mod=NOW + 61)], FutureTimeError, "lies 1 seconds ahead"),
    ],
)
def test_what_anki_would_lose_or_garble_is_refused(
    notes: list[Dated], error: type[AnkiRefusedError], says: str
) -> None:
    with pytest.raises(error, match=says):
        _build(*notes)


def test_two_exports_within_one_second_are_no_future() -> None:
    assert _build(make_dated(mod=NOW + 1))


def test_the_look_of_the_note_type_has_its_hashes() -> None:
    assert set(model_hashes(FACT)) == {
        "back",
        "css",
        "front",
        "names",
        "second back",
        "second front",
    }


_BUILD_AND_HASH = """
import hashlib, sys
sys.path.insert(0, {tests!r})
from anki_factories import FIRST, NOW, make_content, make_dated
from baclofen_quiz.exchange.anki.package import package
notes = [
    make_dated(make_content(key=f"fact:baclofen/mechanism/n{{n}}", tags=("b", "a")))
    for n in range(50)
]
print(hashlib.sha256(package(notes, model_mods={{"fact": FIRST}}, now=NOW)).hexdigest())
"""


def test_bytes_are_the_same_under_any_hash_seed() -> None:
    script = _BUILD_AND_HASH.format(tests=str(Path(__file__).parents[2]))
    prints = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(prints) == 1
