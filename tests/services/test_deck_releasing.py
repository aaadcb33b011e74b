from datetime import date, timedelta
from pathlib import Path

import pytest

from baclofen_quiz.exchange.anki.ledger import Ledger, Release, Retired, Standing
from baclofen_quiz.exchange.anki.tombstones import UNASKED, WITHDRAWN
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services.deck_ledger import LEDGER_NAME, load_ledger
from baclofen_quiz.services.deck_releasing import (
    Decisions,
    UndecidedError,
    UnfitDecisionError,
    release,
)
from deck_building import DOSE, LATER, NOW, RECEPTOR, bank_of, bank_of_facts
from factories import make_dose, make_receptor

SITE = "fact:baclofen/mechanism/site"
MOVED = make_receptor(slug="site")
"""The fact of the receptor, under another id."""


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    release(bank_of_facts(), questions=tmp_path, now=NOW)
    return tmp_path


def _ledger(questions: Path) -> Ledger:
    return load_ledger(questions / LEDGER_NAME)


def _refused(bank: Bank, questions: Path, decisions: Decisions) -> str:
    before = (questions / LEDGER_NAME).read_bytes()
    with pytest.raises((UndecidedError, UnfitDecisionError)) as caught:
        release(bank, questions=questions, now=LATER, decisions=decisions)
    assert (questions / LEDGER_NAME).read_bytes() == before
    return str(caught.value)


def test_a_release_is_written_into_the_ledger_of_its_folder(questions: Path) -> None:
    ledger = _ledger(questions)
    assert set(ledger.notes) == {RECEPTOR, DOSE}
    assert ledger.releases == ()


def test_why_a_release_was_made_is_kept(questions: Path) -> None:
    said = Decisions(why="The label was revised.")
    release(bank_of_facts(), questions=questions, now=LATER, decisions=said)
    told = Release(int(LATER.timestamp()), "The label was revised.")
    assert _ledger(questions).releases == (told,)


def test_a_clock_that_is_behind_dates_a_release_by_the_one_before(
    questions: Path,
) -> None:
    behind = NOW - timedelta(days=400)
    deck = release(
        bank_of(MOVED, make_dose()),
        questions=questions,
        now=behind,
        decisions=Decisions(retired=frozenset({RECEPTOR})),
    )
    first = _ledger(questions).notes[DOSE].current.mod
    assert deck.ledger.notes[SITE].current.mod == first


def test_a_fact_that_vanishes_alone_is_withdrawn(questions: Path) -> None:
    deck = release(bank_of(make_dose()), questions=questions, now=LATER)
    assert deck.changes.withdrawn == (RECEPTOR,)
    assert _ledger(questions).notes[RECEPTOR].state == Retired(WITHDRAWN, LATER.date())


def test_a_fact_that_appears_in_another_section_stops_nothing(questions: Path) -> None:
    release(bank_of(make_dose()), questions=questions, now=NOW)
    deck = release(bank_of(MOVED), questions=questions, now=LATER)
    assert deck.changes.new == (SITE,)
    assert deck.changes.withdrawn == (DOSE,)


def test_a_fact_marked_as_not_to_be_asked_needs_no_word_more(questions: Path) -> None:
    marked = make_receptor(unasked=True)
    deck = release(bank_of(marked, MOVED, make_dose()), questions=questions, now=LATER)
    state = deck.ledger.notes[RECEPTOR].state
    assert isinstance(state, Retired)
    assert state.reason == UNASKED
    assert deck.changes.new == (SITE,)


def test_a_key_that_vanishes_where_another_appears_stops_the_release(
    questions: Path,
) -> None:
    said = _refused(bank_of(MOVED, make_dose()), questions, Decisions())
    assert said == (
        "Nothing was released: cards vanished where others appeared, and learners "
        "would keep the old ones beside the new. Say of each that vanished either "
        "--renamed OLD=NEW or --retire OLD, or give the statement its old id back "
        "with {#id}.\n"
        "baclofen: mechanism\n"
        "  vanished  fact:baclofen/mechanism/receptor\n"
        "  appeared  fact:baclofen/mechanism/site"
    )


def test_a_key_that_is_gone_for_good_becomes_a_tombstone(questions: Path) -> None:
    said = Decisions(retired=frozenset({RECEPTOR}))
    bank = bank_of(MOVED, make_dose())
    deck = release(bank, questions=questions, now=LATER, decisions=said)
    assert deck.changes.withdrawn == (RECEPTOR,)
    assert deck.changes.new == (SITE,)
    assert isinstance(_ledger(questions).notes[SITE].state, Standing)


def test_a_renamed_key_becomes_a_tombstone_that_names_its_successor(
    questions: Path,
) -> None:
    said = Decisions(renamed={RECEPTOR: SITE})
    bank = bank_of(MOVED, make_dose())
    deck = release(bank, questions=questions, now=LATER, decisions=said)
    front = "Which receptor does baclofen act on as an agonist?"
    state = Retired(
        f"Another card has taken its place: {front}", date(2026, 12, 1), SITE
    )
    assert _ledger(questions).notes[RECEPTOR].state == state
    assert deck.changes.withdrawn == (RECEPTOR,)
    assert deck.changes.changed == ()
    (row,) = (row for row in deck.rows if row.fields[0] == RECEPTOR)
    assert f"Another card has taken its place: {front}" in row.fields[1]
    again = release(bank, questions=questions, now=LATER + timedelta(days=1))
    assert again.changes == type(again.changes)((), (), ())


@pytest.mark.parametrize(
    ("decisions", "says"),
    [
        (
            Decisions(retired=frozenset({DOSE})),
            f"{DOSE} did not vanish in this release",
        ),
        (
            Decisions(renamed={"fact:baclofen/uses/x": SITE}),
            "fact:baclofen/uses/x did not vanish in this release",
        ),
        (
            Decisions(renamed={RECEPTOR: "fact:baclofen/mechanism/sight"}),
            "fact:baclofen/mechanism/sight has no card in this release",
        ),
        (
            Decisions(renamed={RECEPTOR: RECEPTOR}),
            f"{RECEPTOR} has no card in this release",
        ),
    ],
)
def test_a_decision_that_fits_nothing_stops_the_release(
    questions: Path, decisions: Decisions, says: str
) -> None:
    said = _refused(bank_of(MOVED, make_dose()), questions, decisions)
    assert said.startswith(f"Nothing was released: {says}")
