"""All that is kept of a learner, printed piece by piece however much it is.

CSV is opened by spreadsheets, which run what looks like a formula: such cells begin
with an apostrophe. JSON holds every value as it is.
"""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import exporting
from baclofen_quiz.store.queries.exporting import Exported
from baclofen_quiz.text import harmless

AT_ONCE = 64 * 1024
"""About how many bytes are handed on together."""

FIXED = (1980, 1, 1, 0, 0, 0)
"""The time of every file inside: the same data gives the same bytes."""


def as_json(store: Store, learner_id: int) -> Iterator[str]:
    """Print everything as one JSON object, table by table."""
    yield '{"format": "baclofen-quiz learner data", "version": 1, "tables": {'
    for number, table in enumerate(exporting.tables(store, learner_id)):
        yield f"{', ' * (number > 0)}{json.dumps(table.table)}: ["
        yield from _json_rows(table)
        yield "]"
    yield "}}\n"


def _json_rows(table: Exported) -> Iterator[str]:
    for number, row in enumerate(table.rows):
        named = dict(zip(table.columns, row, strict=True))
        yield ", " * (number > 0) + json.dumps(named, default=_plain)


def as_zip(store: Store, learner_id: int) -> Iterator[bytes]:
    """Print everything as a ZIP archive with a CSV file for each table."""
    out = _Outlet()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for table in exporting.tables(store, learner_id):
            entry = ZipInfo(f"{table.table}.csv", FIXED)
            entry.compress_type = ZIP_DEFLATED
            with archive.open(entry, "w") as file:
                for line in _csv_lines(table):
                    file.write(line)
                    if out.waiting >= AT_ONCE:
                        yield out.take()
            yield out.take()
    yield out.take()


def _csv_lines(table: Exported) -> Iterator[bytes]:
    yield "\N{ZERO WIDTH NO-BREAK SPACE}".encode()  # or Excel reads no UTF-8
    yield _csv_line(table.columns)
    for row in table.rows:
        yield _csv_line([cell(value) for value in row])


def _csv_line(cells: list[str] | tuple[str, ...]) -> bytes:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue().encode()


def cell(value: object) -> str:
    """Print a value as a cell that no spreadsheet runs; nothing is an empty cell."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | float():
            return str(value)
        case str():
            return harmless(value)
        case _:
            return cell(json.dumps(value, default=_plain).strip('"'))


def _plain(value: object) -> str:
    """Print a date or a moment, the only values that JSON does not know."""
    assert isinstance(value, date), value  # noqa: S101 - the schema has no others
    return value.isoformat()


class _Outlet(io.RawIOBase):
    """A file that is only written on, and handed on as it grows."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: list[bytes] = []
        self.waiting = 0

    def writable(self) -> bool:
        return True

    def write(self, data: "bytes | bytearray | memoryview") -> int:  # type: ignore[override] # narrower than any buffer
        piece = bytes(data)
        self._pieces.append(piece)
        self.waiting += len(piece)
        return len(piece)

    def take(self) -> bytes:
        """Give what was written since the last time."""
        taken = b"".join(self._pieces)
        self._pieces.clear()
        self.waiting = 0
        return taken
