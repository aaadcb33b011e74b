"""A learner's package, open for reading; nothing of it stays on the disk.

SQLite needs a file, so the collection is unpacked into a temporary one, which goes
whatever happens. The database is a stranger's: it is opened as one that cannot change,
its views and triggers are never run, and how long a query may work is bounded, for a
crafted file can hold more rows than it has bytes.
"""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import IO, Final

from baclofen_quiz.exchange.anki.package_errors import (
    DamagedPackageError,
    ForeignCollectionError,
)
from baclofen_quiz.exchange.anki.unpacking import unpack

PREFIX: Final = "baclofen-quiz-"
"""How the names of temporary files begin."""

LONGEST_VALUE: Final = 16 * 1024 * 1024
"""Bytes of one value, or one row, of a collection."""

_STEPS: Final = 1_000_000
_MOST_STEPS: Final = 150
"""Millions of steps of SQLite: 345,000 reviews among 1,200,000 take 29, which is two
seconds, so that a collection that is made to be slow takes some ten."""

_MAGIC: Final = b"SQLite format 3\0"
_HEADER: Final = 100
_TABLES: Final = frozenset({"notes", "cards", "revlog", "col"})
_SPLIT: Final = frozenset({"notetypes", "fields"})
_PLAIN = (
    "select name from sqlite_master where type = 'table' and sql like 'create table%'"
)
_FUNCTIONS: Final = frozenset({"count", "like", "max", "min", "typeof"})
"""What our queries call."""

_LOOK_AT_COLUMNS: Final = "table_xinfo"


class Layout(Enum):
    """Where a collection keeps its note types."""

    JSON = auto()  # schema 11: as JSON in the table col
    TABLES = auto()  # from schema 15: in the tables notetypes and fields


@dataclass(frozen=True, slots=True)
class Collection:
    """An open collection, for as long as its ``with`` block lasts."""

    connection: sqlite3.Connection
    layout: Layout


@contextmanager
def opened(source: IO[bytes]) -> Iterator[Collection]:
    """Open the collection of a package (.apkg or .colpkg) for reading.

    What goes wrong in the database inside the block is a fault of the package, too.

    Args:
        source: the package; it must be seekable.

    Raises:
        UnreadablePackageError: it is none, or not one that can be read.
    """
    with _temporary() as file:
        with file.open("wb") as target:
            unpack(source, target)
        _check_whole(file)
        try:
            with closing(_connected(file)) as connection:
                yield Collection(connection, _layout(connection))
        except (sqlite3.Error, UnicodeDecodeError) as error:  # also in its messages
            raise DamagedPackageError from error


@contextmanager
def _temporary() -> Iterator[Path]:
    """Give a file for its owner alone that is gone afterwards."""
    number, name = tempfile.mkstemp(prefix=PREFIX, suffix=".anki2")
    os.close(number)
    try:
        yield Path(name)
    finally:
        Path(name).unlink()


def _check_whole(file: Path) -> None:
    """Refuse what is no database, and one that is shorter than it says itself."""
    with file.open("rb") as opened_file:
        header = opened_file.read(_HEADER)
    if not header.startswith(_MAGIC) or len(header) < _HEADER:
        raise ForeignCollectionError
    page = int.from_bytes(header[16:18]) or 1
    pages = int.from_bytes(header[28:32])
    told_lately = header[24:28] == header[92:96]
    length = pages * (65_536 if page == 1 else page)
    if told_lately and length > file.stat().st_size:
        raise DamagedPackageError


def _connected(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True
    )
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    connection.create_collation("unicase", _unicase)
    connection.execute("pragma trusted_schema = off")
    connection.execute("pragma cell_size_check = on")
    connection.set_authorizer(_allowed)
    connection.set_progress_handler(_Patience(), _STEPS)
    return connection


def _unicase(one: str, other: str) -> int:
    """Compare as Anki's own order does, near enough for looking up."""
    first, second = one.casefold(), other.casefold()
    return (first > second) - (first < second)


class _Patience:
    """Counts the work of a connection; enough is enough."""

    def __init__(self) -> None:
        self._calls = 0

    def __call__(self) -> bool:
        self._calls += 1
        return self._calls > _MOST_STEPS


def _allowed(
    action: int,
    argument: str | None,
    name: str | None,
    _database: str | None,
    _inner: str | None,
) -> int:
    """Allow reading, and the few functions that our queries call."""
    if action == sqlite3.SQLITE_PRAGMA and argument == _LOOK_AT_COLUMNS:
        return sqlite3.SQLITE_OK
    if action in {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ}:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_FUNCTION and name in _FUNCTIONS:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _layout(connection: sqlite3.Connection) -> Layout:
    """Look which tables there are; views and virtual tables do not count."""
    tables = {name for (name,) in connection.execute(_PLAIN)}
    if not tables >= _TABLES:
        raise ForeignCollectionError
    layout = Layout.TABLES if tables >= _SPLIT else Layout.JSON
    read = _TABLES | _SPLIT if layout is Layout.TABLES else _TABLES
    if any(_computes(connection, table) for table in read):
        raise ForeignCollectionError
    return layout


def _computes(connection: sqlite3.Connection, table: str) -> bool:
    """Whether a column of a table runs something when it is read."""
    columns = connection.execute(f"pragma {_LOOK_AT_COLUMNS}({table})")
    return any(hidden for *_, hidden in columns)
