from datetime import UTC, datetime, timedelta

import pytest

from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.card_batches import Fate, Waited, take_waited
from baclofen_quiz.services.card_rating import Ticket, ticket_for, undo
from baclofen_quiz.services.memory_keeping import all_states
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import card_reviews
from baclofen_quiz.store.queries.card_reviews import Review
from databases import NOW, make_guest
from memories import rebuild_learner
from study_rows import FACT

MINUTE = timedelta(minutes=1)
LATER = NOW + timedelta(days=3)
OTHER = "baclofen/mechanism/other"


def ticket(
    database: Database, learner: Learner, fact: str = FACT, now: datetime = NOW
) -> Ticket:
    with database.reading() as store:
        return ticket_for(store, learner, fact, now)


def waited(of: Ticket, grade: Grade = Grade.GOOD, after: timedelta = MINUTE) -> Waited:
    pressed = of.shown_at + after
    return Waited(of, grade, pressed - timedelta(seconds=5), pressed)


def take(
    database: Database, learner: Learner, *ratings: Waited, now: datetime = LATER
) -> list[Fate]:
    with database.writing() as store:
        return take_waited(store, learner, ratings, now)


def reviews(database: Database, learner: Learner) -> list[Review]:
    with database.reading() as store:
        return card_reviews.of_learner(store, learner.id)


def assert_replayed(database: Database, learner: Learner) -> None:
    with database.writing() as store:
        before = all_states(store, learner.id)
        rebuild_learner(store, learner.id)
        assert all_states(store, learner.id) == before
        assert before


def test_a_batch_counts_once_however_often_it_is_sent(database: Database) -> None:
    learner = make_guest(database)
    batch = [waited(ticket(database, learner, fact)) for fact in (FACT, OTHER)]

    assert take(database, learner, *batch) == [Fate.STORED] * 2
    assert take(database, learner, *batch) == [Fate.DUPLICATE] * 2
    assert len(reviews(database, learner)) == 2
    assert_replayed(database, learner)


def test_a_rating_twice_in_one_batch_counts_once(database: Database) -> None:
    learner = make_guest(database)
    one = waited(ticket(database, learner))

    assert take(database, learner, one, one) == [Fate.STORED, Fate.DUPLICATE]


def test_nothing_sent_changes_nothing(database: Database) -> None:
    learner = make_guest(database)

    assert take(database, learner) == []
    assert reviews(database, learner) == []


def test_a_rating_belongs_to_the_day_on_which_it_was_pressed(
    database: Database,
) -> None:
    learner = make_guest(database)
    take(database, learner, waited(ticket(database, learner)))

    (review,) = reviews(database, learner)
    assert review.study_day == NOW.date()
    assert review.reviewed_at == NOW + MINUTE
    assert review.shown_at == NOW + MINUTE - timedelta(seconds=5)


def test_one_that_arrives_late_is_put_where_it_happened(database: Database) -> None:
    learner = make_guest(database)
    early = waited(ticket(database, learner), Grade.AGAIN)
    meanwhile = waited(ticket(database, learner, now=NOW + timedelta(days=1)))
    assert take(database, learner, meanwhile) == [Fate.STORED]

    assert take(database, learner, early) == [Fate.STORED]
    assert [one.button for one in reviews(database, learner)] == [1, 3]
    assert_replayed(database, learner)


@pytest.mark.parametrize(
    ("pressed", "kept"),
    [
        (datetime(1999, 1, 1, tzinfo=UTC), NOW),
        (datetime(2099, 1, 1, tzinfo=UTC), LATER),
    ],
)
def test_a_clock_that_is_wrong_is_believed_only_between_deck_and_arrival(
    database: Database, pressed: datetime, kept: datetime
) -> None:
    learner = make_guest(database)
    rating = Waited(ticket(database, learner), Grade.HARD, pressed, pressed)
    take(database, learner, rating)

    (review,) = reviews(database, learner)
    assert (review.shown_at, review.reviewed_at) == (kept, kept)


def test_a_clock_of_the_server_set_back_moves_no_rating_before_its_deck(
    database: Database,
) -> None:
    learner = make_guest(database)
    take(database, learner, waited(ticket(database, learner)), now=NOW - 9 * MINUTE)

    (review,) = reviews(database, learner)
    assert review.reviewed_at == NOW


def test_one_that_was_taken_back_does_not_come_again(database: Database) -> None:
    learner = make_guest(database)
    rating = waited(ticket(database, learner))
    take(database, learner, rating)
    (review,) = reviews(database, learner)
    with database.writing() as store:
        undo(store, learner, review.id, LATER)

    assert take(database, learner, rating) == [Fate.DUPLICATE]
    assert reviews(database, learner) == []
