from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from anki_factories import FIRST, NOW, make_content, make_dated, make_draft
from baclofen_quiz.exchange.anki.genanki_bridge import Row
from baclofen_quiz.exchange.anki.ledger import (
    BUNDLED,
    Entry,
    Ledger,
    Retired,
    publish,
)
from baclofen_quiz.exchange.anki.markup import Html, html
from baclofen_quiz.exchange.anki.merging import Merged, merge, merged_tags, reads_alike
from baclofen_quiz.exchange.anki.notes import NoteContent
from baclofen_quiz.exchange.anki.own_notes import HeldType, OwnNote
from baclofen_quiz.exchange.anki.rows import rows_of
from baclofen_quiz.exchange.anki.schema import FACT

TODAY = date(2026, 11, 23)
OLD = make_content()
NEW = make_content({"Back": html("The GABA-B receptor, a G-protein-coupled one")})
NAMES = tuple(name for name, _ in FACT.fields)


def _entry(*releases: NoteContent) -> Entry:
    ledger = Ledger()
    for number, content in enumerate(releases):
        ledger, _ = publish(ledger, [make_draft(content)], BUNDLED, NOW + number)
    return ledger.notes[OLD.key]


def _row(content: NoteContent) -> Row:
    checked = {"baclofen": "Checked 2026-11-22: compared with labels."}
    (row,) = rows_of([make_dated(content, FIRST)], now=NOW, checked=checked)
    return row


def _held(
    content: NoteContent,
    edits: Mapping[str, str] | None = None,
    names: tuple[str, ...] = NAMES,
) -> OwnNote:
    row = _row(content)
    fields = {**dict(zip(NAMES, row.fields, strict=True)), **(edits or {})}
    named = dict(zip(names, fields.values(), strict=True))
    held = HeldType(FACT.id, FACT.name, names)
    return OwnNote(row.guid, held, named, row.tags, FIRST)


def _fields(merged: Merged) -> dict[str, str]:
    return dict(zip(NAMES, merged.fields, strict=True))


def test_an_untouched_old_note_becomes_the_new_one() -> None:
    merged = merge(_row(NEW), _entry(OLD, NEW), _held(OLD), TODAY)
    assert merged.fields == _row(NEW).fields
    assert (merged.moved, merged.kept) == ((), ())


def test_the_learners_notes_stay_under_a_correction() -> None:
    held = _held(OLD, {"My notes": "asked in <b>May</b><script>x</script>"})
    merged = merge(_row(NEW), _entry(OLD, NEW), held, TODAY)
    assert _fields(merged)["My notes"] == "asked in <b>May</b>"
    assert _fields(merged)["Back"] == NEW.fields["Back"]


def test_a_field_that_only_the_learner_changed_stays_theirs() -> None:
    held = _held(OLD, {"Front": "Which receptor, again?"})
    merged = merge(_row(NEW), _entry(OLD, NEW), held, TODAY)
    assert _fields(merged)["Front"] == "Which receptor, again?"
    assert _fields(merged)["Back"] == NEW.fields["Back"]
    assert (merged.moved, merged.kept) == ((), ("Front",))


def test_a_field_that_both_changed_is_ours_and_theirs_goes_into_their_notes() -> None:
    edits = {"Back": "GABA-<i>B</i><img src='//x/y.png'>", "My notes": "mine"}
    merged = merge(_row(NEW), _entry(OLD, NEW), _held(OLD, edits), TODAY)
    assert _fields(merged)["Back"] == NEW.fields["Back"]
    assert _fields(merged)["My notes"] == (
        "mine<div><b>Your wording of Back until 2026-11-23:</b> GABA-<i>B</i></div>"
    )
    assert (merged.moved, merged.kept) == (("Back",), ())


def test_a_wording_that_stands_in_their_notes_is_not_written_there_again() -> None:
    edits = {"Back": "my own answer", "My notes": "Before: my own answer"}
    merged = merge(_row(NEW), _entry(OLD, NEW), _held(OLD, edits), TODAY)
    assert _fields(merged)["My notes"] == "Before: my own answer"


def test_a_field_that_the_learner_emptied_stays_empty() -> None:
    held = _held(OLD, {"Sentence": ""})
    merged = merge(_row(NEW), _entry(OLD, NEW), held, TODAY)
    assert _fields(merged)["Sentence"] == ""
    assert merged.kept == ("Sentence",)


@pytest.mark.parametrize("emptied", ["", "<script>x</script>"])
def test_an_empty_question_becomes_ours_or_the_card_would_be_lost(emptied: str) -> None:
    held = _held(OLD, {"Front": emptied})
    merged = merge(_row(NEW), _entry(OLD, NEW), held, TODAY)
    assert _fields(merged)["Front"] == OLD.fields["Front"]
    assert _fields(merged)["My notes"] == ""
    assert (merged.moved, merged.kept) == ((), ())


