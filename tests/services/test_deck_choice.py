import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.anki.ledger import BUNDLED, Ledger
from baclofen_quiz.services.deck_building import build
from baclofen_quiz.services.deck_choice import DeckChoice, NoNoteError
from deck_building import NOW, deck_of
from factories import make_bank


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
        deck_of(make_bank(monographs=()))
