from collections.abc import Iterable
from datetime import datetime, timedelta

import pytest

from baclofen_quiz import resources
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.card_box import ALL_CARDS, CardFilter, cards_of
from baclofen_quiz.services.card_queue import Queue, queue_of
from baclofen_quiz.services.card_rating import rate, ticket_for
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.settings import Settings, set_own
from baclofen_quiz.store.database import Database
from databases import NOW, make_guest

A_DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def bank() -> Bank:
    return Library((resources.questions_folder(),)).bank()


def queue(
    database: Database,
    bank: Bank,
    learner: Learner,
    now: datetime = NOW,
    wanted: CardFilter = ALL_CARDS,
) -> Queue:
    with database.reading() as store:
        return queue_of(store, bank, learner, wanted, now)


def press(
    database: Database,
    learner: Learner,
    facts: Iterable[str],
    grade: Grade = Grade.AGAIN,
    now: datetime = NOW,
) -> None:
    with database.writing() as store:
        for fact in facts:
            rate(store, learner, ticket_for(store, learner, fact, now), grade, now)


def set_new(database: Database, learner: Learner, number: int) -> None:
    with database.writing() as store:
        set_own(store, learner, Settings(new_cards=number), "")


def test_new_cards_come_up_to_the_number_that_is_set(
    database: Database, bank: Bank
) -> None:
    learner = make_guest(database)
    first = queue(database, bank, learner)
    set_new(database, learner, 3)
    fewer = queue(database, bank, learner)

    assert len(first.new) == 20
    assert fewer.new == first.new[:3]
    assert fewer.waiting == fewer.matching - 3
    assert first.due == ()


def test_what_is_done_leaves_the_others_in_their_order(
    database: Database, bank: Bank
) -> None:
    learner = make_guest(database)
    before = queue(database, bank, learner).left
    press(database, learner, before[:2])
    after = queue(database, bank, learner)

    assert after.left == before[2:]
    assert after.done == 2


def test_what_is_due_comes_first_and_takes_no_place_of_a_new_card(
    database: Database, bank: Bank
) -> None:
    learner = make_guest(database)
    set_new(database, learner, 2)
    seen = queue(database, bank, learner).left
    press(database, learner, seen)
    today = queue(database, bank, learner)
    tomorrow = queue(database, bank, learner, NOW + A_DAY)
    press(database, learner, tomorrow.due[:1], now=NOW + A_DAY)
    later = queue(database, bank, learner, NOW + A_DAY)

    assert today.left == ()
    assert today.next_day == (NOW + A_DAY).date()
    assert set(tomorrow.due) == set(seen)
    assert tomorrow.left[:2] == tomorrow.due
    assert later.due == tomorrow.due[1:]
    assert later.new == tomorrow.new


def test_sections_take_turns(database: Database, bank: Bank) -> None:
    order = queue(database, bank, make_guest(database)).left
    sections = [fact.split("/")[1] for fact in order[:5]]

    assert len(set(sections)) == 5


def test_a_filter_keeps_to_its_section(database: Database, bank: Bank) -> None:
    wanted = CardFilter("baclofen", "dosing")
    found = queue(database, bank, make_guest(database), wanted=wanted)

    assert found.left
    assert all(fact.startswith("baclofen/dosing/") for fact in found.left)
    assert found.matching < len(cards_of(bank))


def test_a_bank_without_cards_has_an_empty_queue(database: Database) -> None:
    empty = Library(()).bank()
    none = queue(database, empty, make_guest(database), wanted=CardFilter("nothing"))

    assert none.left == ()
    assert none.matching == 0
    assert none.next_day is None
