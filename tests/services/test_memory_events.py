from datetime import date

import pytest

from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.learning.memory.events import Answered, Outcome, Rated
from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.services import memory_events
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import card_reviews
from databases import give, make_guest, make_sitting
from factories import make_bank, make_single_item
from study_rows import make_review

ITEM = make_single_item()
(FACT,) = ITEM.facts


@pytest.fixture
def learner_id(database: Database) -> int:
    """A learner who answered one question and reviewed two cards."""
    learner = make_guest(database)
    sitting_id = make_sitting(database, learner, make_bank(items=(ITEM,)))
    give(database, learner, sitting_id, 1, Chosen(ITEM.key))
    with database.writing() as store:
        card_reviews.add(store, make_review(learner.id, fact_id=FACT, button=2))
        other = make_review(learner.id, uuid="other", fact_id="another/fact/b")
        card_reviews.add(store, other)
    return learner.id


def test_answers_and_reviews_of_a_fact_stand_together(
    database: Database, learner_id: int
) -> None:
    with database.reading() as store:
        both = (FACT, "another/fact/b")
        everything = memory_events.of_facts(store, learner_id, both)
        some = memory_events.of_facts(store, learner_id, (FACT, "not/a/fact"))

    assert set(everything) == {FACT, "another/fact/b"}
    assert dict(some) == {FACT: everything[FACT]}
    answered, rated = everything[FACT]
    assert isinstance(answered, Answered)
    assert answered.outcome is Outcome.RIGHT
    assert answered.place.study_day == date(2026, 11, 22)
    assert isinstance(rated, Rated)
    assert rated.grade is Grade.HARD


def test_another_learner_has_no_events(database: Database, learner_id: int) -> None:
    with database.reading() as store:
        assert memory_events.of_facts(store, learner_id + 1, [FACT]) == {}
