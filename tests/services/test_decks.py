import gc
import tempfile
import tracemalloc
from datetime import timedelta
from pathlib import Path

import pytest

from baclofen_quiz import resources
from baclofen_quiz.exchange.anki.ledger import BUNDLED
from baclofen_quiz.services.deck_choice import DeckChoice
from baclofen_quiz.services.deck_ledger import LEDGER_NAME, load_ledger
from baclofen_quiz.services.deck_releasing import release
from baclofen_quiz.services.decks import edition_of, hand_out, prepared
from deck_building import (
    DOSE,
    LATER,
    NOW,
    RECEPTOR,
    REVIEWED,
    bank_of,
    bank_of_facts,
    mod_of,
    reworded,
)
from factories import make_dose


def test_handing_out_starts_from_the_published_ledger_and_saves_its_own(
    tmp_path: Path,
) -> None:
    questions, home = tmp_path / "questions", tmp_path / "home.json"
    questions.mkdir()
    release(bank_of_facts(), questions=questions, now=NOW)
    published = (questions / LEDGER_NAME).read_bytes()
    bank = bank_of(reworded(), make_dose())
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
    release(bank_of_facts(), questions=tmp_path, now=NOW)
    behind = NOW - timedelta(days=400)
    home = tmp_path / "home.json"
    deck = hand_out(
        bank_of_facts(),
        ledger_file=home,
        questions=tmp_path,
        choice=DeckChoice(),
        now=behind,
    )
    assert mod_of(deck, RECEPTOR) == REVIEWED
    again = release(bank_of(reworded(), make_dose()), questions=tmp_path, now=behind)
    assert mod_of(again, RECEPTOR) == REVIEWED + 1


def test_a_newer_release_wins_over_the_ledger_of_the_home(tmp_path: Path) -> None:
    questions, home = tmp_path / "questions", tmp_path / "home.json"
    questions.mkdir()
    choice = DeckChoice()
    hand_out(
        bank_of_facts(), ledger_file=home, questions=questions, choice=choice, now=NOW
    )
    bank = bank_of(reworded(), make_dose())
    release(bank_of_facts(), questions=questions, now=NOW)
    release(bank, questions=questions, now=LATER)
    deck = hand_out(
        bank,
        ledger_file=home,
        questions=questions,
        choice=choice,
        now=LATER + timedelta(days=9),
    )
    assert mod_of(deck, RECEPTOR) == int(LATER.timestamp())


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
    hand_out(
        bank_of_facts(), ledger_file=home, questions=bundled, choice=choice, now=NOW
    )
    deck = hand_out(
        bank_of(make_dose()),
        ledger_file=home,
        questions=tmp_path,
        choice=choice,
        now=NOW,
    )
    assert deck.notes == 1
    again = hand_out(
        bank_of(make_dose()),
        ledger_file=home,
        questions=tmp_path,
        choice=choice,
        now=NOW,
    )
    assert again.notes == 1
    assert edition_of(tmp_path) == str(tmp_path.resolve())
    assert edition_of(bundled) == BUNDLED


def test_a_deck_of_another_folder_knows_what_the_bundled_one_said(
    tmp_path: Path, bundled: Path
) -> None:
    home, choice = tmp_path / "l.json", DeckChoice()
    hand_out(
        bank_of_facts(), ledger_file=home, questions=bundled, choice=choice, now=NOW
    )
    deck = hand_out(
        bank_of(reworded(), make_dose()),
        ledger_file=home,
        questions=tmp_path,
        choice=choice,
        now=LATER,
    )
    assert deck.changes.changed == (RECEPTOR,)
    assert mod_of(deck, RECEPTOR) == int(LATER.timestamp())


def test_a_deck_that_is_only_prepared_is_not_written_down(tmp_path: Path) -> None:
    home, choice = tmp_path / "l.json", DeckChoice()
    bank = bank_of_facts()
    deck = prepared(bank, ledger_file=home, questions=tmp_path, choice=choice, now=NOW)
    assert not home.exists()
    given = hand_out(bank, ledger_file=home, questions=tmp_path, choice=choice, now=NOW)
    assert given.rows == deck.rows


def test_a_deck_that_went_out_meanwhile_stays_in_the_ledger(tmp_path: Path) -> None:
    home = tmp_path / "l.json"

    def meanwhile() -> None:
        """Hand another deck out while this one is being made."""
        if not home.exists():
            hand_out(
                bank_of(make_dose()),
                ledger_file=home,
                questions=tmp_path,
                choice=DeckChoice(),
                now=NOW,
            )

    hand_out(
        bank_of(reworded()),
        ledger_file=home,
        questions=tmp_path,
        choice=DeckChoice(),
        now=LATER,
        told=meanwhile,
    )
    assert {DOSE, RECEPTOR} <= load_ledger(home).notes.keys()


def test_a_hundred_decks_leave_no_file_and_hold_no_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, folder = tmp_path / "home", tmp_path / "temporary"
    home.mkdir()
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    bank = bank_of_facts()

    def export() -> int:
        deck = hand_out(
            bank,
            ledger_file=home / "l.json",
            questions=tmp_path,
            choice=DeckChoice(),
            now=NOW,
        )
        return len(deck.data)

    size = {export() for _ in range(80)}
    gc.collect()
    tracemalloc.start()
    try:
        size |= {export() for _ in range(20)}
        gc.collect()
        held, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert len(size) == 1
    assert not any(folder.iterdir())
    assert [file.name for file in home.iterdir()] == ["l.json"]
    assert held < 200_000
    assert peak < 5_000_000
