import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from baclofen_quiz import resources
from baclofen_quiz.content.facts import Brand, Fact, ReceptorAction
from baclofen_quiz.content.monograph import Entry, Review
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.exchange.anki.errors import UnreadableLedgerError
from baclofen_quiz.exchange.anki.ledger import BUNDLED, Ledger, Retired
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.problems import Severity
from baclofen_quiz.services.decks import (
    LEDGER_NAME,
    Deck,
    DeckChoice,
    NoNoteError,
    build,
    edition_of,
    hand_out,
    load_ledger,
    release,
    save_ledger,
)
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

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=8)
REVIEWED = int(datetime(2026, 11, 22, tzinfo=UTC).timestamp())
RECEPTOR = "fact:baclofen/mechanism/receptor"
DOSE = "fact:baclofen/dosing/adult-initial"


def _bank(*facts: Fact) -> Bank:
    entries = tuple(make_entry(fact) for fact in facts)
    return make_bank(monographs=(make_monograph(entries=entries),))


def _build(bank: Bank, ledger: Ledger | None = None, now: datetime = NOW) -> Deck:
    return build(
        bank,
        ledger or Ledger(),
        choice=DeckChoice(),
        edition=BUNDLED,
        now=now,
    )


def _mod(deck: Deck, key: str) -> int:
    return deck.ledger.notes[key].current.mod


def _reworded() -> ReceptorAction:
    return make_receptor(text="Receptor: a full agonist at GABA-B receptors")


def test_every_usable_fact_has_a_note_dated_by_the_check_of_its_monograph() -> None:
    deck = _build(make_bank())
    assert (deck.notes, deck.decks, deck.problems) == (2, 2, ())
    assert _mod(deck, RECEPTOR) == _mod(deck, DOSE) == REVIEWED
    assert deck.changes.new == (DOSE, RECEPTOR)


def test_a_monograph_that_nobody_checked_dates_its_notes_by_the_first_export() -> None:
    bank = make_bank(monographs=(make_monograph(review=None),))
    assert _mod(_build(bank), RECEPTOR) == int(NOW.timestamp())


def test_a_check_dated_ahead_does_not_date_notes_ahead() -> None:
    review = Review(date(2030, 1, 1), "us")
    bank = make_bank(monographs=(make_monograph(review=review),))
    assert _mod(_build(bank), RECEPTOR) == int(NOW.timestamp())


def test_the_same_bank_gives_the_same_bytes_whenever_it_is_printed() -> None:
    first = _build(make_bank())
    again = _build(make_bank(), first.ledger, LATER)
    assert again.data == first.data
    assert again.ledger == first.ledger
    assert again.changes.new == again.changes.changed == ()


def test_a_changed_sentence_moves_its_note_and_no_other() -> None:
    first = _build(_bank(make_receptor(), make_dose()))
    deck = _build(_bank(_reworded(), make_dose()), first.ledger, LATER)
    assert deck.changes.changed == (RECEPTOR,)
    assert _mod(deck, RECEPTOR) == int(LATER.timestamp())
    assert _mod(deck, DOSE) == REVIEWED


def test_a_new_date_of_review_moves_no_note() -> None:
    first = _build(make_bank())
    review = Review(date(2026, 11, 30), "a clinician")
    deck = _build(
        make_bank(monographs=(make_monograph(review=review),)), first.ledger, LATER
    )
    assert deck.ledger == first.ledger


def test_a_disputed_fact_turns_into_a_tombstone() -> None:
    first = _build(_bank(make_receptor(), make_dose()))
    disputed = make_receptor(notes=(make_note(NoteKind.WARNING),))
    deck = _build(_bank(disputed, make_dose()), first.ledger, LATER)
    assert deck.notes == 2
    assert deck.changes.withdrawn == (RECEPTOR,)
    assert deck.ledger.notes[RECEPTOR].state == Retired(
        "The sources now disagree about it.", LATER.date()
    )


def test_a_fact_no_longer_asked_or_no_longer_there_turns_into_a_tombstone() -> None:
    first = _build(_bank(make_receptor(), make_dose()))
    for bank, reason in (
        (_bank(make_receptor(unasked=True), make_dose()), "It is no longer asked."),
        (_bank(make_dose()), "The monograph no longer states it."),
    ):
        state = _build(bank, first.ledger, LATER).ledger.notes[RECEPTOR].state
        assert state == Retired(reason, LATER.date())


def test_a_fact_that_comes_back_is_a_card_again() -> None:
    first = _build(_bank(make_receptor(), make_dose()))
    gone = _build(_bank(make_dose()), first.ledger, LATER)
    back = _build(
        _bank(make_receptor(), make_dose()), gone.ledger, LATER + timedelta(days=1)
    )
    assert back.changes.changed == (RECEPTOR,)
    assert not isinstance(back.ledger.notes[RECEPTOR].state, Retired)


