"""Our notes in a learner's collection; other decks' notes are counted and not read."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from baclofen_quiz.exchange.anki.container import Collection, Layout
from baclofen_quiz.exchange.anki.package_errors import (
    ForeignCollectionError,
    TooManyNoteTypesError,
    TooMuchTextError,
)

OWN_GUID: Final = re.compile(r"pq[0-9a-f]{20}")
"""The GUID of a note of ours; every collection matches notes by it."""

OURS: Final = "n.guid >= 'pq' and n.guid < 'pr'"
"""Conditions on ``notes n`` that leave out nearly all that is not ours."""

MOST_TEXT: Final = 24 * 1024 * 1024
"""Characters of all our notes, or of all note types: they are held in memory, and a
small package may hold a lot. Of 5,000 notes each may have nearly 5,000."""

LONGEST_TAGS: Final = 100_000
"""Characters of all tags of a note."""

MOST_PARTS: Final = 200_000
"""Parts of the JSON of all note types: held as objects, each takes far more than the
two characters that make one. A note type of ten fields has some 400."""

_PART: Final = re.compile(r'"(?:[^"\\]++|\\.?)*+"?|[\[{,]', re.DOTALL)
"""A text, also one without an end, or the sign before a value. It never goes back, so
that no text can make it slow."""

_ROW: Final = 512
"""What a row takes besides its text, in characters."""

_STRANGE: Final = (ValueError, TypeError, KeyError, AttributeError, OverflowError)
"""What comes of numbers that are none, or are infinite, and of things not there."""

_FIELD_END: Final = "\x1f"


@dataclass(frozen=True, slots=True)
class HeldType:
    """A note type as the learner has it: its names may be theirs."""

    id: int
    name: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnNote:
    """A note of ours as the learner has it.

    ``fields`` are by name, in the order of the note type; ``mod`` is in seconds since
    1970, UTC.
    """

    guid: str
    note_type: HeldType
    fields: Mapping[str, str]
    tags: tuple[str, ...]
    mod: int


def own_notes(collection: Collection) -> Iterator[OwnNote]:
    """Read our notes, one after the other.

    Raises:
        ForeignCollectionError: what it says of note types cannot be understood.
        TooManyNoteTypesError: it says too much of them to be held.
        TooMuchTextError: the notes hold too much.
    """
    types = _note_types(collection)
    query = f"select n.guid, n.mid, n.mod, n.tags, n.flds from notes n where {OURS}"  # noqa: S608 -- all literals
    for guid, type_id, mod, tags, fields in _rows(collection, query):
        if OWN_GUID.fullmatch(str(guid)):
            yield _own_note(types, str(guid), (type_id, mod), (tags, fields))


def own_guids(collection: Collection) -> Iterator[str]:
    """List the GUIDs of our notes."""
    query = f"select n.guid from notes n where {OURS}"  # noqa: S608 -- all literals
    rows = collection.connection.execute(query)
    return (str(guid) for (guid,) in rows if OWN_GUID.fullmatch(str(guid)))


def count_others(collection: Collection) -> int:
    """Count the notes that are not ours, without reading one."""
    query = f"select count() from notes n where not ({OURS})"  # noqa: S608 -- all literals
    ((number,),) = collection.connection.execute(query)
    return int(number)


def _own_note(
    types: Mapping[int, HeldType],
    guid: str,
    numbers: tuple[object, object],
    texts: tuple[object, object],
) -> OwnNote:
    type_id, mod = numbers
    tags, fields = (str(value) for value in texts)
    if len(tags) > LONGEST_TAGS:
        raise TooMuchTextError
    if not isinstance(type_id, int) or not isinstance(mod, int) or type_id not in types:
        raise ForeignCollectionError
    note_type = types[type_id]
    values = fields.split(_FIELD_END, len(note_type.fields))
    return OwnNote(
        guid=guid,
        note_type=note_type,
        fields=dict(zip(note_type.fields, values, strict=False)),
        tags=tuple(tags.split()),
        mod=mod,
    )


def _note_types(collection: Collection) -> Mapping[int, HeldType]:
    read = _from_tables if collection.layout is Layout.TABLES else _from_json
    try:
        return read(collection)
    except (*_STRANGE, RecursionError) as error:
        raise ForeignCollectionError from error


def _rows(collection: Collection, query: str) -> Iterator[tuple[Any, ...]]:
    """Ask, as long as what comes is not too much to be held.

    Raises:
        TooMuchTextError: it is.
    """
    left = MOST_TEXT
    rows: Iterable[tuple[Any, ...]] = collection.connection.execute(query)
    for row in rows:
        left -= _ROW + sum(
            len(value) for value in row if isinstance(value, str | bytes)
        )
        if left < 0:
            raise TooMuchTextError
        yield row


def _from_tables(collection: Collection) -> Mapping[int, HeldType]:
    names = dict(_rows(collection, "select id, name from notetypes"))
    fields: dict[int, list[tuple[int, str]]] = {type_id: [] for type_id in names}
    query = "select ntid, ord, name from fields"
    for type_id, position, name in _rows(collection, query):
        fields.setdefault(type_id, []).append((int(position), str(name)))
    return {
        type_id: HeldType(
            type_id, str(name), tuple(name for _, name in sorted(fields[type_id]))
        )
        for type_id, name in names.items()
    }


def _from_json(collection: Collection) -> Mapping[int, HeldType]:
    rows = _rows(collection, "select models from col limit 1")  # Anki keeps one row
    models = [model for (text,) in rows for model in _loaded(text).values()]
    return {int(model["id"]): _note_type(model) for model in models}


def _loaded(text: str) -> dict[str, Any]:
    """Read JSON whose objects are not too many to be held.

    Raises:
        TooManyNoteTypesError: they are.
    """
    parts = islice(_PART.finditer(text), MOST_PARTS + 1)
    if sum(1 for _ in parts) > MOST_PARTS:
        raise TooManyNoteTypesError
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def _note_type(model: Mapping[str, object]) -> HeldType:
    """Read a note type of schema 11, whose fields stand in their order."""
    fields = model["flds"]
    if not isinstance(fields, list):
        raise TypeError
    names = tuple(str(field["name"]) for field in fields)
    return HeldType(int(str(model["id"])), str(model["name"]), names)
