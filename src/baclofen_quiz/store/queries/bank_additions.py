"""What instructors added to the bank, as it stands now.

Plain SQL, for the same reason as ``bank_version``: it is asked for before the first
page of a start.
"""

from typing import NamedTuple

from sqlalchemy import JSON, LargeBinary, String, column, text

from baclofen_quiz.store.database import Store

_FILES = text(
    "SELECT f.stem, v.digest FROM question_file f"
    " JOIN question_file_version v ON v.file_id = f.id"
    " WHERE v.number = (SELECT max(w.number) FROM question_file_version w"
    " WHERE w.file_id = f.id) ORDER BY f.id"
).columns(column("stem", String()), column("digest", String()))
_TEXT = text(
    "SELECT v.text FROM question_file f"
    " JOIN question_file_version v ON v.file_id = f.id"
    " WHERE f.stem = :stem AND v.digest = :digest ORDER BY v.number DESC LIMIT 1"
)
_PICTURES = text("SELECT name, digest FROM picture ORDER BY name").columns(
    column("name", String()), column("digest", String())
)
_DATA = text("SELECT data FROM picture WHERE digest = :digest LIMIT 1").columns(
    column("data", LargeBinary())
)
_MARKS = text(
    "SELECT item_id, status, tags FROM item_mark m WHERE id ="
    " (SELECT max(n.id) FROM item_mark n WHERE n.item_id = m.item_id)"
    " ORDER BY item_id"
).columns(
    column("item_id", String()), column("status", String()), column("tags", JSON())
)


class AddedFile(NamedTuple):
    """A question file and the digest of its current text."""

    stem: str
    digest: str


class AddedPicture(NamedTuple):
    """A picture and the digest of what is in it."""

    name: str
    digest: str


class Marked(NamedTuple):
    """The newest mark of an item."""

    item_id: str
    status: str
    tags: list[str]


def files(store: Store) -> list[AddedFile]:
    """List all question files with their current version, the oldest first."""
    return [AddedFile(*row) for row in store.connection.execute(_FILES)]


def text_of(store: Store, stem: str, digest: str) -> str:
    """Give the text of this digest of a file."""
    found = store.connection.execute(_TEXT, {"stem": stem, "digest": digest})
    return str(found.scalar_one())


def pictures(store: Store) -> list[AddedPicture]:
    """List all pictures, by name."""
    return [AddedPicture(*row) for row in store.connection.execute(_PICTURES)]


def picture_data(store: Store, digest: str) -> bytes | None:
    """Give what is in the picture of a digest; None where there is none."""
    found = store.connection.execute(_DATA, {"digest": digest}).scalar_one_or_none()
    return None if found is None else bytes(found)


def marks(store: Store) -> list[Marked]:
    """List the newest mark of every item that has one, by id."""
    return [Marked(*row) for row in store.connection.execute(_MARKS)]
