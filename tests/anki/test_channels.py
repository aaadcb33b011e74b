"""Updates that overwrite nothing of the learner's, in real Anki: text, and own deck."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from anki_factories import make_content, make_dated
from anki_harness import anki_python, missing, run_anki
from anki_releases import (
    ADDED,
    CORRECTED,
    EDITS,
    LATER,
    NOW,
    WITHDRAWN,
    edited,
    monograph,
    release_of,
)
from baclofen_quiz.exchange.anki.genanki_bridge import Row
from baclofen_quiz.exchange.anki.ledger import Ledger
from baclofen_quiz.exchange.anki.markup import html
from baclofen_quiz.exchange.anki.names import guid
from baclofen_quiz.exchange.anki.rows import rows_of
from baclofen_quiz.exchange.anki.schema import NOTE_TYPES
from baclofen_quiz.exchange.anki.tsv import by_type, print_tsv
from baclofen_quiz.services.deck_building import Deck
from baclofen_quiz.services.deck_merging import OwnDeck, joined, read_held

pytestmark = pytest.mark.anki

SCRIPT = Path(__file__).with_name("real_channels.py")
SPOILT = guid("fact:baclofen/mechanism/receptor")
NEW_BACK = "The membrane of the cell is hyperpolarised"
DEEDS = {
    CORRECTED: {
        "fields": {"My notes": "asked in <b>May</b>", "Back": "my own answer"},
        "tags": ["mine", "Exam::May"],
        "moved": True,
    },
    WITHDRAWN: {"fields": {"My notes": "rare"}, "flagged": True},
    SPOILT: {"fields": {"Front": "my own question?"}, "tags": ["mine"]},
}
TRICKY = ('"On" or "off"?', "# of doses?", 'An "inch"', "tab?", "=1+1", "'quoted'")


@dataclass(frozen=True)
class Story:
    """Two releases, a learner's life between them, and both ways to the second."""

    changed: Deck
    own: OwnDeck
    lived: dict[str, Any]
    report: dict[str, Any]

    def note(self, when: str, which: str) -> dict[str, Any]:
        note: dict[str, Any] = self.report[f"{when}_state"]["notes"][which]
        return note


def _tricky_rows() -> list[Row]:
    notes = [
        make_dated(
            make_content(
                {"Front": html(f"{text} {number}"), "Sentence": html(text)},
                key=f"fact:baclofen/mechanism/tricky-{number}",
            ),
            mod=int(NOW.timestamp()),
        )
        for number, text in enumerate(TRICKY * 50)
    ]
    return list(rows_of(notes, now=int(NOW.timestamp())))


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    reason = missing(anki_python())
    if reason:
        pytest.skip(f"real Anki: {reason}")
    folder = tmp_path_factory.mktemp("channels")
    first = release_of(monograph(), Ledger(), NOW)
    changed = release_of(edited(monograph(), *EDITS), first.ledger, LATER)
    (folder / "first.apkg").write_bytes(first.data)
    (folder / "changed.apkg").write_bytes(changed.data)
    (folder / "deeds.json").write_text(json.dumps(DEEDS), encoding="utf-8")
    texts = []
    for slug, rows in by_type((*changed.rows, *_tricky_rows())).items():
        texts.append(folder / f"{slug}.txt")
        texts[-1].write_text(
            print_tsv(NOTE_TYPES[slug], rows), encoding="utf-8", newline=""
        )
    lived = run_anki(
        SCRIPT, "export", folder / "first.apkg", folder / "deeds.json", folder
    )
    with (folder / "new.apkg").open("rb") as file:
        held = read_held(file)
    with (folder / "old.apkg").open("rb") as file:
        assert read_held(file).notes == held.notes
    own = joined(changed, held, datetime.now(UTC))
    (folder / "own.apkg").write_bytes(own.data)
    files = (*texts, folder / "own.apkg", folder / "changed.apkg")
    return Story(changed, own, lived, run_anki(SCRIPT, "update", folder, *files))


def _counts(**counts: int) -> dict[str, int]:
    none = dict.fromkeys(
        ("new", "updated", "duplicate", "conflicting", "first_field_match"), 0
    )
    return none | {"found": sum(counts.values())} | counts


def _summed(counts: list[dict[str, int]]) -> dict[str, int]:
    """Add up what Anki did with the texts, one of each note type."""
    return {name: sum(count[name] for count in counts) for name in counts[0]}


