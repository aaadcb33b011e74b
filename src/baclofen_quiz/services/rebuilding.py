"""Making anew what is computed from answers and reviews, without touching them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from baclofen_quiz.services.memory_keeping import replay_facts
from baclofen_quiz.store.backing_up import rebuild as rebuild_indexes
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import memory, people

AT_ONCE: Final = 1_000
"""Answers and reviews that are replayed together: whoever writes waits meanwhile."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many learners have something to remember, and how many facts in all."""

    learners: int
    facts: int


def rebuild(database: Database) -> Rebuilt:
    """Make every memory anew, some facts a transaction, and then the indexes.

    Raises:
        StoreUnavailable: the database failed; what was done before stays done.
    """
    with database.reading() as store:
        learners = people.all_ids(store)
    counts = [_one(database, learner_id) for learner_id in learners]
    rebuild_indexes(database)
    return Rebuilt(sum(count > 0 for count in counts), sum(counts))


def _one(database: Database, learner_id: int) -> int:
    with database.reading() as store:
        counts = memory.event_counts(store, learner_id)
    return sum(_part(database, learner_id, facts) for facts in _parts(counts))


def _part(database: Database, learner_id: int, facts: Sequence[str]) -> int:
    with database.writing() as store:
        people.hold(store, learner_id)
        return replay_facts(store, learner_id, facts)


def _parts(counts: Mapping[str, int]) -> Iterator[Sequence[str]]:
    """Part facts by what happened to them; one with a long past is a part by itself."""
    part: list[str] = []
    total = 0
    for fact, count in counts.items():
        if part and total + count > AT_ONCE:
            yield part
            part, total = [], 0
        part.append(fact)
        total += count
    if part:
        yield part
