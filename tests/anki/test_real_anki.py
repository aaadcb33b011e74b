"""What learners get: the bundled deck, then a corrected one, in real Anki."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from anki_harness import anki_python, live_through, missing
from anki_releases import CHECKED, LATER, NOW, whole_release
from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.anki import genanki_bridge, schema
from baclofen_quiz.exchange.anki.genanki_bridge import Row
from baclofen_quiz.exchange.anki.ledger import Ledger
from baclofen_quiz.exchange.anki.look import Look
from baclofen_quiz.exchange.anki.looks import LOOKS
from baclofen_quiz.exchange.anki.names import SubDeck, guid
from baclofen_quiz.exchange.anki.package import package
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
REWORDED_QUESTION = ("treating it as a mere spasm loses", "to call it a spasm loses")
RETIRED_QUESTION = (
    "Take-away: Baclofen is ended in steps, under supervision.\n",
    "Take-away: Baclofen is ended in steps, under supervision.\nStatus: retired\n",
)
MISSED_REFILL = "item:baclofen-authored/missed-refill"
ENDING = "item:baclofen-authored/ending-after-years"
DYSTONIA = "fact:baclofen/uses/dystonia"
MEMBRANE = "fact:baclofen/mechanism/hyperpolarisation"
SMALL_DOSES = "fact:baclofen/precautions/small-doses"


@dataclass(frozen=True)
class Story:
    """Two releases, and what real Anki made of them."""

    first: Deck
    changed: Deck
    report: dict[str, Any]

    def shown(self, when: str, key: str) -> dict[str, Any]:
        note: dict[str, Any] = self.report[f"{when}_shown"][guid(key)]
        return note

    @property
    def updated(self) -> int:
        return len(self.changed.changes.changed + self.changed.changes.withdrawn)


@pytest.fixture(scope="module", autouse=True)
def _real_anki_or_skip() -> None:
    reason = missing(anki_python())
    if reason:
        pytest.skip(f"real Anki: {reason}")


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    folder = tmp_path_factory.mktemp("decks")
    first = whole_release(folder / "questions", Ledger(), NOW)
    changed = whole_release(
        folder / "corrected",
        first.ledger,
        LATER,
        edits=(REWORDED, WITHDRAWN, TRICKY),
        edits_of_questions=(REWORDED_QUESTION, RETIRED_QUESTION),
    )
    files = (folder / "first.apkg", folder / "changed.apkg")
    for file, deck in zip(files, (first, changed), strict=True):
        file.write_bytes(deck.data)
    return Story(first, changed, live_through(files))


def _counts(**counts: int) -> dict[str, int]:
    none = dict.fromkeys(
        ("new", "updated", "duplicate", "conflicting", "first_field_match"), 0
    )
    return none | {"found": sum(counts.values())} | counts


def test_the_first_import_brings_every_note_of_every_type(story: Story) -> None:
    assert story.report["first"] == _counts(new=story.first.notes)
    found = {note["type"] for note in story.report["first_shown"].values()}
    assert found == {kind.name for kind in schema.NOTE_TYPES.values()}


def test_the_same_file_again_changes_nothing(story: Story) -> None:
    assert story.report["again"] == _counts(duplicate=story.first.notes)


def test_a_correction_updates_its_notes_and_duplicates_none(story: Story) -> None:
    changes = story.changed.changes
    assert {MEMBRANE, MISSED_REFILL} <= set(changes.changed)
    assert {DYSTONIA, ENDING} <= set(changes.withdrawn)
    assert SMALL_DOSES in changes.new
    assert story.report["changed"] == _counts(
        new=len(changes.new),
        updated=story.updated,
        duplicate=story.first.notes - story.updated,
    )
    assert story.report["changed_again"] == _counts(duplicate=story.changed.notes)
    back = story.shown("changed", MEMBRANE)["fields"]["Back"]
    assert back == "The membrane of the cell is hyperpolarised"
    notes = story.report["changed_sound"]["notes"]
    assert notes == story.changed.notes == story.first.notes + len(changes.new)


def test_few_notes_move_for_few_corrections(story: Story) -> None:
    assert story.updated < story.first.notes / 10


def test_scheduling_and_history_stay_as_they_were(story: Story) -> None:
    before, after = story.report["before"], story.report["after"]
    assert len(before["reviews"]) == len(story.report["reviewed"]) == 10
    assert after["reviews"] == before["reviews"]
    known = {card[0] for card in before["cards"]}
    assert [card for card in after["cards"] if card[0] in known] == before["cards"]


def test_reviewed_cards_were_among_the_updated_ones(story: Story) -> None:
    changes = story.changed.changes
    corrected = {guid(key) for key in changes.changed + changes.withdrawn}
    assert corrected & set(story.report["reviewed"])


def test_what_a_learner_did_to_an_unchanged_note_stays(story: Story) -> None:
    deeds = story.report["deeds"]
    tagged = story.report["changed_shown"][deeds["tagged"]]
    assert "mine" in tagged["tags"]
    assert tagged["fields"]["My notes"] == "asked in May"
    assert tagged["fields"]["Source"] == "my own book"
    assert "asked in May" in tagged["cards"][0]["answer"]
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


def test_new_cards_come_in_the_order_of_the_deck(story: Story) -> None:
    order = [row.guid for row in story.first.rows]
    assert story.report["first_sound"]["new_order"] == order


def test_note_types_fields_templates_and_decks_are_the_published_ones(
    story: Story,
) -> None:
    found = story.report["first_schema"]
    kinds = {kind.name: kind for kind in schema.NOTE_TYPES.values()}
    assert set(found["note_types"]) == set(kinds)
    for name, kind in kinds.items():
        there = found["note_types"][name]
        assert there["id"] == kind.id
        assert there["fields"] == [list(field) for field in kind.fields]
        assert there["templates"] == [list(template) for template in kind.templates]
    decks = {SubDeck("baclofen", s).name for s in Section if s is not Section.GENERAL}
    decks |= {f"Baclofen quiz::Baclofen::{name}" for name in ("Contrasts", "Questions")}
    parents = {"Baclofen quiz", "Baclofen quiz::Baclofen"}
    assert set(found["decks"]) == decks | parents


def test_a_correction_forces_no_full_sync_and_no_second_note_type(
    story: Story,
) -> None:
    assert story.report["changed_schema"] == story.report["first_schema"]


@pytest.mark.parametrize(
    ("key", "reason", "answer"),
    [
        (DYSTONIA, "The monograph no longer states it.", "Off-label"),
        (
            ENDING,
            "Its authors took the question back.",
            "Step by step under supervision",
        ),
    ],
)
def test_what_is_withdrawn_stays_as_a_tombstone(
    story: Story, key: str, reason: str, answer: str
) -> None:
    note = story.shown("changed", key)
    assert "pharm::retired" in note["tags"]
    for side in note["cards"][0].values():
        assert f"Withdrawn on 2020-01-11. {reason}" in side
    assert answer in note["cards"][0]["answer"]


def test_signs_and_subscripts_show_exactly(story: Story) -> None:
    answer = story.shown("changed", SMALL_DOSES)["cards"][0]["answer"]
    assert "&lt;5\u00a0mg" in answer
    assert "&gt;3\u00a0mcg &amp; GABA<sub>B</sub>" in answer
    receptor = story.shown("first", "fact:baclofen/mechanism/receptor")["cards"][0][
        "answer"
    ]
    assert "The GABA<sub>B</sub> receptor" in receptor
    dose = story.shown("first", "fact:baclofen/dosing/intrathecal-test")["cards"][0][
        "answer"
    ]
    assert "25 to 50\u00a0mcg as a bolus" in dose


def test_question_sides_show_no_answer_and_answer_sides_both(story: Story) -> None:
    kinds = {kind.name: kind for kind in schema.NOTE_TYPES.values()}
    for note in story.report["first_shown"].values():
        kind, (card,) = kinds[note["type"]], note["cards"]
        asked, answer = note["fields"][kind.asks], note["fields"][kind.answers]
        assert asked in card["question"]
        assert asked in card["answer"]
        assert f'<div class="back">{answer}</div>' in card["answer"]
        assert '<div class="back">' not in card["question"]
        assert '<div class="reasons">' not in card["question"]
        assert '<div class="source">' in card["answer"]
        assert f"Checked {CHECKED}" in card["answer"]


def test_every_made_card_shows_the_sentence_behind_it(story: Story) -> None:
    for note in story.report["first_shown"].values():
        if not note["key"].startswith("item:baclofen-authored/"):
            assert '<div class="sentence">' in note["cards"][0]["answer"], note["key"]


def test_no_card_runs_a_script_or_fetches_anything(story: Story) -> None:
    for note in story.report["changed_shown"].values():
        for card in note["cards"]:
            assert not re.search(
                r"<script|javascript:|\son\w+\s*=|\bsrc=|url\(|https?:",
                card["question"] + card["answer"],
                re.IGNORECASE,
            )


def test_tags_sort_notes_by_drug_class_section_and_safety(story: Story) -> None:
    tags = story.shown("first", "fact:baclofen/dosing/route-unit")["tags"]
    assert tags == [
        "pharm::class::centrally-acting-skeletal-muscle-relaxants",
        "pharm::drug::baclofen",
        "pharm::rel::2020-01",
        "pharm::safety",
        "pharm::section::dosing",
    ]


def test_tags_of_questions_and_contrasts_tell_their_source(story: Story) -> None:
    tags = story.shown("first", MISSED_REFILL)["tags"]
    assert {"pharm::src::baclofen-authored", "pharm::section::counselling"} <= set(tags)
    pair = "contrast:baclofen/comparison/tizanidine.target+mechanism/receptor"
    assert story.shown("first", pair)["tags"] == [
        "pharm::class::centrally-acting-skeletal-muscle-relaxants",
        "pharm::drug::baclofen",
        "pharm::drug::tizanidine",
        "pharm::rel::2020-01",
        "pharm::section::comparison",
        "pharm::src::baclofen-monograph",
    ]


def _row(number: int, kind: schema.NoteType, second_question: str = "") -> Row:
    filled = {
        "Key": f"fact:testazole/uses/n{number}",
        kind.asks: f"Question {number}?",
        kind.answers: f"Answer {number}",
        "Extra1": second_question,
        "Extra2": "Second answer",
    }
    return Row(
        type=kind,
        guid=guid(filled["Key"]),
        fields=tuple(filled.get(name, "") for name, _ in kind.fields),
        tags=("pharm::drug::testazole",),
        mod=int((LATER if second_question else NOW).timestamp()),
        deck_id=SubDeck("testazole", Section.USES).id,
        deck_name=SubDeck("testazole", Section.USES).name,
    )


def _renamed(kind: schema.NoteType) -> schema.NoteType:
    """Rename the field of the answer and the first template; their ids stay."""
    fields = (
        ("Solution" if name == kind.answers else name, number)
        for name, number in kind.fields
    )
    (_, first), *templates = kind.templates
    return replace(
        kind,
        answers="Solution",
        fields=tuple(fields),
        templates=(("Ask", first), *templates),
    )


def _package(rows: list[Row], moment: datetime) -> bytes:
    mods = dict.fromkeys(schema.NOTE_TYPES, int(moment.timestamp()))
    return package(rows, mods)


def test_spare_fields_and_renamed_ones_add_cards_and_leave_the_old_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kinds = list(schema.NOTE_TYPES.values())
    first = [_row(n, kind) for n, kind in enumerate(kinds * 3)]
    renamed = {kind.slug: _renamed(kind) for kind in kinds}
    filled = [
        _row(n, renamed[kind.slug], "Second question?" if n < len(kinds) else "")
        for n, kind in enumerate(kinds * 3)
    ]
    files = (tmp_path / "first.apkg", tmp_path / "second.apkg")
    files[0].write_bytes(_package(first, NOW))
    looks = {
        slug: Look(
            tuple(
                (front, back.replace(f"{{{{{kind.answers}}}}}", "{{Solution}}"))
                for front, back in LOOKS[slug].faces
            ),
            LOOKS[slug].css,
        )
        for slug, kind in schema.NOTE_TYPES.items()
    }
    monkeypatch.setattr(genanki_bridge, "NOTE_TYPES", renamed)
    monkeypatch.setattr(genanki_bridge, "LOOKS", looks)
    files[1].write_bytes(_package(filled, LATER))
    report = live_through(files)
    assert report["changed"] == _counts(updated=7, duplicate=14)
    assert report["changed_sound"]["cards"] == 21 + 7
    assert report["changed_sound"]["intact"]
    first_cards = [card for card in report["after"]["cards"] if card[1] == 0]
    assert first_cards == report["before"]["cards"]
    before, after = report["first_schema"], report["changed_schema"]
    assert after["full_sync_stamp"] == before["full_sync_stamp"]
    assert set(after["note_types"]) == set(before["note_types"])
    for kind in renamed.values():
        there = after["note_types"][kind.name]
        assert there["fields"] == [list(field) for field in kind.fields]
        assert there["templates"] == [list(template) for template in kind.templates]
    for note in report["changed_shown"].values():
        assert note["fields"]["Solution"].startswith("Answer ")
        assert note["fields"]["Solution"] in note["cards"][0]["answer"]
