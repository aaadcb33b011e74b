import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from anki_packages import Note, collection, package
from baclofen_quiz.exchange.anki import genanki_bridge, names
from baclofen_quiz.exchange.anki import package as packing
from baclofen_quiz.exchange.anki.own_notes import OwnNote
from baclofen_quiz.exchange.anki.schema import FACT
from baclofen_quiz.services.deck_building import Deck
from baclofen_quiz.services.deck_merging import (
    Held,
    NoneOfOursError,
    OwnDeck,
    joined,
    own_deck,
    read_held,
)
from deck_building import (
    DOSE,
    LATER,
    NOW,
    RECEPTOR,
    bank_of,
    bank_of_facts,
    deck_of,
    reworded,
)
from factories import make_dose

MOMENT = int(LATER.timestamp())
NAMES = [name for name, _ in FACT.fields]


def _first() -> Deck:
    return deck_of(bank_of_facts())


def _second() -> Deck:
    return deck_of(bank_of(reworded(), make_dose()), _first().ledger, LATER)


def _held(deck: Deck, edits: Mapping[str, str], *tags: str, mod: int = 0) -> Held:
    """Let a learner edit the note of the receptor, and send all they have."""
    rows = [_edited(row, edits, tags, mod) for row in deck.rows]
    data = packing.package(rows, deck.model_mods)
    return read_held(io.BytesIO(data))


def _edited(
    row: genanki_bridge.Row, edits: Mapping[str, str], tags: tuple[str, ...], mod: int
) -> genanki_bridge.Row:
    if row.guid != names.guid(RECEPTOR):
        return row
    fields = {**dict(zip(NAMES, row.fields, strict=True)), **edits}
    return replace(
        row,
        fields=tuple(fields.values()),
        tags=(*row.tags, *tags),
        mod=mod or row.mod,
    )


def _note(own: OwnDeck, key: str) -> genanki_bridge.Row:
    (row,) = (row for row in own.rows if row.guid == names.guid(key))
    return row


def _without(held: Held, key: str) -> Held:
    notes = {g: note for g, note in held.notes.items() if g != names.guid(key)}
    return replace(held, notes=notes)


def test_a_correction_arrives_and_notes_and_tags_stay() -> None:
    held = _held(_first(), {"My notes": "asked in May"}, "mine")
    own = joined(_second(), held, LATER)
    row = _note(own, RECEPTOR)
    assert "full agonist" in row.fields[NAMES.index("Sentence")]
    assert row.fields[NAMES.index("My notes")] == "asked in May"
    assert "mine" in row.tags
    assert "pharm::rel::2026-12" in row.tags
    assert row.mod == MOMENT + 1
    assert (own.counts.updated, own.counts.unchanged, own.counts.new) == (1, 1, 0)


def test_a_note_that_does_not_change_keeps_its_time() -> None:
    held = _held(_first(), {})
    own = joined(_second(), held, LATER)
    assert _note(own, DOSE).mod == held.notes[names.guid(DOSE)].mod


def test_a_note_that_the_learner_lacks_is_new() -> None:
    held = _without(_held(_first(), {}), RECEPTOR)
    own = joined(_second(), held, LATER)
    assert own.counts.new == 1
    assert _note(own, RECEPTOR).mod == MOMENT


def test_a_withdrawn_note_that_the_learner_never_had_stays_out() -> None:
    deck = deck_of(bank_of(make_dose()), _first().ledger, LATER)
    held = _held(_first(), {})
    assert _note(joined(deck, held, LATER), RECEPTOR).mod == MOMENT + 1
    own = joined(deck, _without(held, RECEPTOR), LATER)
    assert {row.guid for row in own.rows} == {names.guid(DOSE)}


def test_wordings_of_the_learner_are_counted() -> None:
    edits = {"Sentence": "my sentence", "Front": "my question"}
    own = joined(_second(), _held(_first(), edits), LATER)
    assert (own.counts.moved, own.counts.kept) == (1, 1)


@pytest.mark.parametrize(
    ("ahead", "mod", "told"),
    [
        (timedelta(hours=1), MOMENT + 3601, 0),
        (timedelta(days=1), MOMENT + 86_401, 0),
        (timedelta(days=1, seconds=1), MOMENT + 1, 1),
    ],
)
def test_a_clock_that_runs_ahead_is_followed_for_a_day(
    ahead: timedelta, mod: int, told: int
) -> None:
    theirs = int((LATER + ahead).timestamp())
    own = joined(_second(), _held(_first(), {}, mod=theirs), LATER)
    assert _note(own, RECEPTOR).mod == mod
    assert own.counts.ahead == told


def _with_note(held: Held, key: str, note: OwnNote) -> Held:
    return replace(held, notes={**held.notes, names.guid(key): note})


def test_notes_that_anki_will_not_update_are_counted() -> None:
    held = _held(_first(), {})
    note = held.notes[names.guid(RECEPTOR)]
    more = replace(note, fields={**note.fields, "Mnemonic": "x"})
    own = joined(_second(), _with_note(held, RECEPTOR, more), LATER)
    assert (own.counts.altered, own.counts.strange) == (1, 0)
    moved = replace(note, fields=dict(sorted(note.fields.items())))
    own = joined(_second(), _with_note(held, RECEPTOR, moved), LATER)
    assert (own.counts.altered, own.counts.moved, own.counts.kept) == (1, 0, 0)
    renamed = replace(
        note, fields={f"Mein {name}": value for name, value in note.fields.items()}
    )
    own = joined(_second(), _with_note(held, RECEPTOR, renamed), LATER)
    assert own.counts.altered == 0
    foreign = replace(note, note_type=replace(note.note_type, id=5))
    own = joined(_second(), _with_note(held, RECEPTOR, foreign), LATER)
    assert (own.counts.altered, own.counts.strange) == (0, 1)
    assert {row.guid for row in own.rows} == {names.guid(DOSE)}


def test_the_package_reads_back_with_the_learners_notes() -> None:
    own = joined(_second(), _held(_first(), {"My notes": "<b>mine</b>"}), LATER)
    again = read_held(io.BytesIO(own.data)).notes[names.guid(RECEPTOR)]
    assert again.fields["My notes"] == "<b>mine</b>"
    assert again.mod == MOMENT + 1


def test_the_deck_of_a_learner_is_handed_out_like_any_other(tmp_path: Path) -> None:
    own = own_deck(
        bank_of(reworded(), make_dose()),
        _held(_first(), {}),
        ledger_file=tmp_path / "ledger.json",
        questions=tmp_path,
        now=LATER,
    )
    assert own.counts.unchanged + own.counts.updated == 2
    assert (tmp_path / "ledger.json").exists()


def test_notes_of_ours_that_the_bank_does_not_know_hinder_nothing() -> None:
    held = _held(_first(), {})
    (note, *_) = held.notes.values()
    only = Held({names.guid("fact:testazole/uses/x"): note}, others=3)
    own = joined(_second(), only, LATER)
    assert (own.counts.new, own.counts.others) == (2, 3)


def test_a_package_without_a_card_of_ours_is_refused() -> None:
    data = package(collection([Note(), Note()]))
    with pytest.raises(NoneOfOursError, match="no card of Baclofen quiz, only 2 "):
        read_held(io.BytesIO(data))


def test_nothing_of_an_upload_stays_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    joined(_second(), _held(_first(), {}), NOW)
    assert list(tmp_path.iterdir()) == []
