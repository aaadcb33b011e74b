from dataclasses import replace

import pytest

from baclofen_quiz.content.facts import ReceptorAction
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.exchange.anki.ledger import BUNDLED, Ledger
from baclofen_quiz.exchange.anki.schema import Part
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services.deck_building import Deck, build
from baclofen_quiz.services.deck_choice import DeckChoice, NoNoteError, Picked
from deck_building import DOSE, LATER, NOW, RECEPTOR, bank_of, bank_of_facts, deck_of
from factories import make_bank, make_dose, make_note, make_receptor

NO_MISTAKE = "There is no mistake to repeat"


def chosen(bank: Bank, choice: DeckChoice, ledger: Ledger | None = None) -> Deck:
    now = LATER if ledger else NOW
    return build(bank, ledger or Ledger(), choice=choice, edition=BUNDLED, now=now)


def picked(*keys: str) -> DeckChoice:
    return DeckChoice(only=Picked(frozenset(keys), NO_MISTAKE))


def test_a_choice_that_matches_nothing_names_what_there_is() -> None:
    with pytest.raises(NoNoteError) as caught:
        chosen(make_bank(), DeckChoice("dantrolene", frozenset({Section.USES})))
    assert str(caught.value) == (
        "No fact matches 'dantrolene uses', so no deck was written. "
        "Loosen the filter; the monographs here are of: baclofen."
    )


def test_a_kind_of_notes_that_is_not_there_is_named() -> None:
    with pytest.raises(NoNoteError, match="No fact matches 'contrasts', so no deck"):
        chosen(bank_of_facts(), DeckChoice(parts=frozenset({Part.CONTRASTS})))


def test_an_empty_bank_says_where_monographs_go() -> None:
    with pytest.raises(NoNoteError, match="There is no monograph with usable facts"):
        deck_of(make_bank(monographs=(), items=()))


def test_picked_notes_are_the_only_ones() -> None:
    deck = chosen(bank_of(make_receptor(), make_dose()), picked(DOSE))
    assert deck.ledger.notes.keys() == {DOSE}


def test_where_no_picked_note_is_there_it_says_why() -> None:
    bank = bank_of(make_receptor(), make_dose())
    with pytest.raises(NoNoteError, match=f"^{NO_MISTAKE}, so no deck was written.$"):
        chosen(bank, picked())
    uses = replace(picked(RECEPTOR), sections=frozenset({Section.USES}))
    with pytest.raises(NoNoteError, match=f"^{NO_MISTAKE} in 'uses', so no deck"):
        chosen(bank, uses)


@pytest.mark.parametrize("lost", [(), (make_receptor(unasked=True),)])
def test_a_deck_of_a_part_buries_nothing_of_the_rest(
    lost: tuple[ReceptorAction, ...],
) -> None:
    first = deck_of(bank_of(make_receptor(), make_dose()))
    gone = bank_of(*lost, make_dose())
    deck = chosen(gone, picked(DOSE), first.ledger)
    assert (deck.notes, deck.changes.withdrawn) == (1, ())
    assert deck.ledger.notes[RECEPTOR] == first.ledger.notes[RECEPTOR]


def test_what_was_picked_and_is_withdrawn_says_so() -> None:
    first = deck_of(bank_of(make_receptor(), make_dose()))
    disputed = make_receptor(notes=(make_note(NoteKind.WARNING),))
    deck = chosen(bank_of(disputed, make_dose()), picked(DOSE, RECEPTOR), first.ledger)
    assert deck.changes.withdrawn == (RECEPTOR,)
