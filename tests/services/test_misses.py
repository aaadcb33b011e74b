"""Why an answer was missed: kept, changed, and followed by the memory."""

import pytest

from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.learning.memory.states import Tried, Untried
from baclofen_quiz.learning.miss_reasons import MissReason
from baclofen_quiz.services import memory_keeping, misses
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.rebuilding import rebuild
from baclofen_quiz.services.sitting_errors import NotAnswered, SittingNotFound
from baclofen_quiz.store.database import Database
from databases import NOW, give, make_guest, make_sitting
from factories import make_bank, make_single_item

ITEM = make_single_item()
ONE = make_bank(items=(ITEM,))


@pytest.fixture
def learner(database: Database) -> Learner:
    return make_guest(database)


def missed(database: Database, learner: Learner, option: str = "gaba-a") -> str:
    sitting_id = make_sitting(database, learner, ONE)
    give(database, learner, sitting_id, 1, Chosen(option))
    return sitting_id


def tell(
    database: Database, learner: Learner, sitting_id: str, reason: MissReason
) -> None:
    with database.writing() as store:
        misses.tell(store, learner, sitting_id, 1, reason, NOW)


def state(database: Database, learner: Learner) -> object:
    with database.reading() as store:
        return memory_keeping.all_states(store, learner.id)[ITEM.facts[0]]


def test_a_misread_question_unrates_its_fact_until_something_else_is_said(
    database: Database, learner: Learner
) -> None:
    sitting_id = missed(database, learner)
    rated = state(database, learner)
    tell(database, learner, sitting_id, MissReason.MISREAD)
    unrated = state(database, learner)
    tell(database, learner, sitting_id, MissReason.DID_NOT_KNOW)

    assert isinstance(rated, Tried)
    assert isinstance(unrated, Untried)
    assert len(unrated.trace.retests) == 2
    assert state(database, learner) == rated


def test_what_is_remembered_equals_a_replay_of_everything(
    database: Database, learner: Learner
) -> None:
    tell(database, learner, missed(database, learner), MissReason.MISREAD)
    kept = state(database, learner)
    rebuild(database)

    assert state(database, learner) == kept


def test_a_right_answer_was_not_missed(database: Database, learner: Learner) -> None:
    sitting_id = missed(database, learner, "gaba-b")

    with pytest.raises(misses.NotMissed, match="Question 1 was answered right"):
        tell(database, learner, sitting_id, MissReason.MISREAD)


def test_a_question_without_an_answer_was_not_missed(
    database: Database, learner: Learner
) -> None:
    with pytest.raises(NotAnswered):
        tell(
            database,
            learner,
            make_sitting(database, learner, ONE),
            MissReason.OUT_OF_TIME,
        )


def test_nobody_tells_a_reason_for_another(
    database: Database, learner: Learner
) -> None:
    sitting_id = missed(database, learner)

    with pytest.raises(SittingNotFound):
        tell(database, make_guest(database), sitting_id, MissReason.MISREAD)
