"""Packages as Anki exports them, made without it: in each form, and damaged at will.

Acceptance is tried with packages of real Anki (tests/anki); these are for the rest.
"""

import io
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

import zstandard

from baclofen_quiz.exchange.anki.names import guid
from baclofen_quiz.exchange.anki.schema import FACT

MADE: Final = 1_795_305_600_000  # 2026-11-22T00:00:00Z, in milliseconds
FOREIGN_GUID: Final = "z/6[n8#cgf"

_COMMON = """
create table col (id integer primary key, crt, mod, scm, ver, models, decks);
create table notes (id integer primary key, guid text not null, mid integer not null,
  mod integer not null, usn integer, tags text not null, flds text not null);
create table cards (id integer primary key, nid integer not null,
  ord integer not null);
create table revlog (id integer primary key, cid integer not null, usn integer,
  ease integer not null, ivl integer, lastIvl integer, factor integer,
  time integer not null, type integer not null);
create index ix_cards_nid on cards (nid);
create index ix_revlog_cid on revlog (cid);
"""
_SPLIT = """
create table notetypes (id integer not null primary key,
  name text not null collate unicase);
create table fields (ntid integer not null, ord integer not null,
  name text not null collate unicase, primary key (ntid, ord)) without rowid;
create unique index idx_fields_name_ntid on fields (name, ntid);
"""


class Form(StrEnum):
    """A form of package, by the name of its collection."""

    NEW = "collection.anki21b"
    OLDER = "collection.anki21"
    OLDEST = "collection.anki2"


@dataclass(frozen=True)
class Review:
    """A row of the table ``revlog``; the key is that of its note."""

    key: str
    id: int
    ease: int = 3
    ord: int = 0
    type: int = 1
    time: int = 5_000


@dataclass(frozen=True)
class Note:
    """A note; without a key it is somebody else's."""

    key: str = ""
    tags: str = ""
    mod: int = MADE // 1000
    fields: Mapping[str, str] = field(default_factory=dict)
    cards: int = 1

    @property
    def guid(self) -> str:
        return guid(self.key) if self.key else FOREIGN_GUID


def collection(
    notes: Sequence[Note] = (), reviews: Iterable[Review] = (), *, form: Form = Form.NEW
) -> bytes:
    """Make the database of a collection; notes without reviews are new ones."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.create_collation("unicase", lambda a, b: (a > b) - (a < b))
        db.executescript(_COMMON)
        _add_note_types(db, form)
        cards: dict[tuple[str, int], int] = {}
        for number, note in enumerate(notes, start=1):
            _add_note(db, MADE + number, note)
            for position in range(note.cards):
                cards[note.key, position] = MADE + 1_000_000 + 10 * number + position
                row = (cards[note.key, position], MADE + number, position)
                db.execute("insert into cards values (?, ?, ?)", row)
        db.executemany(
            "insert into revlog values (?, ?, -1, ?, 4, 1, 2500, ?, ?)",
            ((r.id, cards[r.key, r.ord], r.ease, r.time, r.type) for r in reviews),
        )
        db.commit()
        return db.serialize()


def _add_note_types(db: sqlite3.Connection, form: Form) -> None:
    names = [name for name, _ in FACT.fields]
    model = {"id": FACT.id, "name": FACT.name}
    models = {str(FACT.id): model | {"flds": [{"name": n} for n in names]}}
    if form is Form.NEW:
        db.executescript(_SPLIT)
        row = (FACT.id, FACT.name)
        db.execute("insert into notetypes values (?, ?)", row)
        rows = ((FACT.id, n, name) for n, name in enumerate(names))
        db.executemany("insert into fields values (?, ?, ?)", rows)
        models = {}
    made = (MADE // 1000, MADE, MADE, 18 if form is Form.NEW else 11)
    row_of_col = (1, *made, json.dumps(models), "{}")
    db.execute("insert into col values (?, ?, ?, ?, ?, ?, ?)", row_of_col)


def _add_note(db: sqlite3.Connection, note_id: int, note: Note) -> None:
    filled = {"Key": note.key, **note.fields}
    texts = "\x1f".join(filled.get(name, "") for name, _ in FACT.fields)
    row = (note_id, note.guid, FACT.id, note.mod, -1, note.tags, texts)
    db.execute("insert into notes values (?, ?, ?, ?, ?, ?, ?)", row)


def package(database: bytes, form: Form = Form.NEW) -> bytes:
    """Pack a collection as Anki does, beside the placeholder for older programs."""
    dummy = collection([Note(fields={"Key": "Please update"})], form=Form.OLDEST)
    members: dict[str, tuple[bytes, int]] = {}
    match form:
        case Form.NEW:
            packed = zstandard.ZstdCompressor().compress(database)
            members["meta"] = (b"\x08\x03", zipfile.ZIP_STORED)
            members[form] = (packed, zipfile.ZIP_STORED)
            members[Form.OLDEST] = (dummy, zipfile.ZIP_STORED)
        case Form.OLDER:
            members["meta"] = (b"\x08\x02", zipfile.ZIP_STORED)
            members[form] = (database, zipfile.ZIP_DEFLATED)
            members[Form.OLDEST] = (dummy, zipfile.ZIP_DEFLATED)
        case Form.OLDEST:
            members[form] = (database, zipfile.ZIP_DEFLATED)
    return zipped({**members, "media": (b"{}", zipfile.ZIP_STORED)})


def zipped(members: Mapping[str, tuple[bytes, int]]) -> bytes:
    """Make an archive of members, each with the way it is packed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, (data, way) in members.items():
            archive.writestr(name, data, way)
    return buffer.getvalue()
