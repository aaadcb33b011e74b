"""The published deck: its ledger covers every note, as it is worded now."""

from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile

from baclofen_quiz.content.reading import read_markdown
from baclofen_quiz.exchange.anki.names import fact_key
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services.deck_ledger import LEDGER_NAME, load_ledger
from baclofen_quiz.services.deck_releasing import release
from factories import make_bank

MEND = "run: baclofen-quiz export anki --release --out baclofen.apkg"


def test_every_note_of_the_bundled_deck_is_in_its_ledger_as_it_is_worded(
    tmp_path: Path,
) -> None:
    file = questions_folder() / "monographs" / "baclofen.md"
    reading = read_markdown(file.read_text(encoding="utf-8"), "baclofen.md")
    assert reading.monograph is not None
    copyfile(questions_folder() / LEDGER_NAME, tmp_path / LEDGER_NAME)
    bank = make_bank(monographs=(reading.monograph,), problems=reading.problems)
    deck = release(bank, questions=tmp_path, now=datetime.now(UTC))
    assert deck.ledger == load_ledger(questions_folder() / LEDGER_NAME), MEND
    usable = {fact_key(fact.id) for fact in reading.monograph.facts if fact.usable}
    assert usable <= set(deck.ledger.notes)
