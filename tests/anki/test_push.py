"""A deck pushed into real Anki, through the protocol of AnkiConnect."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import connect_protocol
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
from baclofen_quiz.exchange.anki.ledger import Ledger
from baclofen_quiz.exchange.ankiconnect import AnkiConnect
from baclofen_quiz.services.deck_building import Deck
from baclofen_quiz.services.deck_pushing import PushPlan, plan, push

pytestmark = pytest.mark.anki

SCRIPT = Path(__file__).with_name("real_channels.py")
DEEDS = {
    CORRECTED: {"fields": {"My notes": "mine"}, "tags": ["own"], "moved": True},
    WITHDRAWN: {"flagged": True},
}


@contextmanager
def _running(collection: Path) -> Iterator[AnkiConnect]:
    """Let Anki serve a collection for as long as the block lasts."""
    with subprocess.Popen(
        [anki_python(), connect_protocol.__file__, collection],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as anki:
        assert anki.stdout is not None
        assert anki.stdin is not None
        port = int(anki.stdout.readline())
        try:
            yield AnkiConnect(f"http://127.0.0.1:{port}", patience=60)
        finally:
            anki.stdin.close()


@dataclass(frozen=True)
class Story:
    """A learner's life with a first deck, a push of the second, and another."""

    changed: Deck
    planned: PushPlan
    again: PushPlan
    before: dict[str, Any]
    after: dict[str, Any]


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    reason = missing(anki_python())
    if reason:
        pytest.skip(f"real Anki: {reason}")
    folder = tmp_path_factory.mktemp("push")
    first = release_of(monograph(), Ledger(), NOW)
    changed = release_of(edited(monograph(), *EDITS), first.ledger, LATER)
    (folder / "first.apkg").write_bytes(first.data)
    (folder / "deeds.json").write_text(json.dumps(DEEDS), encoding="utf-8")
    lived = run_anki(
        SCRIPT, "export", folder / "first.apkg", folder / "deeds.json", folder
    )
    with _running(folder / "collection.anki2") as connect:
        planned = plan(changed, connect, LATER.date())
        push(planned, connect)
        again = plan(changed, connect, LATER.date())
    after = run_anki(SCRIPT, "look", folder)
    return Story(changed, planned, again, lived["before"], after)


def test_new_notes_come_with_our_guids_and_nothing_is_doubled(story: Story) -> None:
    assert story.planned.new_keys == ("fact:baclofen/precautions/small-doses",)
    assert set(story.after["notes"]) == {row.guid for row in story.changed.rows}
    assert story.after["decks"][ADDED] == "Baclofen quiz::Baclofen::Precautions"
    assert (story.again.new, story.again.updates) == ((), ())


def test_corrections_and_tombstones_are_written_in_place(story: Story) -> None:
    corrected = story.after["notes"][CORRECTED]
    back = "The membrane of the cell is hyperpolarised"
    assert corrected["fields"]["Back"] == back
    assert corrected["fields"]["My notes"] == "mine"
    assert "own" in corrected["tags"]
    withdrawn = story.after["notes"][WITHDRAWN]
    assert "Withdrawn on" in withdrawn["fields"]["Front"]
    assert "pharm::retired" in withdrawn["tags"]


def test_scheduling_is_the_same_and_the_collection_sound(story: Story) -> None:
    known = {card[0] for card in story.before["cards"]}
    cards = [card for card in story.after["cards"] if card[0] in known]
    assert cards == story.before["cards"]
    assert story.after["reviews"] == story.before["reviews"]
    assert story.after["types"] == story.before["types"]
    assert story.after["presets"] == story.before["presets"]
    assert story.after["options"] == story.before["options"]
    assert story.after["full_sync_stamp"] == story.before["full_sync_stamp"]
    assert story.after["intact"]
