"""The one module that speaks to genanki, which has no types.

We take its database schema and its rule for which cards a note makes, and nothing
else: its own file writer leaves temporary files behind and stamps everything *now*.
Note and note type are subclassed so that each carries its own time.
"""

import itertools
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import genanki

from baclofen_quiz.exchange.anki.looks import LOOKS
from baclofen_quiz.exchange.anki.schema import NOTE_TYPES, NoteType

if TYPE_CHECKING:
    from collections.abc import Iterator

    _GenankiModel = Any
    _GenankiNote = Any
else:
    _GenankiModel = genanki.Model
    _GenankiNote = genanki.Note

_FIRST_ROW_ID: Final = 1_795_305_600_000
"""Rows are numbered from here; Anki renumbers what collides and matches by GUID."""


@dataclass(frozen=True, slots=True)
class Row:
    """One note as genanki takes it: fields in the order of its note type."""

    type: NoteType
    guid: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    mod: int
    deck_id: int
    deck_name: str


class _Model(_GenankiModel):  # type: ignore[misc] # genanki has no types
    """One of our note types, with its own modification time."""

    def __init__(self, kind: NoteType, mod: int) -> None:
        super().__init__(
            kind.id,
            kind.name,
            fields=[{"name": name, "id": id_} for name, id_ in kind.fields],
            templates=_templates(kind),
            css=LOOKS[kind.slug].css,
        )
        self.mod = mod

    def to_json(self, timestamp: float, deck_id: int) -> Any:  # noqa: ANN401, ARG002 -- genanki's signature
        """Stamp our time, not that of the package."""
        return super().to_json(self.mod, deck_id)


class _Note(_GenankiNote):  # type: ignore[misc] # genanki has no types
    """One note, with its own modification time."""

    def __init__(self, model: _Model, row: Row, position: int) -> None:
        super().__init__(
            model,
            fields=list(row.fields),
            tags=list(row.tags),
            guid=row.guid,
            due=position,
        )
        self.mod = row.mod

    def write_to_db(
        self,
        cursor: sqlite3.Cursor,
        timestamp: float,  # noqa: ARG002 -- genanki's signature
        deck_id: int,
        id_gen: "Iterator[int]",
    ) -> None:
        """Stamp our time, not that of the package."""
        super().write_to_db(cursor, self.mod, deck_id, id_gen)


def card_counts(rows: Iterable[Row]) -> list[int]:
    """Count the cards that Anki makes of each note."""
    models = {kind.slug: _Model(kind, 0) for kind in NOTE_TYPES.values()}
    return [len(_Note(models[row.type.slug], row, 0).cards) for row in rows]


def collection_bytes(rows: Sequence[Row], model_mods: Mapping[str, int]) -> bytes:
    """Write the notes into a collection database, in memory, and return its bytes.

    ``model_mods`` holds the time of each note type, by its slug.
    """
    package = genanki.Package(_decks(rows, model_mods))
    with closing(sqlite3.connect(":memory:")) as connection:
        ids = itertools.count(_FIRST_ROW_ID)
        package.write_to_db(connection.cursor(), max(model_mods.values()), ids)
        connection.commit()
        return connection.serialize()


def _decks(rows: Sequence[Row], model_mods: Mapping[str, int]) -> list[Any]:
    models = {slug: _Model(NOTE_TYPES[slug], mod) for slug, mod in model_mods.items()}
    decks: dict[int, Any] = {}
    for position, row in enumerate(rows, start=1):
        if row.deck_id not in decks:
            decks[row.deck_id] = genanki.Deck(row.deck_id, row.deck_name)
        decks[row.deck_id].add_note(_Note(models[row.type.slug], row, position))
    return list(decks.values())


def _templates(kind: NoteType) -> list[dict[str, object]]:
    faces = LOOKS[kind.slug].faces
    return [
        {"name": name, "id": id_, "qfmt": front, "afmt": back}
        for (name, id_), (front, back) in zip(kind.templates, faces, strict=True)
    ]
