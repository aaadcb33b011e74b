"""The one module that speaks to genanki, which has no types.

We take its database schema and its rule for which cards a note makes, and nothing
else: its own file writer leaves temporary files behind and stamps everything *now*.
Note and note type are subclassed so that each carries its own time.
"""

import itertools
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import genanki

from baclofen_quiz.exchange.anki import look, schema

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
    """One note as genanki takes it: fields in the order of the schema."""

    guid: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    mod: int
    deck_id: int
    deck_name: str


class _FactModel(_GenankiModel):  # type: ignore[misc] # genanki has no types
    """Our note type, with its own modification time."""

    def __init__(self, mod: int) -> None:
        super().__init__(
            schema.MODEL_ID,
            schema.MODEL_NAME,
            fields=[{"name": name, "id": id_} for name, id_ in schema.FIELDS],
            templates=_templates(),
            css=look.CSS,
        )
        self.mod = mod

    def to_json(self, timestamp: float, deck_id: int) -> Any:  # noqa: ANN401, ARG002 -- genanki's signature
        """Stamp our time, not that of the package."""
        return super().to_json(self.mod, deck_id)


class _FactNote(_GenankiNote):  # type: ignore[misc] # genanki has no types
    """One note, with its own modification time."""

    def __init__(self, model: _FactModel, row: Row, position: int) -> None:
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
    model = _FactModel(0)
    return [len(_FactNote(model, row, 0).cards) for row in rows]


def collection_bytes(rows: Sequence[Row], model_mod: int) -> bytes:
    """Write the notes into a collection database, in memory, and return its bytes."""
    package = genanki.Package(_decks(rows, model_mod))
    with closing(sqlite3.connect(":memory:")) as connection:
        ids = itertools.count(_FIRST_ROW_ID)
        package.write_to_db(connection.cursor(), model_mod, ids)
        connection.commit()
        return connection.serialize()


def _decks(rows: Sequence[Row], model_mod: int) -> list[Any]:
    model = _FactModel(model_mod)
    decks: dict[int, Any] = {}
    for position, row in enumerate(rows, start=1):
        if row.deck_id not in decks:
            decks[row.deck_id] = genanki.Deck(row.deck_id, row.deck_name)
        decks[row.deck_id].add_note(_FactNote(model, row, position))
    return list(decks.values())


def _templates() -> list[dict[str, object]]:
    (recall, recall_id), (second, second_id) = schema.TEMPLATES
    return [
        {"name": recall, "id": recall_id, "qfmt": look.FRONT, "afmt": look.BACK},
        {
            "name": second,
            "id": second_id,
            "qfmt": look.SECOND_FRONT,
            "afmt": look.SECOND_BACK,
        },
    ]