def _known(state: dict[str, Any], story: Story) -> list[Any]:
    """The rows of the cards that were there before."""
    known = {card[0] for card in story.lived["before"]["cards"]}
    return [card for card in state["cards"] if card[0] in known]


def test_every_row_of_the_text_is_found_and_none_is_swallowed(story: Story) -> None:
    rows = len(story.changed.rows) + len(TRICKY) * 50
    done = _summed(story.report["text"])
    assert done == _counts(new=1 + len(TRICKY) * 50, updated=3, duplicate=rows - 304)
    assert _summed(story.report["text_again"]) == _counts(duplicate=rows)
    held = story.report["text_state"]["notes"]
    for row in (*story.changed.rows, *_tricky_rows()):
        expected = dict(zip((n for n, _ in row.type.fields), row.fields, strict=True))
        mine = held[row.guid]["fields"]["My notes"]
        assert held[row.guid]["fields"] == {**expected, "My notes": mine}


def test_the_text_corrects_and_leaves_notes_and_tags_alone(story: Story) -> None:
    note = story.note("text", CORRECTED)
    assert note["fields"]["Back"] == NEW_BACK
    assert note["fields"]["My notes"] == "asked in <b>May</b>"
    before = story.lived["before"]["notes"][CORRECTED]["tags"]
    assert note["tags"] == before
    assert {"mine", "Exam::May"} <= set(before)
    assert "Withdrawn on" in story.note("text", WITHDRAWN)["fields"]["Front"]


def test_the_text_puts_a_new_card_into_its_deck_and_moves_no_other(
    story: Story,
) -> None:
    decks = story.report["text_state"]["decks"]
    assert decks[ADDED] == "Baclofen quiz::Baclofen::Precautions"
    assert decks[CORRECTED] == "My own deck"


def test_new_cards_come_with_their_tags_where_the_deck_is_taken_before_the_text(
    story: Story,
) -> None:
    total = len(story.changed.rows)
    assert story.report["never"] == _counts(new=1, duplicate=total - 1)
    before = story.lived["before"]["notes"]
    held = story.report["never_state"]["notes"]
    assert {which: held[which] for which in before} == before
    (row,) = (row for row in story.changed.rows if row.guid == ADDED)
    assert "pharm::section::precautions" in row.tags
    for when in ("never", "text_after"):
        assert story.note(when, ADDED)["tags"] == list(row.tags)
    assert _summed(story.report["text_after"])["new"] == len(TRICKY) * 50
    assert story.note("text_after", CORRECTED) == story.note("text", CORRECTED)


def test_the_own_deck_corrects_and_keeps_notes_and_tags(story: Story) -> None:
    assert (story.own.counts.updated, story.own.counts.new) == (2, 1)
    total = len(story.changed.rows)
    assert story.report["own"] == _counts(new=1, updated=2, duplicate=total - 3)
    note = story.note("own", CORRECTED)
    assert note["fields"]["Back"] == NEW_BACK
    assert note["fields"]["My notes"].startswith("asked in <b>May</b><div><b>Your")
    assert note["fields"]["My notes"].endswith("</b> my own answer</div>")
    assert {"mine", "Exam::May"} <= set(note["tags"])
    assert "pharm::retired" in story.note("own", WITHDRAWN)["tags"]
    assert story.note("own", WITHDRAWN)["fields"]["My notes"] == "rare"


def test_the_own_deck_leaves_a_wording_that_we_did_not_correct(story: Story) -> None:
    note = story.note("own", SPOILT)
    assert note["fields"]["Front"] == "my own question?"
    assert "mine" in note["tags"]


def test_the_own_deck_makes_no_second_note(story: Story) -> None:
    held = story.report["own_state"]["notes"]
    assert set(held) == {row.guid for row in story.changed.rows}
    total = _counts(duplicate=len(story.changed.rows))
    assert story.report["own_again"] == story.report["release_after"] == total


@pytest.mark.parametrize("way", ["text_state", "own_state"])
def test_scheduling_is_the_same_and_the_collection_sound(
    story: Story, way: str
) -> None:
    before, after = story.lived["before"], story.report[way]
    assert len(before["reviews"]) == len(DEEDS)
    assert after["reviews"] == before["reviews"]
    assert _known(after, story) == before["cards"]
    assert after["types"] == before["types"]
    assert after["full_sync_stamp"] == before["full_sync_stamp"]
    assert after["intact"]
