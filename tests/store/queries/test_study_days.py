"""What was done on each day."""

from datetime import timedelta

from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import card_reviews, study_days
from baclofen_quiz.store.queries.study_days import DaySum
from databases import NOW, give, make_guest, make_sitting
from engines import BOTH_ENGINES
from factories import make_bank, make_single_item
from study_rows import TODAY, make_review

pytestmark = BOTH_ENGINES

ONE = make_bank(items=(make_single_item(),))
YESTERDAY = TODAY - timedelta(days=1)


def test_answers_are_summed_by_day_the_oldest_first(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    for who, days, option in (
        (learner, 0, "gaba-b"),
        (learner, 0, "gaba-a"),
        (learner, -1, "gaba-b"),
        (other, 0, "gaba-b"),
    ):
        now = NOW + timedelta(days=days)
        sitting_id = make_sitting(database, who, ONE, now=now)
        give(database, who, sitting_id, 1, Chosen(option), now)

    with database.reading() as store:
        found = study_days.answers(store, learner.id)
    assert found == [DaySum(YESTERDAY, 1, 1, 1), DaySum(TODAY, 1, 2, 1)]


def test_reviews_are_counted_by_day_without_those_taken_back(
    database: Database,
) -> None:
    learner, other = make_guest(database), make_guest(database)
    with database.writing() as store:
        for who, uuid, day in (
            (learner, "1", TODAY),
            (learner, "2", TODAY),
            (learner, "3", YESTERDAY),
            (other, "4", TODAY),
        ):
            card_reviews.add(store, make_review(who.id, uuid=uuid, study_day=day))
        newest = card_reviews.newest(store, learner.id, "site")
        assert newest is not None
        card_reviews.undo(store, learner.id, newest.id, NOW)
        found = study_days.reviews(store, learner.id)
    assert list(found.items()) == [(YESTERDAY, 1), (TODAY, 1)]


def test_days_with_answers_or_reviews_are_active(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    for who, days in ((learner, 0), (learner, -3), (other, -1)):
        now = NOW + timedelta(days=days)
        sitting_id = make_sitting(database, who, ONE, now=now)
        give(database, who, sitting_id, 1, Chosen("gaba-b"), now)
    with database.writing() as store:
        day = TODAY - timedelta(days=2)
        card_reviews.add(store, make_review(learner.id, study_day=day))
        card_reviews.add(store, make_review(learner.id, uuid="2", study_day=YESTERDAY))

        assert study_days.active(store, learner.id, day) == {TODAY, day, YESTERDAY}
        assert study_days.active(store, learner.id, YESTERDAY) == {TODAY, YESTERDAY}


def test_answers_and_reviews_are_counted_from_a_day_on(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    for who, days in ((learner, 0), (learner, -1), (learner, -2), (other, 0)):
        now = NOW + timedelta(days=days)
        sitting_id = make_sitting(database, who, ONE, now=now)
        give(database, who, sitting_id, 1, Chosen("gaba-b"), now)
    with database.writing() as store:
        for uuid, day in (("1", TODAY), ("2", TODAY - timedelta(days=2))):
            card_reviews.add(store, make_review(learner.id, uuid=uuid, study_day=day))

        assert study_days.since(store, learner.id, YESTERDAY) == 3
        assert study_days.since(store, learner.id, TODAY + timedelta(days=1)) == 0
