from dataclasses import replace

from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.learning.selection import Scope
from baclofen_quiz.services.deck_offer import Amount, deck_offer
from baclofen_quiz.store.database import Database
from databases import give, make_guest, make_sitting
from factories import (
    make_bank,
    make_dose,
    make_entry,
    make_fact,
    make_monograph,
    make_note,
    make_receptor,
    make_single_item,
    make_twins,
)
from mixing import mixing_bank

CRITICAL = make_receptor(notes=(make_note(NoteKind.CAUTION),))
UNASKED = make_fact(unasked=True, section=Section.STORAGE)
ENTRIES = tuple(make_entry(fact) for fact in (CRITICAL, make_dose(), UNASKED))
ITEM = make_single_item(
    id="row~k=1", clone_of="row", facts=(CRITICAL.id,), stem="What is switched on?"
)
BANK = make_bank(
    monographs=(make_monograph(entries=ENTRIES),),
    items=(ITEM, replace(ITEM, id="row~k=2")),
)


def test_to_nobody_everything_but_mistakes_is_offered(database: Database) -> None:
    with database.reading() as store:
        offer = deck_offer(store, BANK, None)
    assert offer.whole == Amount(facts=2, questions=1)
    assert offer.safety == Amount(facts=1, questions=1)
    assert (offer.mistakes.some, offer.search) == (False, "")
    assert offer.scopes == (
        Scope("baclofen", Section.MECHANISM),
        Scope("baclofen", Section.DOSING),
    )


def test_a_calculation_with_options_has_no_note_beside_that_without(
    database: Database,
) -> None:
    with database.reading() as store:
        offer = deck_offer(store, make_bank(items=make_twins()), None)
    assert offer.whole.questions == 1


def test_a_question_that_repeats_a_card_has_no_note_beside_it(
    database: Database,
) -> None:
    with database.reading() as store:
        offer = deck_offer(store, make_bank(items=(make_single_item(),)), None)
    assert offer.whole.questions == 0


def test_a_learner_is_offered_their_own_mistakes(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    give(database, learner, make_sitting(database, learner, BANK, length=1), 1)
    with database.reading() as store:
        mine, others = deck_offer(store, BANK, learner), deck_offer(store, BANK, other)
    assert mine.mistakes == Amount(facts=1, questions=1)
    assert mine.search == '"Key:re:^(fact:baclofen/mechanism/receptor|item:row)$"'
    assert not others.mistakes.some


def test_drugs_that_were_mixed_up_twice_have_contrasts(database: Database) -> None:
    learner, bank = make_guest(database), mixing_bank()
    mixed = []
    for _ in range(2):
        sitting = make_sitting(database, learner, bank, length=1)
        give(database, learner, sitting, 1, Chosen("theirs"))
        with database.reading() as store:
            mixed.append(deck_offer(store, bank, learner).mixed)
        assert deck_offer(store, bank, None).whole == Amount(3, 1, 1)
    assert mixed == [0, 1]
