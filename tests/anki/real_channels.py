"""What real Anki makes of the two protected ways to update; run in Anki's environment.

    python real_channels.py export FIRST NOTES FOLDER
    python real_channels.py update FOLDER TEXT... PACKAGE CHANGED
    python real_channels.py look FOLDER

``export`` imports FIRST, lives a learner's life with it, and exports the collection as
old and new packages. ``update`` takes that collection thrice: with the TEXT files; with
the whole CHANGED release where nothing is to be updated, and then the TEXT files; and
with the personal PACKAGE, and then with the CHANGED release. ``look`` tells how it
stands. Each prints one JSON object. Only ``anki`` and the standard library are imported
here.
"""

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from anki.collection import (  # type: ignore[import-not-found] # its own environment
    Collection,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
    ImportCsvRequest,
)
from anki.import_export_pb2 import (  # type: ignore[import-not-found] # as above
    IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_NEVER,
)
from anki.scheduler.v3 import CardAnswer  # type: ignore[import-not-found] # as above

LOG = ("new", "updated", "duplicate", "conflicting", "first_field_match")
CARDS = (
    "select n.guid, c.ord, c.did, c.type, c.queue, c.due, c.ivl, c.factor, c.reps, "
    "c.lapses, c.flags, c.data from cards c join notes n on n.id = c.nid order by 1, 2"
)


def take(col: Collection, package: str, **options: object) -> dict[str, int]:
    """Import a package with the options of the window and count what Anki did."""
    request = ImportAnkiPackageRequest(
        package_path=package, options=ImportAnkiPackageOptions(**options)
    )
    return counted(col, col.import_anki_package(request).log)


def take_text(col: Collection, file: str) -> dict[str, int]:
    """Import a text as the window proposes and count what Anki did."""
    found = col.get_csv_metadata(file, None)
    return counted(col, col.import_csv(ImportCsvRequest(path=file, metadata=found)).log)


def counted(col: Collection, log: object) -> dict[str, int]:
    """Count by outcome, and forget what was cached of note types."""
    col.models._clear_cache()
    found: int = log.found_notes  # type: ignore[attr-defined] # Anki's own message
    return {"found": found} | {name: len(getattr(log, name)) for name in LOG}


def live(col: Collection, deeds: dict[str, dict[str, Any]]) -> None:
    """Study, move and mark cards, and write on notes: ``deeds`` by GUID.

    The deck gets options of its own, too.
    """
    deck = col.decks.by_name("Baclofen quiz::Baclofen")
    deck["conf"] = col.decks.add_config_returning_id("Before the exam")
    col.decks.save(deck)
    by_guid = {col.get_note(nid).guid: nid for nid in col.find_notes("")}
    for guid, deed in deeds.items():
        note = col.get_note(by_guid[guid])
        for name, value in deed.get("fields", {}).items():
            note[name] = value
        for tag in deed.get("tags", []):
            note.add_tag(tag)
        col.update_note(note)
        card = note.cards()[0]
        card.start_timer()
        states = col._backend.get_scheduling_states(card.id)
        answer = col.sched.build_answer(
            card=card, states=states, rating=CardAnswer.GOOD
        )
        col.sched.answer_card(answer)
        if deed.get("moved"):
            col.set_deck([card.id], col.decks.id("My own deck"))
        if deed.get("flagged"):
            col.set_user_flag_for_cards(3, [card.id])


def state(col: Collection) -> dict[str, object]:
    """Look at everything an update may touch, and everything it must not."""
    notes = [col.get_note(nid) for nid in col.find_notes("")]
    return {
        "notes": {n.guid: {"fields": dict(n.items()), "tags": n.tags} for n in notes},
        "decks": {n.guid: col.decks.name(n.cards()[0].did) for n in notes},
        "cards": col.db.all(CARDS),
        "reviews": col.db.all("select * from revlog order by id"),
        "options": sorted((deck["name"], deck["conf"]) for deck in col.decks.all()),
        "presets": col.decks.all_config(),
        "types": [m.name for m in col.models.all_names_and_ids() if "quiz" in m.name],
        "full_sync_stamp": col.db.scalar("select scm from col"),
        "intact": col.fix_integrity()[1],
    }


def export(first: str, deeds: str, folder: str) -> dict[str, object]:
    """Live with a deck, and leave the collection and its exports in a folder."""
    place = Path(folder)
    col = Collection(str(place / "collection.anki2"))
    report: dict[str, object] = {"first": take(col, first)}
    live(col, json.loads(Path(deeds).read_text(encoding="utf-8")))
    for name, legacy in (("old.apkg", True), ("new.apkg", False)):
        options = ExportAnkiPackageOptions(
            with_scheduling=False,
            with_deck_configs=False,
            with_media=False,
            legacy=legacy,
        )
        col.export_anki_package(
            out_path=str(place / name),
            options=options,
            limit=None,
        )
    report["before"] = state(col)
    col.close()
    return report


def update(folder: str, *files: str) -> dict[str, object]:
    """Take both protected ways, each from the collection as it was exported."""
    *texts, package, changed = files
    report: dict[str, object] = {}
    with copied(folder) as col:
        report["text"] = [take_text(col, text) for text in texts]
        report["text_state"] = state(col)
        report["text_again"] = [take_text(col, text) for text in texts]
    with copied(folder) as col:
        report["never"] = take(
            col,
            changed,
            update_notes=IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_NEVER,
        )
        report["never_state"] = state(col)
        report["text_after"] = [take_text(col, text) for text in texts]
        report["text_after_state"] = state(col)
    with copied(folder) as col:
        report["own"] = take(col, package)
        # Before the look: the check of Anki dates notes that it mends to this second.
        report["own_again"] = take(col, package)
        report["release_after"] = take(col, changed)
        report["own_state"] = state(col)
    return report


def look(folder: str) -> dict[str, object]:
    """Look at the collection of a folder."""
    with copied(folder) as col:
        return state(col)


@contextmanager
def copied(folder: str) -> Iterator[Collection]:
    """Open a copy of the exported collection."""
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "collection.anki2"
        shutil.copy(Path(folder) / file.name, file)
        col = Collection(str(file))
        try:
            yield col
        finally:
            col.close()


if __name__ == "__main__":
    deed, *arguments = sys.argv[1:]
    if deed == "export":
        done = export(*arguments)
    else:
        done = update(*arguments) if deed == "update" else look(*arguments)
    json.dump(done, sys.stdout)
