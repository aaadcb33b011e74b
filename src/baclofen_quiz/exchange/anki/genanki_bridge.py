"""The one module that speaks to genanki, which has no types.

We take its database schema and its rule for which cards a note makes, and nothing
else: its own file writer leaves temporary files behind, stamps everything *now* and
asks Anki's rule anew for every note. Rows go into the database in two statements.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Any, Final

import genanki

from baclofen_quiz.exchange.anki.looks import LOOKS
from baclofen_quiz.exchange.anki.schema import NOTE_TYPES, NoteType

if TYPE_CHECKING:
    _GenankiModel = Any
else:
    _GenankiModel = genanki.Model

_FIRST_ROW_ID: Final = 1_795_305_600_000
"""Rows are numbered from here; Anki renumbers what collides and matches by GUID."""

_PAGES: Final = "PRAGMA page_size = 32768"
"""Notes with all their reasons would waste an eighth of small pages."""

_INDEXES: Final = (
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql <> '' "
    "ORDER BY name"
)
_NOTE: Final = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')"
_CARD: Final = (
    "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One note as Anki keeps it: fields in the order of its note type."""

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


def card_counts(rows: Iterable[Row]) -> list[int]:
    """Count the cards that Anki makes of each note."""
    rules = {slug: _rule(kind) for slug, kind in NOTE_TYPES.items()}
    return [len(_templates_of(row, rules[row.type.slug])) for row in rows]


def collection_bytes(rows: Sequence[Row], model_mods: Mapping[str, int]) -> bytes:
    """Write the notes into a collection database, in memory, and return its bytes.

    ``model_mods`` holds the time of each note type, by its slug.
    """
    package = genanki.Package(_decks(rows, model_mods))
    with closing(sqlite3.connect(":memory:")) as connection:
        cursor = connection.execute(_PAGES)
        package.write_to_db(cursor, max(model_mods.values()), count(_FIRST_ROW_ID))
        with _without_indexes(cursor):
            cursor.executemany(_NOTE, _notes(rows))
            cursor.executemany(_CARD, _cards(rows))
        connection.commit()
        return connection.serialize()


@contextmanager
def _without_indexes(cursor: sqlite3.Cursor) -> Iterator[None]:
    """Make the indexes once all rows stand: that is quicker than row by row."""
    indexes = cursor.execute(_INDEXES).fetchall()
    for name, _ in indexes:
        cursor.execute(f"DROP INDEX {name}")
    yield
    for _, statement in indexes:
        cursor.execute(statement)


def _decks(rows: Sequence[Row], model_mods: Mapping[str, int]) -> list[Any]:
    """Make the decks without their notes, each with the note types that it needs."""
    models = {slug: _Model(NOTE_TYPES[slug], mod) for slug, mod in model_mods.items()}
    decks: dict[int, Any] = {}
    for row in rows:
        if row.deck_id not in decks:
            decks[row.deck_id] = genanki.Deck(row.deck_id, row.deck_name)
        decks[row.deck_id].add_model(models[row.type.slug])
    return list(decks.values())


def _notes(rows: Iterable[Row]) -> Iterator[tuple[object, ...]]:
    for number, row in enumerate(rows, start=_FIRST_ROW_ID):
        tags, text = f" {' '.join(row.tags)} ", "\x1f".join(row.fields)
        yield number, row.guid, row.type.id, row.mod, tags, text, row.fields[0]


def _cards(rows: Sequence[Row]) -> Iterator[tuple[object, ...]]:
    """Yield the cards of all notes, which fall due in the order of the notes."""
    rules = {slug: _rule(kind) for slug, kind in NOTE_TYPES.items()}
    number = _FIRST_ROW_ID + len(rows)
    for position, row in enumerate(rows):
        note = _FIRST_ROW_ID + position
        for template in _templates_of(row, rules[row.type.slug]):
            yield number, note, row.deck_id, template, row.mod, position + 1
            number += 1


@dataclass(frozen=True, slots=True)
class _Asked:
    """A template, and the places of fields of which all, or any, must be filled."""

    template: int
    every: bool
    places: tuple[int, ...]


@cache
def _rule(kind: NoteType) -> tuple[_Asked, ...]:
    """Ask genanki, once a note type, which cards Anki makes of a note."""
    return tuple(
        _Asked(template, which == "all", tuple(places))
        for template, which, places in _Model(kind, 0)._req  # noqa: SLF001 -- its rule has no other door
    )


def _templates_of(row: Row, rule: tuple[_Asked, ...]) -> list[int]:
    """Tell of which templates a note makes a card."""
    return [asked.template for asked in rule if _asks(row, asked)]


def _asks(row: Row, asked: _Asked) -> bool:
    filled = [row.fields[place] for place in asked.places]
    return all(filled) if asked.every else any(filled)


def _templates(kind: NoteType) -> list[dict[str, object]]:
    faces = LOOKS[kind.slug].faces
    return [
        {"name": name, "id": id_, "qfmt": front, "afmt": back}
        for (name, id_), (front, back) in zip(kind.templates, faces, strict=True)
    ]
