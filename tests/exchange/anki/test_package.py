import io
import json
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from anki_factories import FIRST, NOW, make_content, make_dated
from baclofen_quiz.exchange.anki.ledger import Dated
from baclofen_quiz.exchange.anki.package import model_hashes, package
from baclofen_quiz.exchange.anki.rows import rows_of
from baclofen_quiz.exchange.anki.schema import FACT

SITE = make_dated(make_content(key="fact:baclofen/mechanism/site"), FIRST + 5)


def _build(*notes: Dated) -> bytes:
    return package(rows_of(notes, now=NOW), {"fact": FIRST})


def _query(data: bytes, sql: str) -> list[tuple[Any, ...]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        database = archive.read("collection.anki2")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database)
        return connection.execute(sql).fetchall()


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
from baclofen_quiz.exchange.anki.rows import rows_of
notes = [
    make_dated(make_content(key=f"fact:baclofen/mechanism/n{{n}}", tags=("b", "a")))
    for n in range(50)
]
data = package(rows_of(notes, now=NOW), {{"fact": FIRST}})
print(hashlib.sha256(data).hexdigest())
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


def test_a_hundred_exports_leave_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    rows = rows_of([make_dated()], now=NOW)
    assert len({package(rows, {"fact": FIRST}) for _ in range(100)}) == 1
    assert list(tmp_path.iterdir()) == []
