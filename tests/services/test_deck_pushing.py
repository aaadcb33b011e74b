import base64
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest

import connect_protocol
from baclofen_quiz.exchange.anki import names
from baclofen_quiz.exchange.anki.genanki_bridge import Row
from baclofen_quiz.exchange.anki.schema import FACT, NOTE_TYPES
from baclofen_quiz.exchange.ankiconnect import AnkiConnect
from baclofen_quiz.exchange.ankiconnect_errors import RefusedError
from baclofen_quiz.services.deck_building import Deck
from baclofen_quiz.services.deck_merging import read_held
from baclofen_quiz.services.deck_pushing import NoteUpdate, PushPlan, plan, push
from connect_protocol import Backend, NoNoteError, answer, serving
from deck_building import (
    DOSE,
    LATER,
    RECEPTOR,
    bank_of,
    bank_of_facts,
    deck_of,
    reworded,
)
from factories import make_dose

TODAY = LATER.date()


class Anki(Backend):
    """Notes in memory, and what was done to them, action by action."""

    folder = "/home/ada/collection.media"
    imports = True

    def __init__(self) -> None:
        self.notes: dict[int, dict[str, Any]] = {}
        self.files: dict[str, bytes] = {}
        self.done: list[str] = []

    def hold(self, rows: tuple[Row, ...]) -> None:
        for row in rows:
            fields = zip((n for n, _ in row.type.fields), row.fields, strict=True)
            number = len(self.notes) + 1
            self.notes[number] = {
                "type": row.type.id,
                "fields": dict(fields),
                "tags": list(row.tags),
            }

    def note(self, key: str) -> dict[str, Any]:
        (found,) = (n for n in self.notes.values() if n["fields"]["Key"] == key)
        return found

    def findNotes(self, query: str) -> list[int]:  # noqa: N802 -- the protocol's name
        kind = int(query.removeprefix("mid:"))
        return [number for number, note in self.notes.items() if note["type"] == kind]

    def notesInfo(self, notes: list[int]) -> list[dict[str, Any]]:  # noqa: N802 -- as above
        return [
            {
                "noteId": number,
                "modelName": "Baclofen quiz: fact",
                "tags": self.notes[number]["tags"],
                "fields": {
                    name: {"value": value, "order": order}
                    for order, (name, value) in enumerate(
                        self.notes[number]["fields"].items()
                    )
                },
            }
            for number in notes
        ]

    def updateNoteFields(self, note: dict[str, Any]) -> None:  # noqa: N802 -- as above
        if note["id"] not in self.notes:
            raise NoNoteError(note["id"])
        self.done.append(f"fields {','.join(sorted(note['fields']))}")
        self.notes[note["id"]]["fields"].update(note["fields"])

    def addTags(self, notes: list[int], tags: str) -> None:  # noqa: N802 -- as above
        self.done.append(f"add {tags} to {len(notes)}")
        for number in notes:
            self.notes[number]["tags"].append(tags)

    def removeTags(self, notes: list[int], tags: str) -> None:  # noqa: N802 -- as above
        self.done.append(f"remove {tags} from {len(notes)}")
        for number in notes:
            self.notes[number]["tags"].remove(tags)

    def storeMediaFile(self, filename: str, data: str) -> str:  # noqa: N802 -- as above
        self.files[filename] = base64.b64decode(data)
        return filename

    def getMediaDirPath(self) -> str:  # noqa: N802 -- as above
        return self.folder

    def deleteMediaFile(self, filename: str) -> None:  # noqa: N802 -- as above
        self.files.pop(filename, None)

    def importPackage(self, path: str) -> bool:  # noqa: N802 -- as above
        self.done.append(f"import {path}")
        (data,) = self.files.values()
        for note in read_held(io.BytesIO(data)).notes.values():
            fields, tags = dict(note.fields), list(note.tags)
            number = len(self.notes) + 1
            self.notes[number] = {
                "type": note.note_type.id,
                "fields": fields,
                "tags": tags,
            }
        return self.imports


@contextmanager
def _running(*decks: Deck) -> Iterator[tuple[Anki, AnkiConnect]]:
    anki = Anki()
    for deck in decks:
        anki.hold(deck.rows)
    with serving(anki) as url:
        yield anki, AnkiConnect(url)


def _first() -> Deck:
    return deck_of(bank_of_facts())


def _second() -> Deck:
    return deck_of(bank_of(reworded(), make_dose()), _first().ledger, LATER)


def _pushed(deck: Deck, connect: AnkiConnect) -> PushPlan:
    planned = plan(deck, connect, TODAY)
    push(planned, connect)
    return planned


def test_notes_that_are_lacking_are_imported_with_their_guids() -> None:
    with _running() as (anki, connect):
        planned = _pushed(_first(), connect)
        assert set(planned.new_keys) == {RECEPTOR, DOSE}
        assert len(anki.notes) == 2
        assert anki.done == ["import /home/ada/collection.media/_baclofen-quiz.apkg"]
        assert anki.files == {}
        again = plan(_first(), connect, TODAY)
    assert (again.new, again.updates, again.same) == ((), (), 2)


def test_a_plan_changes_nothing() -> None:
    with _running(_first()) as (anki, connect):
        planned = plan(_second(), connect, TODAY)
        assert anki.done == []
    (update,) = planned.updates
    assert update.key == RECEPTOR
    assert set(update.fields) == {"Sentence"}
    assert (planned.same, planned.new) == (1, ())


