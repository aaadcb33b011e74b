"""What learners get: the bundled deck, then a corrected one, in real Anki."""

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from anki_harness import anki_python, live_through, missing
from anki_releases import CHECKED, LATER, NOW, edited, monograph, release_of
from baclofen_quiz.content.reading import read_markdown
from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.anki import schema
from baclofen_quiz.exchange.anki.genanki_bridge import Row, collection_bytes
from baclofen_quiz.exchange.anki.ledger import Ledger
from baclofen_quiz.exchange.anki.names import SubDeck, guid
from baclofen_quiz.items.recall import recall
from baclofen_quiz.services.deck_building import Deck

pytestmark = pytest.mark.anki

REWORDED = ("- The cell membrane is", "- The membrane of the cell is")
WITHDRAWN = ("- Dystonia {#dystonia}\n", "")
TRICKY = (
    "- Diabetes mellitus: monitor",
    (
        "- Small doses: monitor a dose <5 mg, >3 mcg & GABA-B {#small-doses}\n"
        "- Diabetes mellitus: monitor"
    ),
)


def _guid(fact: str) -> str:
    return guid(f"fact:baclofen/{fact}")


@dataclass(frozen=True)
class Story:
    """Two releases, and what real Anki made of them."""

    first: Deck
    changed: Deck
    report: dict[str, Any]

    def shown(self, when: str, fact: str) -> dict[str, Any]:
        note: dict[str, Any] = self.report[f"{when}_shown"][_guid(fact)]
        return note


@pytest.fixture(scope="module", autouse=True)
def _real_anki_or_skip() -> None:
    reason = missing(anki_python())
    if reason:
        pytest.skip(f"real Anki: {reason}")


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    folder = tmp_path_factory.mktemp("decks")
    first = release_of(monograph(), Ledger(), NOW)
    corrected = edited(monograph(), REWORDED, WITHDRAWN, TRICKY)
    changed = release_of(corrected, first.ledger, LATER)
    files = (folder / "first.apkg", folder / "changed.apkg")
    for file, deck in zip(files, (first, changed), strict=True):
        file.write_bytes(deck.data)
    return Story(first, changed, live_through(files))


def _counts(**counts: int) -> dict[str, int]:
    none = dict.fromkeys(
        ("new", "updated", "duplicate", "conflicting", "first_field_match"), 0
    )
    return none | {"found": sum(counts.values())} | counts


def test_the_first_import_brings_every_note(story: Story) -> None:
    reading = read_markdown(monograph(), "monographs/baclofen.md")
    assert reading.monograph is not None
    usable = [fact for fact in reading.monograph.facts if fact.usable]
    assert story.first.notes == len(usable) == len(recall(reading.monograph).cards)
    assert story.report["first"] == _counts(new=len(usable))


def test_the_same_file_again_changes_nothing(story: Story) -> None:
    assert story.report["again"] == _counts(duplicate=story.first.notes)


def test_a_correction_updates_its_note_and_duplicates_none(story: Story) -> None:
    assert story.changed.changes.new == ("fact:baclofen/precautions/small-doses",)
    assert story.report["changed"] == _counts(
        new=1, updated=2, duplicate=story.first.notes - 2
    )
    assert story.report["changed_again"] == _counts(duplicate=story.changed.notes)
    back = story.shown("changed", "mechanism/hyperpolarisation")["fields"]["Back"]
    assert back == "The membrane of the cell is hyperpolarised"
    notes = story.report["changed_sound"]["notes"]
    assert notes == story.changed.notes == story.first.notes + 1


def test_scheduling_and_history_stay_as_they_were(story: Story) -> None:
    before, after = story.report["before"], story.report["after"]
    assert len(before["reviews"]) == len(story.report["reviewed"]) == 10
    assert after["reviews"] == before["reviews"]
    known = {card[0] for card in before["cards"]}
    assert [card for card in after["cards"] if card[0] in known] == before["cards"]


def test_reviewed_cards_were_among_the_updated_ones(story: Story) -> None:
    corrected = {_guid("mechanism/hyperpolarisation"), _guid("uses/dystonia")}
    assert corrected & set(story.report["reviewed"])


def test_what_a_learner_did_to_an_unchanged_note_stays(story: Story) -> None:
    deeds = story.report["deeds"]
    assert "mine" in story.report["changed_shown"][deeds["tagged"]]["tags"]
    rows = {card[0]: card for card in story.report["after"]["cards"]}
    suspended_queue, flag = rows[deeds["suspended"]][4], rows[deeds["flagged"]][10]
    assert (suspended_queue, flag) == (-1, 3)
    assert rows[deeds["moved"]][2] != rows[deeds["flagged"]][2]


@pytest.mark.parametrize("when", ["first", "changed"])
def test_anki_finds_the_collection_sound(story: Story, when: str) -> None:
    sound = story.report[f"{when}_sound"]
    assert sound["intact"]
    assert (sound["empty_cards"], sound["notes_without_card"]) == (0, 0)
    assert sound["cards"] == sound["notes"]


