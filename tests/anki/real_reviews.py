"""Reviews in real Anki, exported in every form; run by Anki's own environment.

    python real_reviews.py PACKAGE FOLDER

imports PACKAGE, reviews some of its cards beside a card of somebody else, moves one by
hand, and exports to FOLDER: with scheduling in the new and the old form, as a deck and
as a collection, and as a deck without scheduling. Then studies on and exports once
more. Prints what Anki wrote down of each review of ours, before and after.
"""

import json
import sys
import tempfile
from pathlib import Path

from anki.collection import (  # type: ignore[import-not-found] # its own environment
    Collection,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)
from anki.scheduler.v3 import CardAnswer  # type: ignore[import-not-found] # as above

BUTTONS = (CardAnswer.AGAIN, CardAnswer.HARD, CardAnswer.GOOD, CardAnswer.EASY)
WRITTEN = (
    "select n.guid, c.ord, r.id, r.ease, r.type from revlog r "
    "join cards c on c.id = r.cid join notes n on n.id = c.nid "
    "where n.guid like 'pq%' order by r.id"
)


def press(col: Collection, note_id: int, button: int) -> None:
    """Answer the first card of a note."""
    card = col.get_note(note_id).cards()[0]
    card.start_timer()
    states = col._backend.get_scheduling_states(card.id)
    answer = col.sched.build_answer(card=card, states=states, rating=button)
    col.sched.answer_card(answer)


def export(col: Collection, file: Path, *, scheduling: bool, legacy: bool) -> None:
    """Export everything as a deck."""
    options = ExportAnkiPackageOptions(
        with_scheduling=scheduling,
        with_deck_configs=False,
        with_media=False,
        legacy=legacy,
    )
    col.export_anki_package(out_path=str(file), options=options, limit=None)


def main(package: str, folder: Path) -> dict[str, object]:
    """Study, and export in every form."""
    with tempfile.TemporaryDirectory() as home:
        col = Collection(str(Path(home) / "collection.anki2"))
        try:
            options = ImportAnkiPackageOptions()
            request = ImportAnkiPackageRequest(package_path=package, options=options)
            col.import_anki_package(request)
            ours = list(col.find_notes("Key:fact:*"))
            other = col.new_note(col.models.by_name("Basic"))
            other["Front"], other["Back"] = "capital of France", "Paris"
            col.add_note(other, col.decks.id("Geography"))
            for number, note in enumerate([*ours[:8], *ours[:4], other.id]):
                press(col, note, BUTTONS[number % 4])
            col.sched.set_due_date([col.get_note(ours[1]).cards()[0].id], "7")
            report: dict[str, object] = {"first": col.db.all(WRITTEN)}
            for legacy in (False, True):
                name = "older" if legacy else "new"
                deck = folder / f"{name}.apkg"
                export(col, deck, scheduling=True, legacy=legacy)
                whole = str(folder / f"{name}.colpkg")
                col.export_collection_package(whole, include_media=False, legacy=legacy)
                col.reopen()
            export(col, folder / "bare.apkg", scheduling=False, legacy=False)
            for note in ours[6:10]:
                press(col, note, CardAnswer.GOOD)
            report["second"] = col.db.all(WRITTEN)
            export(col, folder / "later.apkg", scheduling=True, legacy=False)
            return report
        finally:
            col.close()


if __name__ == "__main__":
    json.dump(main(sys.argv[1], Path(sys.argv[2])), sys.stdout)
