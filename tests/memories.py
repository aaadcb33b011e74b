"""What is remembered, made anew from everything that happened."""

from baclofen_quiz.services.memory_keeping import replay_facts
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import memory


def rebuild_learner(store: Store, learner_id: int) -> int:
    """Remember all facts of a learner anew; return of how many there is a memory."""
    return replay_facts(store, learner_id, memory.event_counts(store, learner_id))


def forget(store: Store, learner_id: int) -> None:
    """Lose what a learner remembers, as a damaged database might."""
    memory.remove(store, learner_id, memory.of_learner(store, learner_id))
