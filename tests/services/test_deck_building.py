import subprocess
import sys
from datetime import date

from baclofen_quiz.content.facts import Brand
from baclofen_quiz.content.monograph import Review
from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.anki.ledger import BUNDLED, Ledger
from baclofen_quiz.services.deck_building import build
from baclofen_quiz.services.deck_choice import DeckChoice
from deck_building import (
    DOSE,
    LATER,
    NOW,
    RECEPTOR,
    REVIEWED,
    bank_of,
    bank_of_facts,
    deck_of,
    mod_of,
    reworded,
)
from factories import (
    make_bank,
    make_dose,
    make_monograph,
    make_receptor,
    make_statement,
)


def test_every_usable_fact_has_a_note_dated_by_the_check_of_its_monograph() -> None:
    deck = deck_of(bank_of_facts())
    assert (deck.notes, deck.decks, deck.problems) == (2, 2, ())
    assert mod_of(deck, RECEPTOR) == mod_of(deck, DOSE) == REVIEWED
    assert deck.changes.new == (DOSE, RECEPTOR)


def test_a_monograph_that_nobody_checked_dates_its_notes_by_the_first_export() -> None:
    bank = make_bank(items=(), monographs=(make_monograph(review=None),))
    assert mod_of(deck_of(bank), RECEPTOR) == int(NOW.timestamp())


def test_a_check_dated_ahead_does_not_date_notes_ahead() -> None:
    review = Review(date(2030, 1, 1), "us")
    bank = make_bank(items=(), monographs=(make_monograph(review=review),))
    assert mod_of(deck_of(bank), RECEPTOR) == int(NOW.timestamp())


def test_the_same_bank_gives_the_same_bytes_whenever_it_is_printed() -> None:
    first = deck_of(bank_of_facts())
    again = deck_of(bank_of_facts(), first.ledger, LATER)
    assert again.data == first.data
    assert again.ledger == first.ledger
    assert again.changes.new == again.changes.changed == ()


def test_a_changed_sentence_moves_its_note_and_no_other() -> None:
    first = deck_of(bank_of(make_receptor(), make_dose()))
    deck = deck_of(bank_of(reworded(), make_dose()), first.ledger, LATER)
    assert deck.changes.changed == (RECEPTOR,)
    assert mod_of(deck, RECEPTOR) == int(LATER.timestamp())
    assert mod_of(deck, DOSE) == REVIEWED


def test_a_new_date_of_review_moves_no_note() -> None:
    first = deck_of(bank_of_facts())
    review = Review(date(2026, 11, 30), "a clinician")
    deck = deck_of(
        make_bank(items=(), monographs=(make_monograph(review=review),)),
        first.ledger,
        LATER,
    )
    assert deck.ledger == first.ledger


def test_a_choice_of_section_touches_no_other_note() -> None:
    first = deck_of(bank_of_facts())
    deck = build(
        bank_of(make_dose()),
        first.ledger,
        choice=DeckChoice("baclofen", frozenset({Section.DOSING})),
        edition=BUNDLED,
        now=LATER,
    )
    assert (deck.notes, deck.ledger) == (1, first.ledger)


def test_a_brand_without_a_form_has_no_note() -> None:
    statement = make_statement(
        section=Section.IDENTITY, slug="lioresal", text="Lioresal"
    )
    brand = Brand(
        id="baclofen/identity/lioresal", statement=statement, name="Lioresal", form=""
    )
    assert deck_of(bank_of(brand, make_dose())).notes == 1


_BUILD = """
import hashlib
from datetime import UTC, datetime
from baclofen_quiz.content.reading import read_markdown
from baclofen_quiz.exchange.anki.ledger import BUNDLED, Ledger
from baclofen_quiz.exchange.anki.ledger_file import print_ledger
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services.deck_building import build
from baclofen_quiz.services.deck_choice import DeckChoice
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


def test_each_fact_and_each_question_is_told_of_as_it_is_made() -> None:
    heard = []
    build(
        make_bank(),
        Ledger(),
        choice=DeckChoice(sections=frozenset({Section.DOSING})),
        edition=BUNDLED,
        now=NOW,
        told=lambda: heard.append(1),
    )
    bank = make_bank()
    families = {item.family for item in bank.items} - bank.echoes.keys()
    assert len(heard) == sum(f.usable for f in bank.facts.values()) + len(families)
