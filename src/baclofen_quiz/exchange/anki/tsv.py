"""The deck as text that Anki imports by GUID: an update that leaves the rest alone.

Anki keeps each field for which there is no column, so ``My notes`` has none, and each
tag, as there is no column of tags either. The column of decks says where new cards go;
a card that exists is not moved. The text is taken whatever the times of notes say.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from baclofen_quiz.exchange.anki.genanki_bridge import Row
from baclofen_quiz.exchange.anki.package import zipped
from baclofen_quiz.exchange.anki.schema import MY_NOTES, NOTE_TYPES, NoteType

_GUID_COLUMN: Final = 1
_DECK_COLUMN: Final = 2


def print_tsv(kind: NoteType, rows: Iterable[Row]) -> str:
    """Print the rows of one note type; Anki takes one type a file."""
    names = [name for name, _ in kind.fields]
    kept = [at for at, name in enumerate(names) if name != MY_NOTES]
    text = io.StringIO()
    text.write(
        "#separator:tab\n"
        "#html:true\n"
        f"#notetype:{kind.id}\n"  # a learner may have renamed it
        f"#guid column:{_GUID_COLUMN}\n"
        f"#deck column:{_DECK_COLUMN}\n"
    )
    # Only the csv module quotes a field that begins with a quotation mark so that
    # the rows after it are not swallowed.
    writer = csv.writer(text, delimiter="\t", lineterminator="\n")
    writer.writerow(["#columns:GUID", "Deck", *(names[at] for at in kept)])
    for row in rows:
        writer.writerow([row.guid, row.deck_name, *(row.fields[at] for at in kept)])
    return text.getvalue()


def by_type(rows: Sequence[Row]) -> dict[str, tuple[Row, ...]]:
    """Sort rows by the slugs of their note types, in the order of the schema."""
    of_type: dict[str, list[Row]] = {slug: [] for slug in NOTE_TYPES}
    for row in rows:
        of_type[row.type.slug].append(row)
    return {slug: tuple(found) for slug, found in of_type.items() if found}


def print_archive(rows: Sequence[Row]) -> bytes:
    """Pack the texts of all note types among the rows, one file each."""
    texts = by_type(rows)
    return zipped(
        {
            f"quiz-{slug}.txt": print_tsv(NOTE_TYPES[slug], found).encode()
            for slug, found in texts.items()
        }
    )