def test_a_copy_that_agrees_with_no_version_becomes_ours() -> None:
    edits = dict.fromkeys(("Front", "Back", "Sentence", "Source"), "other words")
    merged = merge(_row(OLD), _entry(OLD), _held(OLD, edits), TODAY)
    assert merged.moved == ("Front", "Back", "Sentence", "Source")
    assert _fields(merged)["My notes"].count("other words") == 1


def test_a_withdrawn_note_is_ours_whatever_the_learner_wrote() -> None:
    entry = replace(_entry(OLD), state=Retired("It is no longer asked.", TODAY))
    held = _held(OLD, {"Back": "my own answer"})
    merged = merge(_row(OLD), entry, held, TODAY)
    assert _fields(merged)["Back"] == OLD.fields["Back"]
    assert "my own answer" in _fields(merged)["My notes"]


def test_the_day_of_a_review_is_no_edit_but_a_remark_of_the_learner_is() -> None:
    again = _row(OLD).fields[NAMES.index("Source")].replace("11-22", "10-01")
    merged = merge(_row(OLD), _entry(OLD), _held(OLD, {"Source": again}), TODAY)
    assert _fields(merged)["Source"] == _row(OLD).fields[NAMES.index("Source")]
    assert merged.kept == ()
    remark = "Baclofen monograph, Mechanism of action, and Katzung"
    merged = merge(_row(OLD), _entry(OLD), _held(OLD, {"Source": remark}), TODAY)
    assert _fields(merged)["Source"] == remark


def test_key_and_link_are_ours() -> None:
    held = _held(OLD, {"Key": "x", "Link": "https://elsewhere.org"})
    merged = merge(_row(OLD), _entry(OLD), held, TODAY)
    assert merged.fields == _row(OLD).fields


def test_fields_that_the_learner_renamed_are_known_by_their_place() -> None:
    names = tuple(f"Feld {number}" for number in range(len(NAMES)))
    held = _held(OLD, {"My notes": "mine"}, names)
    merged = merge(_row(NEW), _entry(OLD, NEW), held, TODAY)
    assert _fields(merged)["My notes"] == "mine"
    assert _fields(merged)["Back"] == NEW.fields["Back"]


def test_fields_that_the_learner_put_in_another_order_are_known_by_name() -> None:
    held = _held(OLD, {"My notes": "mine"})
    moved = replace(held, fields=dict(sorted(held.fields.items())))
    expected = merge(_row(NEW), _entry(OLD, NEW), held, TODAY)
    assert merge(_row(NEW), _entry(OLD, NEW), moved, TODAY) == expected
    assert _fields(expected)["My notes"] == "mine"


def test_fields_of_a_type_with_more_fields_are_known_by_name() -> None:
    held = _held(OLD, {"My notes": "mine"})
    more = replace(held, fields={**held.fields, "Mnemonic": "x"})
    merged = merge(_row(NEW), _entry(OLD, NEW), more, TODAY)
    assert _fields(merged)["My notes"] == "mine"
    assert len(merged.fields) == len(NAMES)


def test_of_several_versions_that_agree_the_oldest_counts() -> None:
    back = make_content({"Back": Html("a")}), make_content({"Back": Html("b")})
    held = _held(back[0], {"Back": "c"})
    merged = merge(_row(back[1]), _entry(*back), held, TODAY)
    assert merged.moved == ("Back",)


def test_own_tags_stay_and_ours_are_those_of_the_release() -> None:
    theirs = ("mine", "Exam::May", "pharm::rel::2026-10", "PHARM::x", "leech", "a\x00b")
    missed = "pharm::missed::2026w47"
    assert merged_tags(("pharm::rel::2026-11",), (*theirs, missed)) == (
        "Exam::May",
        "leech",
        "mine",
        missed,
        "pharm::rel::2026-11",
    )


@pytest.mark.parametrize(
    ("name", "one", "other", "alike"),
    [
        ("Back", "a", "a", True),
        ("Back", "a", "b", False),
        ("Link", "https://one.org", "", True),
        ("Source", "A. Checked 2026-01-01: x.", "A. Checked 2026-02-01: y.", True),
        ("Source", "A. Facts not checked.", "A. Checked 2026-02-01: y.", True),
        ("Source", "A. Checked 2026-01-01: x.", "B. Checked 2026-01-01: x.", False),
    ],
)
def test_a_link_and_the_day_of_a_review_are_worth_no_update(
    name: str, one: str, other: str, *, alike: bool
) -> None:
    assert reads_alike(name, one, other) is alike
