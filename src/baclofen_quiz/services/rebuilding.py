"""Making anew what is computed from answers and reviews, without touching them."""

from dataclasses import dataclass

from baclofen_quiz.services.memory_keeping import rebuild_learner
from baclofen_quiz.store.backing_up import rebuild as rebuild_indexes
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import people


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many learners have something to remember, and how many facts in all."""

    learners: int
    facts: int


def rebuild(database: Database) -> Rebuilt:
    """Make every memory anew, one learner a transaction, and then the indexes.

    Raises:
        StoreUnavailable: the database failed; learners done before stay done.
    """
    with database.reading() as store:
        learners = people.all_ids(store)
    counts = [_one(database, learner_id) for learner_id in learners]
    rebuild_indexes(database)
    return Rebuilt(sum(count > 0 for count in counts), sum(counts))


def _one(database: Database, learner_id: int) -> int:
    with database.writing() as store:
        return rebuild_learner(store, learner_id)
