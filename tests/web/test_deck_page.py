from dataclasses import replace

from baclofen_quiz.content.sections import Section
from baclofen_quiz.learning.selection import Scope
from baclofen_quiz.services.deck_offer import Amount, DeckOffer
from baclofen_quiz.web.deck_page import DeckPage

OFFER = DeckOffer(
    whole=Amount(1200, 2, 1),
    mistakes=Amount(),
    safety=Amount(questions=2),
    mixed=0,
    scopes=(Scope("baclofen", Section.USES),),
    search="",
)
TWO = (*OFFER.scopes, Scope("tizanidine", Section.DOSING))


def test_it_says_what_the_whole_deck_holds() -> None:
    assert DeckPage(OFFER).whole == "1,200 facts, 2 contrasts and 1 question"


def test_a_deck_of_nothing_is_only_named() -> None:
    mistakes, mixed, safety = DeckPage(OFFER).tiles
    assert (mistakes.ready, mixed.ready, safety.ready) == (False, False, True)
    assert mistakes.text == "What you get wrong in a quiz will be here"
    assert safety.text == "2 questions"


def test_contrasts_are_counted() -> None:
    _, mixed, _ = DeckPage(replace(OFFER, mixed=2)).tiles
    assert (mixed.text, mixed.ready) == ("2 contrasts", True)


def test_sections_of_one_drug_need_no_drug() -> None:
    assert DeckPage(OFFER).scopes == (("baclofen/uses", "Therapeutic uses"),)


def test_of_several_drugs_each_can_be_had_whole() -> None:
    assert DeckPage(replace(OFFER, scopes=TWO)).scopes == (
        ("baclofen/", "baclofen: all sections"),
        ("tizanidine/", "tizanidine: all sections"),
        ("baclofen/uses", "baclofen: Therapeutic uses"),
        ("tizanidine/dosing", "tizanidine: Dosage and administration"),
    )


def test_the_title_begins_with_the_error() -> None:
    assert DeckPage(OFFER).title == "Anki"
    assert DeckPage(OFFER, fault="No deck was written.").title == "Error: Anki"
