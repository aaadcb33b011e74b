from dataclasses import replace
from datetime import timedelta

from baclofen_quiz.content.monograph import Entry
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.exchange.anki.ledger import Retired
from baclofen_quiz.problems import Severity
from deck_building import LATER, RECEPTOR, bank_of, bank_of_facts, deck_of
from factories import (
    make_bank,
    make_dose,
    make_entry,
    make_fact,
    make_location,
    make_monograph,
    make_note,
    make_problem,
    make_receptor,
    make_statement,
)


def test_a_disputed_fact_turns_into_a_tombstone() -> None:
    first = deck_of(bank_of(make_receptor(), make_dose()))
    disputed = make_receptor(notes=(make_note(NoteKind.WARNING),))
    deck = deck_of(bank_of(disputed, make_dose()), first.ledger, LATER)
    assert deck.notes == 2
    assert deck.changes.withdrawn == (RECEPTOR,)
    assert deck.ledger.notes[RECEPTOR].state == Retired(
        "The sources now disagree about it.", LATER.date()
    )


def test_a_fact_no_longer_asked_or_no_longer_there_turns_into_a_tombstone() -> None:
    first = deck_of(bank_of(make_receptor(), make_dose()))
    for bank, reason in (
        (bank_of(make_receptor(unasked=True), make_dose()), "It is no longer asked."),
        (bank_of(make_dose()), "The monograph no longer states it."),
    ):
        state = deck_of(bank, first.ledger, LATER).ledger.notes[RECEPTOR].state
        assert state == Retired(reason, LATER.date())


def test_a_fact_that_comes_back_is_a_card_again() -> None:
    first = deck_of(bank_of(make_receptor(), make_dose()))
    gone = deck_of(bank_of(make_dose()), first.ledger, LATER)
    back = deck_of(
        bank_of(make_receptor(), make_dose()), gone.ledger, LATER + timedelta(days=1)
    )
    assert back.changes.changed == (RECEPTOR,)
    assert not isinstance(back.ledger.notes[RECEPTOR].state, Retired)


def test_a_slip_of_the_pen_buries_nothing() -> None:
    first = deck_of(bank_of(make_receptor(), make_dose()))
    broken = replace(
        bank_of(make_dose()), problems=(make_problem(severity=Severity.ERROR),)
    )
    deck = deck_of(broken, first.ledger, LATER)
    assert (deck.notes, deck.changes.withdrawn) == (1, ())
    assert deck.ledger == first.ledger


def test_tombstones_that_stand_survive_a_slip_of_the_pen() -> None:
    first = deck_of(bank_of(make_receptor(), make_dose()))
    gone = deck_of(bank_of(make_dose()), first.ledger, LATER)
    broken = replace(bank_of(make_dose()), problems=(make_problem(),))
    assert deck_of(broken, gone.ledger, LATER).notes == 2


def test_an_error_in_another_file_does_not_keep_a_withdrawn_fact_alive() -> None:
    first = deck_of(bank_of(make_receptor(), make_dose()))
    problem = make_problem(location=make_location(file="monographs/other.md"))
    bank = replace(bank_of(make_dose()), problems=(problem,))
    assert deck_of(bank, first.ledger, LATER).changes.withdrawn == (RECEPTOR,)


def test_a_statement_that_was_not_understood_buries_nothing() -> None:
    first = deck_of(bank_of(make_receptor(), make_dose()))
    entries = (Entry(make_statement(), ()), make_entry(make_dose()))
    bank = make_bank(items=(), monographs=(make_monograph(entries=entries),))
    assert deck_of(bank, first.ledger, LATER).changes.withdrawn == ()


def test_a_fact_that_became_a_second_source_turns_into_a_tombstone() -> None:
    first = deck_of(bank_of(make_receptor(), make_dose()))
    second = make_statement(second_source_of="baclofen/identity/receptor")
    entries = (Entry(second, ()), make_entry(make_dose()))
    bank = make_bank(items=(), monographs=(make_monograph(entries=entries),))
    assert deck_of(bank, first.ledger, LATER).changes.withdrawn == (RECEPTOR,)


def test_a_drug_without_its_monograph_is_left_alone() -> None:
    first = deck_of(bank_of_facts())
    other = make_monograph(drug="tizanidine", entries=(make_entry(make_dose()),))
    dose = make_dose(id="tizanidine/dosing/adult-initial")
    other = replace(other, entries=(make_entry(dose),))
    deck = deck_of(make_bank(items=(), monographs=(other,)), first.ledger, LATER)
    assert deck.changes.withdrawn == ()
    assert deck.notes == 1


def test_a_fact_without_a_card_is_reported_and_its_old_note_kept() -> None:
    first = deck_of(bank_of(make_receptor(), make_dose()))
    mute = replace(make_fact(topic="", text="", strong=()), id=RECEPTOR[5:])
    deck = deck_of(bank_of(mute, make_dose()), first.ledger, LATER)
    assert [problem.code for problem in deck.problems] == ["no-recall-card"]
    assert deck.changes.withdrawn == ()