def test_new_cards_come_in_the_order_of_the_monograph(story: Story) -> None:
    reading = read_markdown(monograph(), "monographs/baclofen.md")
    assert reading.monograph is not None
    cards = recall(reading.monograph).cards
    order = [guid(f"fact:{card.fact_id}") for card in cards]
    assert story.report["first_sound"]["new_order"] == order


def test_note_type_fields_templates_and_decks_are_the_published_ones(
    story: Story,
) -> None:
    found = story.report["first_schema"]
    assert found["note_types"] == [schema.FACT.name]
    assert found["model"] == schema.FACT.id
    assert found["fields"] == [list(field) for field in schema.FACT.fields]
    assert found["templates"] == [list(template) for template in schema.FACT.templates]
    decks = {SubDeck("baclofen", s).name for s in Section if s is not Section.GENERAL}
    parents = {"Baclofen quiz", "Baclofen quiz::Baclofen"}
    assert set(found["decks"]) == decks | parents


def test_a_correction_forces_no_full_sync_and_no_second_note_type(
    story: Story,
) -> None:
    assert story.report["changed_schema"] == story.report["first_schema"]


def test_a_withdrawn_fact_stays_as_a_tombstone(story: Story) -> None:
    note = story.shown("changed", "uses/dystonia")
    assert "pharm::retired" in note["tags"]
    assert "Withdrawn on 2020-01-11" in note["cards"][0]["question"]
    assert "Withdrawn on 2020-01-11" in note["cards"][0]["answer"]
    assert note["fields"]["Back"] == "Off-label"


def test_signs_and_subscripts_show_exactly(story: Story) -> None:
    answer = story.shown("changed", "precautions/small-doses")["cards"][0]["answer"]
    assert "&lt;5\u00a0mg" in answer
    assert "&gt;3\u00a0mcg &amp; GABA<sub>B</sub>" in answer
    receptor = story.shown("first", "mechanism/receptor")["cards"][0]["answer"]
    assert "The GABA<sub>B</sub> receptor" in receptor
    dose = story.shown("first", "dosing/intrathecal-test")["cards"][0]["answer"]
    assert "25 to 50\u00a0mcg as a bolus" in dose


def test_question_sides_show_no_answer_and_answer_sides_both(story: Story) -> None:
    for note in story.report["first_shown"].values():
        (card,) = note["cards"]
        assert note["fields"]["Front"] in card["question"]
        assert note["fields"]["Front"] in card["answer"]
        assert f'<div class="back">{note["fields"]["Back"]}</div>' in card["answer"]
        assert '<div class="back">' not in card["question"]
        assert '<div class="sentence">' in card["answer"]
        assert f"Checked {CHECKED}" in card["answer"]


def test_no_card_runs_a_script_or_fetches_anything(story: Story) -> None:
    for note in story.report["changed_shown"].values():
        for card in note["cards"]:
            assert not re.search(
                r"<script|javascript:|\son\w+\s*=|\bsrc=|url\(|https?:",
                card["question"] + card["answer"],
                re.IGNORECASE,
            )


def test_tags_sort_notes_by_drug_class_section_and_safety(story: Story) -> None:
    tags = story.shown("first", "dosing/route-unit")["tags"]
    assert tags == [
        "pharm::class::centrally-acting-skeletal-muscle-relaxants",
        "pharm::drug::baclofen",
        "pharm::rel::2020-01",
        "pharm::safety",
        "pharm::section::dosing",
    ]


def _row(number: int, second_question: str = "") -> Row:
    filled = {
        "Key": f"fact:testazole/uses/n{number}",
        "Front": f"Question {number}?",
        "Back": f"Answer {number}",
        "Extra1": second_question,
        "Extra2": "Second answer",
    }
    return Row(
        type=schema.FACT,
        guid=guid(filled["Key"]),
        fields=tuple(filled.get(name, "") for name, _ in schema.FACT.fields),
        tags=("pharm::drug::testazole",),
        mod=int((LATER if second_question else NOW).timestamp()),
        deck_id=SubDeck("testazole", Section.USES).id,
        deck_name=SubDeck("testazole", Section.USES).name,
    )


def test_a_spare_field_filled_later_adds_cards_and_leaves_the_old_ones(
    tmp_path: Path,
) -> None:
    releases = (
        [_row(n) for n in range(20)],
        [_row(n, "Second question?" if n < 5 else "") for n in range(20)],
    )
    files = (tmp_path / "first.apkg", tmp_path / "second.apkg")
    for file, rows in zip(files, releases, strict=True):
        with zipfile.ZipFile(file, "w") as archive:
            collection = collection_bytes(rows, {"fact": int(NOW.timestamp())})
            archive.writestr("collection.anki2", collection)
            archive.writestr("media", "{}")
    report = live_through(files)
    assert report["changed"] == _counts(updated=5, duplicate=15)
    assert report["changed_sound"]["cards"] == 25
    assert report["changed_sound"]["intact"]
    first_cards = [card for card in report["after"]["cards"] if card[1] == 0]
    assert first_cards == report["before"]["cards"]
    assert report["changed_schema"] == report["first_schema"]
