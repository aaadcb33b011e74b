"""The published deck: its ledger covers every note, as it is worded now."""

from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile

from baclofen_quiz.exchange.anki.names import contrast_key, fact_key, item_key
from baclofen_quiz.items.contrasts import contrasts
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services.deck_cards import without_card
from baclofen_quiz.services.deck_ledger import LEDGER_NAME, load_ledger
from baclofen_quiz.services.deck_releasing import release
from baclofen_quiz.services.library import Library

MEND = "run: baclofen-quiz export anki --release --out baclofen.apkg"


def test_every_note_of_the_bundled_deck_is_in_its_ledger_as_it_is_worded(
    tmp_path: Path,
) -> None:
    copyfile(questions_folder() / LEDGER_NAME, tmp_path / LEDGER_NAME)
    bank = Library([questions_folder()]).bank()
    deck = release(bank, questions=tmp_path, now=datetime.now(UTC))
    assert deck.ledger == load_ledger(questions_folder() / LEDGER_NAME), MEND
    elsewhere = without_card(bank)
    asked = {
        *(fact_key(fact.id) for fact in bank.facts.values() if fact.usable),
        *(item_key(i.family) for i in bank.items if i.family not in elsewhere),
        *(contrast_key(one.id) for one in contrasts(bank.items, bank.facts)),
    }
    assert asked <= {row.fields[0] for row in deck.rows}
    assert asked <= set(deck.ledger.notes)
    assert set(map(item_key, elsewhere)).isdisjoint(deck.ledger.notes)
