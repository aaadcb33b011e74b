import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anki_factories import FIRST, NOW, make_content, make_draft
from baclofen_quiz.exchange.anki.errors import UnreadableLedgerError
from baclofen_quiz.exchange.anki.ledger import (
    BUNDLED,
    Ledger,
    Release,
    Retired,
    publish,
    publish_models,
)
from baclofen_quiz.exchange.anki.ledger_file import print_ledger, read_ledger
from baclofen_quiz.exchange.anki.markup import html


def _ledger() -> Ledger:
    ledger, _ = publish(Ledger(), [make_draft()], BUNDLED, NOW)
    ledger, _ = publish_models(ledger, {"fact": {"css": "a"}}, NOW, NOW)
    reworded = make_draft(make_content({"Back": html("GABA-B")}))
    ledger, _ = publish(ledger, [reworded], "/srv/questions", NOW + 1)
    grave = replace(
        make_draft(make_content(key="fact:baclofen/mechanism/site")),
        state=Retired("It is no longer asked.", date(2026, 12, 1)),
    )
    return publish(ledger, [grave], BUNDLED, NOW + 2)[0]


def test_a_printed_ledger_reads_back_as_it_was() -> None:
    assert read_ledger(print_ledger(_ledger()), "ledger.json") == _ledger()
    assert read_ledger(print_ledger(Ledger()), "ledger.json") == Ledger()


@given(st.text(), st.text())
def test_any_wording_survives_the_file(front: str, back: str) -> None:
    draft = replace(make_draft(), front=front, back=back)
    ledger, _ = publish(Ledger(), [draft], BUNDLED, NOW)
    assert read_ledger(print_ledger(ledger), "ledger.json") == ledger


def test_the_file_is_sorted_and_says_no_more_than_it_must() -> None:
    ledger, _ = publish(Ledger(), [make_draft(first=NOW)], BUNDLED, NOW)
    text = print_ledger(ledger)
    assert text.endswith("}\n")
    (note,) = json.loads(text)["notes"].values()
    assert sorted(note) == ["back", "drug", "front", "hashes", "mod", "section"]


def test_what_is_told_of_releases_survives_the_file() -> None:
    ledger = replace(_ledger(), releases=(Release(NOW, "A label was revised."),))
    again = read_ledger(print_ledger(ledger), "ledger.json")
    assert again == ledger
    (past,) = again.notes["fact:baclofen/mechanism/receptor"].past
    assert (past.front, past.back) == ("Which receptor?", "The GABA-B receptor")
    assert again.notes["fact:baclofen/mechanism/site"].published == NOW + 2


def test_the_successor_of_a_withdrawn_note_survives_the_file() -> None:
    retired = Retired("It has another name.", date(2026, 12, 1), "fact:a/uses/b")
    draft = replace(make_draft(), state=retired)
    ledger, _ = publish(Ledger(), [draft], BUNDLED, NOW)
    assert read_ledger(print_ledger(ledger), "ledger.json") == ledger


def test_a_ledger_of_before_these_were_told_reads_as_ever() -> None:
    body = json.loads(print_ledger(_ledger()))
    for note in body["notes"].values():
        note.pop("published", None)
    notes = read_ledger(json.dumps(body), "ledger.json").notes
    assert {entry.published for entry in notes.values()} == {FIRST}


def test_the_note_type_of_facts_stands_where_it_always_stood() -> None:
    versions = {"fact": {"css": "a"}, "choice": {"css": "b"}}
    ledger, _ = publish_models(Ledger(), versions, NOW, NOW)
    body = json.loads(print_ledger(ledger))
    assert body["model"] == [{"mod": NOW, "hashes": {"css": "a"}}]
    assert body["models"] == {"choice": [{"mod": NOW, "hashes": {"css": "b"}}]}
    assert read_ledger(print_ledger(ledger), "ledger.json") == ledger


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "line 1 is no JSON"),
        ('{"format": 2}', "its format is 2, not 1"),
        ("[]", "a value is missing or of another kind"),
        ('{"format": 1, "notes": {}}', "a value is missing or of another kind"),
        ('{"format": 1, "notes": {"a": {}}, "model": []}', "no note"),
        ('{"format": 1, "notes": {}, "model": [{}]}', "no version"),
        ('{"format": 1, "notes": {}, "model": [], "releases": [1]}', "no release"),
    ],
)
def test_a_damaged_ledger_is_refused_with_a_sentence(text: str, why: str) -> None:
    with pytest.raises(UnreadableLedgerError) as caught:
        read_ledger(text, "ledger.json")
    assert str(caught.value).startswith("The Anki ledger ledger.json cannot be read: ")
    assert why in str(caught.value)


@pytest.mark.parametrize(
    ("part", "value", "why"),
    [
        ("past", {}, "no list"),
        ("retired", "yes", "no retirement"),
        ("section", "nowhere", "nowhere"),
        ("type", "novel", "no type of notes"),
    ],
)
def test_a_damaged_note_is_refused_with_a_sentence(
    part: str, value: object, why: str
) -> None:
    body = json.loads(print_ledger(_ledger()))
    body["notes"]["fact:baclofen/mechanism/site"][part] = value
    with pytest.raises(UnreadableLedgerError, match=why):
        read_ledger(json.dumps(body), "ledger.json")
