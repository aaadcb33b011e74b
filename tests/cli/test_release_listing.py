from dataclasses import replace
from datetime import date

from anki_factories import NOW, make_content, make_draft
from baclofen_quiz.cli.release_listing import lines_of, records_of
from baclofen_quiz.exchange.anki.history import events
from baclofen_quiz.exchange.anki.ledger import BUNDLED, Draft, Ledger, Retired, publish
from baclofen_quiz.exchange.anki.markup import html
from baclofen_quiz.services.releases import ReleaseDay

KEY = "fact:baclofen/mechanism/receptor"
REWORDED = replace(make_draft(make_content({"Back": html("GABA-B")})), back="GABA-B")
BURIED = replace(
    make_draft(make_content({"Front": html("Withdrawn")})),
    state=Retired("It has another name.", date(2026, 11, 23), "fact:baclofen/uses/x"),
)


def _ledger(*drafts: Draft) -> Ledger:
    ledger = Ledger()
    for number, draft in enumerate(drafts):
        ledger, _ = publish(ledger, [draft], BUNDLED, NOW + number)
    return ledger


def _lines(ledger: Ledger) -> list[str]:
    return list(lines_of(events(ledger), {KEY: "Baclofen monograph"}))


def test_a_changed_card_is_told_with_what_it_said_before() -> None:
    assert _lines(_ledger(make_draft(), REWORDED))[:7] == [
        f"changed  {KEY}",
        "    fields: Back",
        "    front before: Which receptor?",
        "    back before: The GABA-B receptor",
        "    front: Which receptor?",
        "    back: GABA-B",
        "    source: Baclofen monograph",
    ]


def test_a_card_whose_reason_changed_says_its_wording_once() -> None:
    other = make_draft(make_content({"Why": html("Because.")}))
    assert _lines(_ledger(make_draft(), other))[1:3] == [
        "    fields: Why",
        "    front: Which receptor?",
    ]


def test_a_withdrawn_card_is_told_with_reason_and_successor() -> None:
    assert _lines(_ledger(make_draft(), BURIED))[:3] == [
        f"withdrawn  {KEY}",
        "    reason: It has another name.",
        "    successor: fact:baclofen/uses/x",
    ]
    alone = replace(BURIED, state=Retired("It is no longer asked.", date(2026, 11, 23)))
    lines = _lines(_ledger(make_draft(), alone))
    assert not any(line.startswith("    successor") for line in lines)


def test_a_wording_that_nobody_kept_is_left_out() -> None:
    ledger = _ledger(make_draft(), REWORDED, make_draft())
    entry = ledger.notes[KEY]
    bare = tuple(replace(past, front="", back="") for past in entry.past)
    lines = list(lines_of(events(Ledger({KEY: replace(entry, past=bare)})), {}))
    assert lines[-1] == f"new  {KEY}"
    assert f"changed  {KEY}" in lines


def test_records_hold_the_same_and_the_day() -> None:
    ledger = _ledger(make_draft())
    day = ReleaseDay(date(2026, 11, 23), ("A label was revised.",), events(ledger))
    assert records_of([day], {}) == [
        {
            "day": "2026-11-23",
            "why": ["A label was revised."],
            "what": "new",
            "key": KEY,
            "section": "mechanism",
            "front": "Which receptor?",
            "back": "The GABA-B receptor",
        }
    ]
