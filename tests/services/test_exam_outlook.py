"""Looking ahead to an exam, and where nothing is said of it."""

from datetime import timedelta

import pytest

from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.forecast import Plan, play
from baclofen_quiz.learning.memory.states import UNTRIED
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.exam_outlook import (
    ENOUGH,
    LONGEST,
    LOOKED_AT,
    MOST,
    Foretold,
    foretold,
)
from baclofen_quiz.services.learner_memory import LearnerMemory
from baclofen_quiz.store.database import Database
from databases import NOW, give, make_guest, make_sitting
from factories import (
    make_bank,
    make_entry,
    make_fact,
    make_monograph,
    make_single_item,
)
from knowing import make_tried
from study_rows import TODAY

EXAM = TODAY + timedelta(days=51)
TRIED = make_tried()


def bank_of(facts: int) -> Bank:
    """Make a bank in which one item asks each of so many facts."""
    each = [make_fact(slug=f"f{n}", number=f"2.{n + 1}") for n in range(facts)]
    book = make_monograph(entries=tuple(make_entry(fact) for fact in each))
    items = (make_single_item(id=f"i{n}", facts=(f.id,)) for n, f in enumerate(each))
    return make_bank(items=tuple(items), monographs=(book,))


BANK = bank_of(ENOUGH + 4)
IDS = [fact.id for book in BANK.monographs for fact in book.facts]


def ahead(
    database: Database,
    learner: Learner,
    *,
    tried: int = ENOUGH,
    days: int = 51,
    bank: Bank = BANK,
) -> Foretold | None:
    memory = LearnerMemory(TODAY, dict.fromkeys(IDS[:tried], TRIED))
    with database.reading() as store:
        return foretold(store, bank, learner, memory, TODAY + timedelta(days=days))


@pytest.fixture
def busy(database: Database) -> Learner:
    """Somebody who answered 21 questions in the last two weeks, and more before."""
    learner = make_guest(database)
    for ago, answers in ((0, 7), (LOOKED_AT - 1, 14), (LOOKED_AT, 20)):
        now = NOW - timedelta(days=ago)
        sitting = make_sitting(database, learner, BANK, length=20, now=now)
        for position in range(1, answers + 1):
            give(database, learner, sitting, position, Chosen("gaba-b"), now)
    return learner


def test_it_looks_ahead_at_the_rate_of_the_last_two_weeks(
    database: Database, busy: Learner
) -> None:
    states = [TRIED] * ENOUGH + [UNTRIED] * 4

    assert ahead(database, busy) == Foretold(
        play(states, Plan(TODAY, EXAM, 2)).whole, a_day=2
    )


@pytest.mark.parametrize("days", [-1, 0, 1, LONGEST + 1])
def test_without_a_day_to_study_or_with_too_many_nothing_is_said(
    database: Database, busy: Learner, days: int
) -> None:
    assert ahead(database, busy, days=days) is None


def test_from_few_facts_nothing_is_said(database: Database, busy: Learner) -> None:
    assert ahead(database, busy, tried=ENOUGH - 1) is None


def test_of_more_facts_than_a_page_can_wait_for_nothing_is_said(
    database: Database, busy: Learner
) -> None:
    assert ahead(database, busy, bank=bank_of(MOST + 1)) is None


def test_who_has_not_studied_of_late_is_told_nothing(database: Database) -> None:
    assert ahead(database, make_guest(database)) is None
