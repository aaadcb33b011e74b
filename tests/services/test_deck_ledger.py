from pathlib import Path

import pytest

from baclofen_quiz.exchange.anki.errors import UnreadableLedgerError
from baclofen_quiz.services.deck_ledger import LEDGER_NAME, save_ledger
from baclofen_quiz.services.deck_releasing import release
from deck_building import NOW, bank_of_facts, deck_of


def test_an_unchanged_ledger_is_not_written_again(tmp_path: Path) -> None:
    file = tmp_path / LEDGER_NAME
    ledger = deck_of(bank_of_facts()).ledger
    save_ledger(file, ledger)
    before = file.stat().st_mtime_ns, file.stat().st_ino
    save_ledger(file, ledger)
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == before


def test_a_damaged_ledger_stops_the_export_and_is_kept(tmp_path: Path) -> None:
    file = tmp_path / LEDGER_NAME
    file.write_bytes(b"\xff{")
    with pytest.raises(UnreadableLedgerError):
        release(bank_of_facts(), questions=tmp_path, now=NOW)
    assert file.read_bytes() == b"\xff{"
