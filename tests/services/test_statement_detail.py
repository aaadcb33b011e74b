"""One statement with its facts, its questions and the learner's last answers."""

from dataclasses import replace
from datetime import timedelta

from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.learning.memory.states import Tried, Untried
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.statement_detail import (
    LAST,
    StatementDetail,
    statement_detail,
)
from baclofen_quiz.store.database import Database
from databases import NOW, give, make_guest, make_sitting
from knowing import LONELY, SAFETY, known_bank

BANK = known_bank()
BOOK = BANK.monographs[0]


def look(
    database: Database, learner: Learner | None, place: int = 2
) -> StatementDetail:
    statement = list(BOOK.statements)[place]
    with database.reading() as store:
        return statement_detail(store, BANK, learner, BOOK, statement, NOW)


def test_nobody_sees_what_asks_it_and_no_answers(database: Database) -> None:
    found = look(database, None)

    assert [item.id for item in found.items] == ["item-stop", "item-stop-again"]
    assert [(one.fact, type(one.state)) for one in found.facts] == [(SAFETY, Untried)]
    assert found.answers == ()
    assert found.practice == (SAFETY,)


def test_the_last_answers_stand_with_their_questions(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    bank = replace(BANK, items=tuple(i for i in BANK.items if i.id == "item-stop"))
    for days in range(LAST + 1):
        now = NOW + timedelta(days=days)
        sitting = make_sitting(database, learner, bank, length=1, now=now)
        give(database, learner, sitting, 1, Chosen("gaba-b"), now)
    found = look(database, learner)

    assert len(found.answers) == LAST
    assert found.answers[0].answered_at == NOW + timedelta(days=LAST)
    assert (found.answers[0].verdict, found.answers[0].stem) == (
        "correct",
        "Which stop?",
    )
    assert found.answers[0].sitting_id == sitting
    assert isinstance(found.facts[0].state, Tried)
    assert look(database, other).answers == ()


def test_a_question_that_is_gone_leaves_its_answer(database: Database) -> None:
    learner = make_guest(database)
    gone = replace(BANK.items[1], id="item-gone")
    sitting = make_sitting(database, learner, replace(BANK, items=(gone,)), length=1)
    give(database, learner, sitting, 1)

    assert [one.stem for one in look(database, learner).answers] == [""]


def test_what_nothing_asks_cannot_be_practised(database: Database) -> None:
    found = look(database, make_guest(database), 1)

    assert found.practice == ()
    assert found.items == ()
    assert [one.fact for one in found.facts] == [LONELY]


def test_one_question_a_family_is_listed(database: Database) -> None:
    clones = tuple(
        replace(BANK.items[1], id=f"item~{n}", clone_of="item") for n in range(3)
    )
    bank = replace(BANK, items=clones)
    statement = list(BOOK.statements)[2]
    with database.reading() as store:
        found = statement_detail(store, bank, None, BOOK, statement, NOW)

    assert [item.id for item in found.items] == ["item~0"]