def test_a_slip_of_the_pen_buries_nothing() -> None:
    first = _build(_bank(make_receptor(), make_dose()))
    broken = replace(
        _bank(make_dose()), problems=(make_problem(severity=Severity.ERROR),)
    )
    deck = _build(broken, first.ledger, LATER)
    assert (deck.notes, deck.changes.withdrawn) == (1, ())
    assert deck.ledger == first.ledger


def test_tombstones_that_stand_survive_a_slip_of_the_pen() -> None:
    first = _build(_bank(make_receptor(), make_dose()))
    gone = _build(_bank(make_dose()), first.ledger, LATER)
    broken = replace(_bank(make_dose()), problems=(make_problem(),))
    assert _build(broken, gone.ledger, LATER).notes == 2


def test_an_error_in_another_file_does_not_keep_a_withdrawn_fact_alive() -> None:
    first = _build(_bank(make_receptor(), make_dose()))
    problem = make_problem(location=make_location(file="monographs/other.md"))
    bank = replace(_bank(make_dose()), problems=(problem,))
    assert _build(bank, first.ledger, LATER).changes.withdrawn == (RECEPTOR,)


def test_a_statement_that_was_not_understood_buries_nothing() -> None:
    first = _build(_bank(make_receptor(), make_dose()))
    entries = (Entry(make_statement(), ()), make_entry(make_dose()))
    bank = make_bank(monographs=(make_monograph(entries=entries),))
    assert _build(bank, first.ledger, LATER).changes.withdrawn == ()


def test_a_fact_that_became_a_second_source_turns_into_a_tombstone() -> None:
    first = _build(_bank(make_receptor(), make_dose()))
    second = make_statement(second_source_of="baclofen/identity/receptor")
    entries = (Entry(second, ()), make_entry(make_dose()))
    bank = make_bank(monographs=(make_monograph(entries=entries),))
    assert _build(bank, first.ledger, LATER).changes.withdrawn == (RECEPTOR,)


def test_a_drug_without_its_monograph_is_left_alone() -> None:
    first = _build(make_bank())
    other = make_monograph(drug="tizanidine", entries=(make_entry(make_dose()),))
    dose = make_dose(id="tizanidine/dosing/adult-initial")
    other = replace(other, entries=(make_entry(dose),))
    deck = _build(make_bank(monographs=(other,)), first.ledger, LATER)
    assert deck.changes.withdrawn == ()
    assert deck.notes == 1


def test_a_choice_of_section_touches_no_other_note() -> None:
    first = _build(make_bank())
    deck = build(
        _bank(make_dose()),
        first.ledger,
        choice=DeckChoice("baclofen", frozenset({Section.DOSING})),
        edition=BUNDLED,
        now=LATER,
    )
    assert (deck.notes, deck.ledger) == (1, first.ledger)


def test_a_choice_that_matches_nothing_names_what_there_is() -> None:
    with pytest.raises(NoNoteError) as caught:
        build(
            make_bank(),
            Ledger(),
            choice=DeckChoice("dantrolene", frozenset({Section.USES})),
            edition=BUNDLED,
            now=NOW,
        )
    assert str(caught.value) == (
        "No fact matches 'dantrolene uses', so no deck was written. "
        "Loosen the filter; the monographs here are of: baclofen."
    )


def test_an_empty_bank_says_where_monographs_go() -> None:
    with pytest.raises(NoNoteError, match="There is no monograph with usable facts"):
        _build(make_bank(monographs=()))


def test_a_fact_without_a_card_is_reported_and_its_old_note_kept() -> None:
    first = _build(_bank(make_receptor(), make_dose()))
    mute = replace(make_fact(topic="", text="", strong=()), id=RECEPTOR[5:])
    deck = _build(_bank(mute, make_dose()), first.ledger, LATER)
    assert [problem.code for problem in deck.problems] == ["no-recall-card"]
    assert deck.changes.withdrawn == ()


def test_handing_out_starts_from_the_published_ledger_and_saves_its_own(
    tmp_path: Path,
) -> None:
    questions, home = tmp_path / "questions", tmp_path / "home.json"
    questions.mkdir()
    release(make_bank(), questions=questions, now=NOW)
    published = (questions / LEDGER_NAME).read_bytes()
    bank = _bank(_reworded(), make_dose())
    deck = hand_out(
        bank,
        ledger_file=home,
        questions=questions,
        choice=DeckChoice(),
        now=LATER,
    )
    assert deck.changes.changed == (RECEPTOR,)
    assert load_ledger(home) == deck.ledger
    assert (questions / LEDGER_NAME).read_bytes() == published


