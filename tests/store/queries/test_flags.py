"""Flags are set and taken off, any number of times."""

from datetime import timedelta

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import flags
from databases import NOW, make_guest
from engines import BOTH_ENGINES

pytestmark = BOTH_ENGINES


def test_flags_are_listed_newest_first_for_their_learner(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    later = NOW + timedelta(days=1)
    with database.writing() as store:
        flags.add(store, learner.id, "older", NOW)
        flags.add(store, learner.id, "newer", later)
        flags.add(store, learner.id, "older", later)
        flags.add(store, other.id, "theirs", NOW)

    with database.reading() as store:
        found = flags.of_learner(store, learner.id)
    assert list(found.items()) == [("newer", later), ("older", NOW)]


def test_a_flag_is_taken_off_once_and_for_its_learner_alone(
    database: Database,
) -> None:
    learner, other = make_guest(database), make_guest(database)
    with database.writing() as store:
        for one in (learner, other):
            flags.add(store, one.id, "item", NOW)
        for _ in range(2):
            flags.remove(store, learner.id, "item")
        assert flags.of_learner(store, learner.id) == {}
        assert flags.of_learner(store, other.id) == {"item": NOW}
