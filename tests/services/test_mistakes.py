"""Mistakes: what was answered wrong last, and cards that were not remembered."""

from datetime import timedelta

from baclofen_quiz.items.answers import Answer, Chosen
from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.card_rating import rate, ticket_for
from baclofen_quiz.services.mistakes import Mistakes, mistakes
from baclofen_quiz.store.database import Database
from databases import NOW, give, make_guest, make_sitting
from factories import make_bank, make_single_item, make_twins

BANK = make_bank(items=(make_single_item(id="a", facts=("f",)),))
NONE = Mistakes(frozenset(), frozenset())
ONE = Mistakes(frozenset({"f"}), frozenset({"a"}))
RIGHT, WRONG = Chosen("gaba-b"), Chosen("gaba-a")
HOUR = timedelta(hours=1)


def found(database: Database, learner: Learner) -> Mistakes:
    with database.reading() as store:
        return mistakes(store, BANK, learner)


def answer(
    database: Database, learner: Learner, given: Answer | None, hours: int
) -> None:
    sitting = make_sitting(database, learner, BANK, length=1)
    give(database, learner, sitting, 1, given, NOW + hours * HOUR)


def press(database: Database, learner: Learner, grade: Grade, hours: int) -> None:
    now = NOW + hours * HOUR
    with database.writing() as store:
        ticket = ticket_for(store, learner, "f", now)
        rate(store, learner, ticket, grade, now)


def test_a_wrong_answer_counts_until_a_right_one(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    answer(database, learner, WRONG, 0)
    assert found(database, learner) == ONE
    assert found(database, other) == NONE
    answer(database, learner, RIGHT, 1)
    assert found(database, learner) == NONE


def test_a_question_that_is_asked_without_options_too_counts_as_that(
    database: Database,
) -> None:
    learner, (choice, typed) = make_guest(database), make_twins()
    bank = make_bank(items=(choice, typed))
    alone = make_bank(items=(choice,))
    sitting = make_sitting(database, learner, alone, length=1)
    give(database, learner, sitting, 1, None)
    with database.reading() as store:
        assert mistakes(store, bank, learner).families == {typed.family}
        assert mistakes(store, alone, learner).families == {choice.family}


def test_what_was_not_known_counts_too(database: Database) -> None:
    learner = make_guest(database)
    answer(database, learner, None, 0)
    assert found(database, learner) == ONE


def test_a_card_called_good_takes_no_wrong_answer_out(database: Database) -> None:
    learner = make_guest(database)
    answer(database, learner, WRONG, 0)
    press(database, learner, Grade.GOOD, 1)
    assert found(database, learner) == ONE


def test_a_card_that_was_not_remembered_counts_until_it_is(database: Database) -> None:
    learner = make_guest(database)
    answer(database, learner, RIGHT, 0)
    press(database, learner, Grade.AGAIN, 1)
    assert found(database, learner) == Mistakes(frozenset({"f"}), frozenset())
    press(database, learner, Grade.GOOD, 48)
    assert found(database, learner) == NONE


def test_a_question_that_repeats_a_card_counts_as_the_fact_of_that_card(
    database: Database,
) -> None:
    learner, item = make_guest(database), make_single_item()
    bank = make_bank(items=(item,))
    sitting = make_sitting(database, learner, bank, length=1)
    give(database, learner, sitting, 1, None)
    with database.reading() as store:
        found = mistakes(store, bank, learner)
    assert found == Mistakes(frozenset(item.facts), frozenset())
