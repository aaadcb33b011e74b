"""What real Anki makes of searches and tags for mistakes; run in Anki's environment.

    python real_tagging.py export PACKAGE SEARCHES FOLDER
    python real_tagging.py tag FOLDER TEXT

``export`` imports PACKAGE, looks for notes by the SEARCHES (JSON), gives some of those
of the first a tag of the learner's own, and exports the deck. ``tag`` imports TEXT
twice into that collection. Each prints one JSON object. Only ``anki`` and the standard
library are imported here.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from anki.collection import (  # type: ignore[import-not-found] # its own environment
    Collection,
    DeckIdLimit,
    ExportAnkiPackageOptions,
)
from real_channels import (  # type: ignore[import-not-found] # the script beside it
    CARDS,
    take,
    take_text,
)

OWN = 5


def export(package: str, searches: str, folder: str) -> dict[str, object]:
    """Find, tag some, and export."""
    col = Collection(str(Path(folder) / "tagging.anki2"))
    taken = take(col, package)
    wanted = json.loads(Path(searches).read_text(encoding="utf-8"))
    found = [col.find_notes(search) for search in wanted]
    for note_id in found[0][:OWN]:
        note = col.get_note(note_id)
        note.tags = [*note.tags, "mine"]
        col.update_note(note)
    col.export_anki_package(
        out_path=str(Path(folder) / "theirs.apkg"),
        options=ExportAnkiPackageOptions(legacy=False),
        limit=DeckIdLimit(col.decks.id("Baclofen quiz")),
    )
    col.close()
    return {"taken": taken, "found": [len(notes) for notes in found]}


def tag(folder: str, text: str) -> dict[str, object]:
    """Import the tags, and the same again."""
    col = Collection(str(Path(folder) / "tagging.anki2"))
    before, cards = _notes(col), col.db.all(CARDS)
    counts = [take_text(col, text) for _ in range(2)]
    report = {
        "counts": counts,
        "before": before,
        "after": _notes(col),
        "cards_same": cards == col.db.all(CARDS),
        "sound": col.fix_integrity()[1],
    }
    col.close()
    return report


def _notes(col: Collection) -> dict[str, list[object]]:
    notes = map(col.get_note, col.find_notes(""))
    return {note.guid: [note.fields, sorted(note.tags)] for note in notes}


if __name__ == "__main__":
    commands: dict[str, Callable[..., object]] = {"export": export, "tag": tag}
    sys.stdout.write(json.dumps(commands[sys.argv[1]](*sys.argv[2:])))
