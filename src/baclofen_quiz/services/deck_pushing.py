"""A deck goes straight into a running Anki, where each note is known by its GUID.

AnkiConnect adds notes under GUIDs of Anki's own, and shows none, so notes are found by
their ``Key``, from which the GUID follows. New ones go in as a package of ours, which
brings their GUIDs along; of those that are there, fields and tags of ours are changed
in place. What a learner wrote is joined as it is for their own deck.
"""

import base64
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

from baclofen_quiz.exchange.anki import names
from baclofen_quiz.exchange.anki.genanki_bridge import Row
from baclofen_quiz.exchange.anki.ledger import Entry, Retired
from baclofen_quiz.exchange.anki.merging import merge, reads_alike
from baclofen_quiz.exchange.anki.own_notes import HeldType, OwnNote
from baclofen_quiz.exchange.anki.package import package
from baclofen_quiz.exchange.anki.schema import MY_NOTES, NoteType
from baclofen_quiz.exchange.ankiconnect import (
    AnkiConnect,
    NoteInfo,
    note_infos,
    numbers,
)
from baclofen_quiz.exchange.ankiconnect_errors import RefusedError
from baclofen_quiz.services.deck_building import Deck

_AT_ONCE: Final = 200
_WRITTEN_AT_ONCE: Final = 50
"""Anki's window stands still meanwhile, for about 8 ms a note."""

_FILE: Final = "_baclofen-quiz.apkg"
"""A name for as long as an import lasts."""

_UNSAID: Final = ("importPackage", "it gave no reason")


@dataclass(frozen=True, slots=True)
class NoteUpdate:
    """What changes on a note that is there: its fields by the names they have there."""

    id: int
    key: str
    fields: Mapping[str, str]
    added: frozenset[str]
    removed: frozenset[str]


@dataclass(frozen=True, slots=True)
class PushPlan:
    """What a push does; ``same`` notes need nothing."""

    new: tuple[Row, ...]
    updates: tuple[NoteUpdate, ...]
    same: int
    model_mods: Mapping[str, int]

    @property
    def new_keys(self) -> tuple[str, ...]:
        """The keys of the notes that will be new."""
        return tuple(row.fields[0] for row in self.new)


def plan(deck: Deck, anki: AnkiConnect, today: date) -> PushPlan:
    """Compare a deck with what is in an Anki that was greeted; nothing changes there.

    Raises:
        AnkiConnectError: Anki is not there, or refused.
    """
    kinds = {row.type.slug: row.type for row in deck.rows}
    held = {key: one for kind in kinds.values() for key, one in _held(anki, kind)}
    entries = {names.guid(key): (key, one) for key, one in deck.ledger.notes.items()}
    new, updates = [], []
    for row in deck.rows:
        key, entry = entries[row.guid]
        if key in held:
            updates.append(_update(row, entry, held[key], today))
        elif not isinstance(entry.state, Retired):
            new.append(row)
    changing = tuple(one for one in updates if one.fields or one.added or one.removed)
    same = len(updates) - len(changing)
    return PushPlan(tuple(new), changing, same, deck.model_mods)


def push(planned: PushPlan, anki: AnkiConnect) -> None:
    """Do what was planned: corrections first, then tags, then new notes.

    Raises:
        AnkiConnectError: Anki went away or refused; what was done stays, and the next
            push goes on from there.
    """
    notes = (
        {"note": {"id": one.id, "fields": dict(one.fields)}}
        for one in planned.updates
        if one.fields
    )
    while some := tuple(islice(notes, _WRITTEN_AT_ONCE)):
        anki.ask_each("updateNoteFields", some)
    for action, side in (("addTags", "added"), ("removeTags", "removed")):
        by_tag = defaultdict(list)
        for one in planned.updates:
            for tag in one.added if side == "added" else one.removed:
                by_tag[tag].append(one.id)
        for tag, ids in sorted(by_tag.items()):
            anki.ask(action, notes=ids, tags=tag)
    if planned.new:
        used = {row.type.slug for row in planned.new}
        mods = {slug: mod for slug, mod in planned.model_mods.items() if slug in used}
        _import(anki, package(planned.new, mods))


def _import(anki: AnkiConnect, data: bytes) -> None:
    """Let Anki import a package that lies in its own folder for a moment.

    Its folder of media is the one place that both sides can name: Anki may run in a
    box of its own, and see no file of ours.
    """
    anki.ask_patiently(
        "storeMediaFile", filename=_FILE, data=base64.b64encode(data).decode()
    )
    try:
        folder = str(anki.ask("getMediaDirPath"))
        between = "\\" if "\\" in folder and "/" not in folder else "/"
        path = f"{folder}{between}{_FILE}"
        if anki.ask_patiently("importPackage", path=path) is not True:
            raise RefusedError(*_UNSAID)
    finally:
        anki.ask("deleteMediaFile", filename=_FILE)


def _held(anki: AnkiConnect, kind: NoteType) -> Iterator[tuple[str, NoteInfo]]:
    """Read the notes of one type: it is found by its id, whatever its name is there."""
    ids = numbers(anki.ask("findNotes", query=f"mid:{kind.id}"))
    for start in range(0, len(ids), _AT_ONCE):
        some = list(ids[start : start + _AT_ONCE])
        for info in note_infos(anki.ask("notesInfo", notes=some)):
            yield next(iter(info.fields.values()), ""), info


def _update(row: Row, entry: Entry, info: NoteInfo, today: date) -> NoteUpdate:
    """Find what to change; what the learner wrote is left alone where it can be."""
    names_there = tuple(info.fields)
    held = HeldType(row.type.id, info.type_name, names_there)
    merged = merge(
        row, entry, OwnNote(row.guid, held, info.fields, info.tags, 0), today
    )
    ours = [name for name, _ in row.type.fields]
    there = names_there if len(ours) == len(names_there) else ours
    left = {*merged.kept, *(() if merged.moved else (MY_NOTES,))}
    pairs = [
        (own, name, value)
        for own, name, value in zip(ours, there, merged.fields, strict=True)
        if own not in left and name in info.fields and value != info.fields[name]
    ]
    weighty = any(not reads_alike(own, v, info.fields[n]) for own, n, v in pairs)
    return NoteUpdate(
        id=info.id,
        key=row.fields[0],
        fields={n: v for own, n, v in pairs if weighty and (v or own != "Link")},
        added=frozenset(merged.tags) - frozenset(info.tags),
        removed=frozenset(info.tags) - frozenset(merged.tags),
    )
