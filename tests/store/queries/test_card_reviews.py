"""Reviews of flashcards: each kept once, those taken back left out."""

from datetime import timedelta

import pytest

from baclofen_quiz.store.database import Database, Store
from baclofen_quiz.store.queries import card_reviews
from baclofen_quiz.store.queries.inserting import values_of
from databases import NOW, make_guest
from engines import BOTH_ENGINES
from study_rows import FACT, TODAY, make_review

pytestmark = BOTH_ENGINES

YESTERDAY = TODAY - timedelta(days=1)


def uuids(store: Store, learner_id: int) -> list[str]:
    return [review.uuid for review in card_reviews.of_learner(store, learner_id)]


def test_a_review_that_comes_twice_is_kept_once(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    with database.writing() as store:
        assert card_reviews.add(store, make_review(learner.id))
        assert not card_reviews.add(store, make_review(learner.id, button=1))
        assert card_reviews.add(store, make_review(other.id))

    with database.reading() as store:
        (kept,) = card_reviews.of_learner(store, learner.id)
        assert (kept.uuid, kept.button, kept.study_day) == ("review-1", 3, TODAY)
        assert kept.reviewed_at == NOW


def test_a_review_taken_back_counts_no_more_and_does_not_come_back(
    database: Database,
) -> None:
    learner, other = make_guest(database), make_guest(database)
    with database.writing() as store:
        card_reviews.add(store, make_review(learner.id))
        (kept,) = card_reviews.of_learner(store, learner.id)
        assert not card_reviews.undo(store, other.id, kept.id, NOW)
        assert card_reviews.undo(store, learner.id, kept.id, NOW)
        assert not card_reviews.undo(store, learner.id, kept.id, NOW)
        assert not card_reviews.add(store, make_review(learner.id))
        assert uuids(store, learner.id) == []
        assert card_reviews.newest(store, learner.id, "site") is None


def test_those_of_some_reviews_are_known_that_are_there_also_taken_back(
    database: Database,
) -> None:
    learner, other = make_guest(database), make_guest(database)
    asked = {"gone": 0, "kept": 0, "theirs": 0, "never": 0}
    with database.writing() as store:
        for who, uuid in ((learner, "gone"), (learner, "kept"), (other, "theirs")):
            card_reviews.add(store, make_review(who.id, uuid=uuid))
        (gone, _) = card_reviews.of_learner(store, learner.id)
        card_reviews.undo(store, learner.id, gone.id, NOW)
        assert card_reviews.known(store, learner.id, asked) == {"gone", "kept"}
        assert card_reviews.known(store, learner.id, ()) == set()


@pytest.mark.parametrize("number", [0, -1, 2**31, 2**63, 10**30, -(10**30)])
def test_a_number_that_no_review_can_have_finds_none(
    database: Database, number: int
) -> None:
    learner = make_guest(database)
    with database.reading() as store:
        assert card_reviews.find(store, learner.id, number) is None


def test_the_newest_review_of_a_source_is_that_of_the_latest_moment(
    database: Database,
) -> None:
    learner, other = make_guest(database), make_guest(database)
    with database.writing() as store:
        rows = [
            make_review(learner.id, uuid="today"),
            make_review(learner.id, uuid="before", study_day=YESTERDAY),
            make_review(learner.id, uuid="phone", source="anki"),
            make_review(other.id, uuid="theirs", study_day=TODAY + timedelta(days=1)),
        ]
        for row in rows:
            card_reviews.add(store, row)

    with database.reading() as store:
        newest = card_reviews.newest(store, learner.id, "site")
        assert newest is not None
        assert newest.uuid == "today"


def test_reviews_are_listed_as_they_happened_of_all_facts_or_some(
    database: Database,
) -> None:
    learner, other = make_guest(database), make_guest(database)
    with database.writing() as store:
        rows = [
            make_review(learner.id, uuid="2"),
            make_review(learner.id, uuid="1", study_day=YESTERDAY, fact_id="other"),
            make_review(other.id, uuid="3"),
        ]
        for row in rows:
            card_reviews.add(store, row)
        assert uuids(store, learner.id) == ["1", "2"]
        of_fact = card_reviews.of_facts(store, learner.id, [FACT])
        assert [review.uuid for review in of_fact] == ["2"]
        assert card_reviews.of_facts(store, learner.id, []) == []


def test_reviews_of_some_facts_are_listed_as_they_happened(database: Database) -> None:
    learner = make_guest(database)
    with database.writing() as store:
        rows = [
            make_review(learner.id, uuid="4"),
            make_review(learner.id, uuid="5"),
            make_review(learner.id, uuid="2", study_day=YESTERDAY, fact_id="other"),
            make_review(learner.id, uuid="1", study_day=YESTERDAY),
            make_review(learner.id, uuid="3", study_day=YESTERDAY),
        ]
        rows[3].reviewed_at -= timedelta(hours=1)
        for row in rows:
            card_reviews.add(store, row)
        found = card_reviews.of_facts(store, learner.id, ["other", FACT])
    assert [review.uuid for review in found] == ["1", "2", "3", "4", "5"]


def test_a_review_is_found_by_whose_it_is_until_it_is_taken_back(
    database: Database,
) -> None:
    learner, other = make_guest(database), make_guest(database)
    with database.writing() as store:
        card_reviews.add(store, make_review(learner.id))
        (kept,) = card_reviews.of_learner(store, learner.id)
        assert card_reviews.find(store, learner.id, kept.id) == kept
        assert card_reviews.find(store, other.id, kept.id) is None
        assert card_reviews.find(store, learner.id, kept.id + 1) is None
        card_reviews.undo(store, learner.id, kept.id, NOW)
        assert card_reviews.find(store, learner.id, kept.id) is None


def test_the_reviews_of_a_day_are_those_of_its_study_day_that_count(
    database: Database,
) -> None:
    learner, other = make_guest(database), make_guest(database)
    with database.writing() as store:
        rows = [
            make_review(learner.id, uuid="first"),
            make_review(learner.id, uuid="second", source="anki"),
            make_review(learner.id, uuid="taken back"),
            make_review(learner.id, uuid="before", study_day=YESTERDAY),
            make_review(other.id, uuid="theirs"),
        ]
        for row in rows:
            card_reviews.add(store, row)
        back = next(
            review
            for review in card_reviews.of_learner(store, learner.id)
            if review.uuid == "taken back"
        )
        card_reviews.undo(store, learner.id, back.id, NOW)

    with database.reading() as store:
        today = card_reviews.of_day(store, learner.id, TODAY)
        assert [review.uuid for review in today] == ["first", "second"]
        before = card_reviews.of_day(store, learner.id, YESTERDAY)
        assert [review.uuid for review in before] == ["before"]


def test_many_reviews_are_kept_at_once_and_named(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    several = [
        make_review(learner.id, uuid=f"anki-{n}", source="anki") for n in range(3)
    ]
    rows = [values_of(review) for review in several]
    for row in rows:
        del row["id"]
    with database.writing() as store:
        card_reviews.add_all(store, rows)
        card_reviews.add_all(store, [])
        card_reviews.add(store, make_review(learner.id, uuid="here"))
        card_reviews.add(store, make_review(other.id, uuid="theirs", source="anki"))
        (first, *_) = card_reviews.of_learner(store, learner.id)
        card_reviews.undo(store, learner.id, first.id, NOW)
        names = card_reviews.uuids(store, learner.id, "anki")
        assert names == {"anki-0", "anki-1", "anki-2"}
        assert card_reviews.uuids(store, learner.id, "site") == {"here"}