def test_a_clock_that_is_behind_does_not_stop_the_export_of_a_release(
    tmp_path: Path,
) -> None:
    release(make_bank(), questions=tmp_path, now=NOW)
    behind = NOW - timedelta(days=400)
    home = tmp_path / "home.json"
    deck = hand_out(
        make_bank(),
        ledger_file=home,
        questions=tmp_path,
        choice=DeckChoice(),
        now=behind,
    )
    assert _mod(deck, RECEPTOR) == REVIEWED
    again = release(_bank(_reworded(), make_dose()), questions=tmp_path, now=behind)
    assert _mod(again, RECEPTOR) == REVIEWED + 1


def test_a_newer_release_wins_over_the_ledger_of_the_home(tmp_path: Path) -> None:
    questions, home = tmp_path / "questions", tmp_path / "home.json"
    questions.mkdir()
    choice = DeckChoice()
    hand_out(make_bank(), ledger_file=home, questions=questions, choice=choice, now=NOW)
    bank = _bank(_reworded(), make_dose())
    release(make_bank(), questions=questions, now=NOW)
    release(bank, questions=questions, now=LATER)
    deck = hand_out(
        bank,
        ledger_file=home,
        questions=questions,
        choice=choice,
        now=LATER + timedelta(days=9),
    )
    assert _mod(deck, RECEPTOR) == int(LATER.timestamp())


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let an empty folder be the bundled one."""
    folder = tmp_path / "bundled"
    folder.mkdir()
    monkeypatch.setattr(resources, "questions_folder", lambda: folder)
    return folder


def test_a_deck_of_another_folder_buries_no_note_of_the_bundled_one(
    tmp_path: Path, bundled: Path
) -> None:
    home, choice = tmp_path / "l.json", DeckChoice()
    hand_out(make_bank(), ledger_file=home, questions=bundled, choice=choice, now=NOW)
    deck = hand_out(
        _bank(make_dose()), ledger_file=home, questions=tmp_path, choice=choice, now=NOW
    )
    assert deck.notes == 1
    again = hand_out(
        _bank(make_dose()), ledger_file=home, questions=tmp_path, choice=choice, now=NOW
    )
    assert again.notes == 1
    assert edition_of(tmp_path) == str(tmp_path.resolve())
    assert edition_of(bundled) == BUNDLED


def test_a_deck_of_another_folder_knows_what_the_bundled_one_said(
    tmp_path: Path, bundled: Path
) -> None:
    home, choice = tmp_path / "l.json", DeckChoice()
    hand_out(make_bank(), ledger_file=home, questions=bundled, choice=choice, now=NOW)
    deck = hand_out(
        _bank(_reworded(), make_dose()),
        ledger_file=home,
        questions=tmp_path,
        choice=choice,
        now=LATER,
    )
    assert deck.changes.changed == (RECEPTOR,)
    assert _mod(deck, RECEPTOR) == int(LATER.timestamp())


def test_an_unchanged_ledger_is_not_written_again(tmp_path: Path) -> None:
    file = tmp_path / LEDGER_NAME
    ledger = _build(make_bank()).ledger
    save_ledger(file, ledger)
    before = file.stat().st_mtime_ns, file.stat().st_ino
    save_ledger(file, ledger)
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == before


def test_a_damaged_ledger_stops_the_export_and_is_kept(tmp_path: Path) -> None:
    file = tmp_path / LEDGER_NAME
    file.write_bytes(b"\xff{")
    with pytest.raises(UnreadableLedgerError):
        release(make_bank(), questions=tmp_path, now=NOW)
    assert file.read_bytes() == b"\xff{"


def test_a_brand_without_a_form_has_no_note() -> None:
    statement = make_statement(
        section=Section.IDENTITY, slug="lioresal", text="Lioresal"
    )
    brand = Brand(
        id="baclofen/identity/lioresal", statement=statement, name="Lioresal", form=""
    )
    assert _build(_bank(brand, make_dose())).notes == 1


_BUILD = """
import hashlib
from datetime import UTC, datetime
from baclofen_quiz.content.reading import read_markdown
from baclofen_quiz.exchange.anki.ledger import BUNDLED, Ledger
from baclofen_quiz.exchange.anki.ledger_file import print_ledger
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services.decks import DeckChoice, build
text = (questions_folder() / "monographs" / "baclofen.md").read_text("utf-8")
book = read_markdown(text, "baclofen.md").monograph
bank = Bank((book,), (), (), (), (), "")
now = datetime(2026, 11, 23, tzinfo=UTC)
deck = build(bank, Ledger(), choice=DeckChoice(), edition=BUNDLED, now=now)
print(hashlib.sha256(deck.data + print_ledger(deck.ledger).encode()).hexdigest())
"""


def test_the_bundled_deck_is_the_same_bytes_under_any_hash_seed() -> None:
    prints = {
        subprocess.run(
            [sys.executable, "-c", _BUILD],
            env={"PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(prints) == 1
