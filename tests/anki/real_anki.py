"""What real Anki makes of two releases of one deck; run by Anki's own environment.

    python real_anki.py FIRST CHANGED

imports FIRST twice, then lives a learner's life with it (reviews, a tag, a suspended, a
flagged and a moved card), then imports CHANGED twice. Prints one JSON object. Only the
``anki`` package and the standard library are imported here, and nothing of ours.
"""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from anki.collection import (  # type: ignore[import-not-found] # its own environment
    Collection,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)
from anki.scheduler.v3 import CardAnswer  # type: ignore[import-not-found] # as above

REVIEWS = 10
LOG = ("new", "updated", "duplicate", "conflicting", "first_field_match")
CARD_ROWS = (
    "select n.guid, c.ord, c.did, c.type, c.queue, c.due, c.ivl, c.factor, c.reps, "
    "c.lapses, c.flags, c.data from cards c join notes n on n.id = c.nid order by 1, 2"
)


def take(col: Collection, package: str) -> dict[str, int]:
    """Import with the options of the window and count what Anki did."""
    options = ImportAnkiPackageOptions()
    request = ImportAnkiPackageRequest(package_path=package, options=options)
    log = col.import_anki_package(request).log
    col.models._clear_cache()
    return {"found": log.found_notes} | {name: len(getattr(log, name)) for name in LOG}


def review(col: Collection, wanted: set[str]) -> list[str]:
    """Answer some cards Good, those of the wanted notes first; return their GUIDs."""
    notes = [col.get_note(nid) for nid in col.find_notes("")]
    chosen = sorted(notes, key=lambda note: note.guid not in wanted)[:REVIEWS]
    for note in chosen:
        (card,) = note.cards()
        card.start_timer()
        states = col._backend.get_scheduling_states(card.id)
        answer = col.sched.build_answer(
            card=card, states=states, rating=CardAnswer.GOOD
        )
        col.sched.answer_card(answer)
    return [note.guid for note in chosen]


def live(col: Collection, changed: set[str], reviewed: list[str]) -> dict[str, str]:
    """Tag, suspend, flag and move cards as a learner does; return GUIDs by deed."""
    notes = [col.get_note(nid) for nid in col.find_notes("")]
    untouched = [n for n in notes if n.guid not in {*changed, *reviewed}]
    tagged, suspended, flagged, moved = untouched[:4]
    tagged.add_tag("mine")
    tagged["My notes"] = "asked in May"
    tagged["Source"] = "my own book"
    col.update_note(tagged)
    col.sched.suspend_cards([suspended.cards()[0].id])
    col.set_user_flag_for_cards(3, [flagged.cards()[0].id])
    col.set_deck([moved.cards()[0].id], col.decks.id("My own deck"))
    return {
        "tagged": tagged.guid,
        "suspended": suspended.guid,
        "flagged": flagged.guid,
        "moved": moved.guid,
    }


def shown(col: Collection) -> dict[str, dict[str, Any]]:
    """Render every card and look at every note."""
    notes = (col.get_note(nid) for nid in col.find_notes(""))
    return {
        note.guid: {
            "key": note["Key"],
            "type": note.note_type()["name"],
            "tags": note.tags,
            "fields": dict(note.items()),
            "cards": [
                {"question": card.question(), "answer": card.answer()}
                for card in note.cards()
            ],
        }
        for note in notes
    }


def schema(col: Collection) -> dict[str, object]:
    """Look at note types and decks."""
    names = [m.name for m in col.models.all_names_and_ids() if "quiz" in m.name]
    return {
        "note_types": {name: note_type(col.models.by_name(name)) for name in names},
        "decks": sorted(
            deck.name
            for deck in col.decks.all_names_and_ids()
            if deck.name.startswith("Baclofen quiz")
        ),
        "full_sync_stamp": col.db.scalar("select scm from col"),
    }


def note_type(model: dict[str, Any]) -> dict[str, object]:
    """Look at one note type."""
    return {
        "id": model["id"],
        "fields": [[field["name"], field["id"]] for field in model["flds"]],
        "templates": [[t["name"], t["id"]] for t in model["tmpls"]],
        "faces": [[t["qfmt"], t["afmt"]] for t in model["tmpls"]],
        "css": model["css"],
    }


def sound(col: Collection) -> dict[str, object]:
    """Ask Anki itself whether the collection is sound."""
    _, intact = col.fix_integrity()
    empty = col.get_empty_cards()
    return {
        "intact": intact,
        "empty_cards": len(empty.notes),
        "notes": col.note_count(),
        "cards": col.card_count(),
        "notes_without_card": col.db.scalar(
            "select count() from notes where id not in (select nid from cards)"
        ),
        "new_order": col.db.list(
            "select n.guid from cards c join notes n on n.id = c.nid "
            "where c.type = 0 order by c.due"
        ),
    }


def snapshot(col: Collection) -> dict[str, object]:
    """Keep all that scheduling rests on."""
    return {
        "cards": col.db.all(CARD_ROWS),
        "reviews": col.db.all("select * from revlog order by id"),
    }


def main(first: str, changed: str) -> dict[str, object]:
    """Live through both packages."""
    with tempfile.TemporaryDirectory() as folder:
        col = Collection(str(Path(folder) / "collection.anki2"))
        try:
            report: dict[str, object] = {"first": take(col, first)}
            report["first_sound"] = sound(col)
            report["first_schema"] = schema(col)
            report["first_shown"] = before = shown(col)
            report["again"] = take(col, first)
            changing = _changing(changed, before)
            report["reviewed"] = reviewed = review(col, changing)
            report["deeds"] = live(col, changing, reviewed)
            report["before"] = snapshot(col)
            report["changed"] = take(col, changed)
            report["after"] = snapshot(col)
            report["changed_again"] = take(col, changed)
            report["changed_schema"] = schema(col)
            report["changed_shown"] = shown(col)
            report["changed_sound"] = sound(col)
            return report
        finally:
            col.close()


def _changing(changed: str, before: dict[str, dict[str, Any]]) -> set[str]:
    """Find which notes a package will change, in a collection of its own."""
    with tempfile.TemporaryDirectory() as folder:
        col = Collection(str(Path(folder) / "collection.anki2"))
        try:
            take(col, changed)
            after = shown(col)
        finally:
            col.close()
    return {
        guid
        for guid, note in after.items()
        if guid not in before or said(note) != said(before[guid])
    }


def said(note: dict[str, Any]) -> tuple[list[str], list[str]]:
    """Take what a note says, whatever its fields are called."""
    return list(note["fields"].values()), note["tags"]


if __name__ == "__main__":
    json.dump(main(*sys.argv[1:]), sys.stdout)