def test_a_correction_is_written_and_notes_and_own_tags_stay() -> None:
    with _running(_first()) as (anki, connect):
        note = anki.note(RECEPTOR)
        note["fields"]["My notes"] = "<a href='https://x.org'>mine</a>"
        note["tags"].append("mine")
        _pushed(_second(), connect)
        assert anki.done == [
            "fields Sentence",
            "add pharm::rel::2026-12 to 1",
            "remove pharm::rel::2026-11 from 1",
        ]
        assert "full agonist" in note["fields"]["Sentence"]
        assert note["fields"]["My notes"] == "<a href='https://x.org'>mine</a>"
        assert "mine" in note["tags"]
        assert _pushed(_second(), connect).updates == ()


def test_many_corrections_are_written_with_few_requests(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bodies: list[bytes] = []

    def noted(backend: Backend, body: bytes) -> object:
        bodies.append(body)
        return answer(backend, body)

    update = NoteUpdate(1, RECEPTOR, {"Sentence": "again"}, frozenset(), frozenset())
    with _running(_first()) as (anki, connect):
        monkeypatch.setattr(connect_protocol, "answer", noted)
        push(PushPlan((), (update,) * 101, 0, {}), connect)
    assert anki.done == ["fields Sentence"] * 101
    assert len(bodies) == 3


def test_a_note_that_has_gone_meanwhile_stops_a_push_and_is_named() -> None:
    gone = NoteUpdate(9, RECEPTOR, {"Sentence": "x"}, frozenset(), frozenset())
    with (
        _running(_first()) as (_, connect),
        pytest.raises(RefusedError, match="updateNoteFields: Note was not found: 9"),
    ):
        push(PushPlan((), (gone,), 0, {}), connect)


def test_a_wording_that_both_changed_goes_into_their_notes() -> None:
    with _running(_first()) as (anki, connect):
        note = anki.note(RECEPTOR)
        note["fields"]["Sentence"] = "my sentence"
        _pushed(_second(), connect)
        assert "full agonist" in note["fields"]["Sentence"]
        assert note["fields"]["My notes"].endswith("</b> my sentence</div>")


def test_a_wording_that_only_the_learner_changed_is_left_alone() -> None:
    with _running(_first()) as (anki, connect):
        anki.note(DOSE)["fields"]["Front"] = "<font>my question</font>"
        planned = plan(_first(), connect, TODAY)
    assert planned.updates == ()


def test_fields_are_named_as_they_are_there() -> None:
    with _running(_first()) as (anki, connect):
        for note in anki.notes.values():
            note["fields"] = {f"{n} 2": v for n, v in note["fields"].items()}
        _pushed(_second(), connect)
    assert anki.done[0] == "fields Sentence 2"


def test_a_field_that_is_lacking_there_is_not_written() -> None:
    with _running(_first()) as (anki, connect):
        for note in anki.notes.values():
            del note["fields"]["Sentence"]
        assert plan(_second(), connect, TODAY).updates[0].fields == {}


def test_a_link_and_the_day_of_a_review_are_no_reason_to_write() -> None:
    with _running(_first()) as (anki, connect):
        for note in anki.notes.values():
            note["fields"]["Link"] = "https://quiz.example.org/x"
        assert plan(_first(), connect, TODAY).updates == ()
        (update,) = plan(_second(), connect, TODAY).updates
    assert "Link" not in update.fields


def test_a_withdrawn_note_is_not_brought_but_buried_where_it_is() -> None:
    deck = deck_of(bank_of(make_dose()), _first().ledger, LATER)
    with _running() as (_, connect):
        assert plan(deck, connect, TODAY).new_keys == (DOSE,)
    with _running(_first()) as (anki, connect):
        _pushed(deck, connect)
        assert "pharm::retired" in anki.note(RECEPTOR)["tags"]


def test_a_note_without_fields_is_a_stranger() -> None:
    with _running() as (anki, connect):
        anki.notes[1] = {"type": FACT.id, "fields": {}, "tags": []}
        assert len(plan(_first(), connect, TODAY).new) == 2


def test_a_folder_of_windows_is_joined_as_it_is_there() -> None:
    with _running() as (anki, connect):
        anki.folder = "C:\\Anki\\collection.media"
        _pushed(_first(), connect)
    assert anki.done == ["import C:\\Anki\\collection.media\\_baclofen-quiz.apkg"]


def test_an_import_that_fails_is_told_and_leaves_no_file() -> None:
    with _running() as (anki, connect):
        anki.imports = False
        with pytest.raises(RefusedError, match="importPackage: it gave no reason"):
            _pushed(_first(), connect)
    assert anki.files == {}


def test_notes_of_every_type_are_looked_for() -> None:
    choice = NOTE_TYPES["choice"]
    deck = _first()
    (row, *rest) = deck.rows
    other = replace(row, type=choice, fields=(row.fields[0],) * len(choice.fields))
    with _running() as (anki, connect):
        anki.hold((other,))
        planned = plan(replace(deck, rows=(other, *rest)), connect, TODAY)
    assert names.guid(row.fields[0]) not in {row.guid for row in planned.new}
