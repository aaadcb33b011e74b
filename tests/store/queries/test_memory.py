"""Memories, read as tuples and overwritten."""

from datetime import timedelta

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import card_reviews, memory
from baclofen_quiz.store.queries.memory import Remembered
from databases import NOW, make_guest
from engines import BOTH_ENGINES
from memories import forget
from study_rows import FACT, TODAY, make_review

pytestmark = BOTH_ENGINES

RATED = Remembered(
    fact_id=FACT,
    stability=2.3065,
    difficulty=2.118,
    last_day=TODAY,
    due_day=TODAY + timedelta(days=2),
    reviews=1,
    lapses=0,
    tried=1,
    known=True,
    retest_day=None,
    second_retest_day=None,
    event_day=TODAY,
    event_at=NOW,
    event_source="site",
    event_key="answer-1",
)
MISREAD = RATED._replace(
    fact_id="misread",
    stability=None,
    difficulty=None,
    last_day=None,
    due_day=None,
    reviews=0,
    known=False,
    retest_day=TODAY + timedelta(days=1),
    second_retest_day=TODAY + timedelta(days=6),
)


def test_what_is_kept_of_each_fact_is_counted(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    with database.writing() as store:
        memory.save(store, learner.id, [RATED, MISREAD])
        card_reviews.add(store, make_review(learner.id))
        card_reviews.add(store, make_review(learner.id, uuid="2", fact_id="a"))
        card_reviews.add(store, make_review(other.id, fact_id="theirs"))

    with database.reading() as store:
        counts = memory.event_counts(store, learner.id)
        assert list(counts.items()) == [("a", 1), (FACT, 2), ("misread", 1)]
        assert memory.event_counts(store, 0) == {}


def test_what_was_kept_last_is_found_by_its_learner(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    with database.writing() as store:
        memory.save(store, learner.id, [])
        memory.save(store, learner.id, [RATED, MISREAD])
        again = RATED._replace(stability=9.5, reviews=2, tried=2)
        memory.save(store, learner.id, [again])
        memory.save(store, other.id, [RATED])

    with database.reading() as store:
        everything = {FACT: again, "misread": MISREAD}
        assert memory.of_learner(store, learner.id) == everything
        assert memory.of_learner(store, other.id) == {FACT: RATED}
        some = memory.of_facts(store, learner.id, [FACT, "untried"])
        assert some == {FACT: again}
        assert memory.of_facts(store, learner.id, [FACT]) == {FACT: again}
        assert memory.of_facts(store, learner.id, ["untried"]) == {}


def test_all_that_one_learner_remembers_is_forgotten(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    with database.writing() as store:
        for one in (learner, other):
            memory.save(store, one.id, [RATED])
        forget(store, learner.id)
        assert memory.of_learner(store, learner.id) == {}
        assert memory.of_learner(store, other.id) == {FACT: RATED}


def test_forgotten_is_what_a_card_was_the_last_to_say(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    said = {"again": 1, "good": 3, "answered-since": 1}
    with database.writing() as store:
        for fact, button in said.items():
            review = make_review(learner.id, uuid=fact, fact_id=fact, button=button)
            card_reviews.add(store, review)
            last = "an-answer" if fact == "answered-since" else fact
            kept = RATED._replace(fact_id=fact, event_key=last)
            memory.save(store, learner.id, [kept])
            memory.save(store, other.id, [kept])

    with database.reading() as store:
        assert memory.forgotten(store, learner.id) == ["again"]
        assert memory.forgotten(store, other.id) == []
